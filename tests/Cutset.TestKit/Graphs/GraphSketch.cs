using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.TestKit.Graphs;

/// <summary>A small graph as lists, which tests may change before they build it.</summary>
public sealed record GraphSketch
{
    /// <summary>For each organisation, agency and service its number of cores.</summary>
    public required IReadOnlyList<(EntityKind Kind, int Cores)> Nodes { get; init; }

    /// <summary>The awards: the nodes after these.</summary>
    public required IReadOnlyList<SketchedAward> Awards { get; init; }

    /// <summary>The ties.</summary>
    public required IReadOnlyList<GraphTie> Ties { get; init; }

    /// <summary>The likely merges.</summary>
    public IReadOnlyList<LikelyLink> Links { get; init; } = [];

    /// <summary>Nodes of a kind.</summary>
    public IEnumerable<int> NodesOf(EntityKind kind) => kind == EntityKind.Award
        ? Enumerable.Range(Nodes.Count, Awards.Count)
        : Enumerable.Range(0, Nodes.Count).Where(node => Nodes[node].Kind == kind);

    /// <summary>The graph.</summary>
    public SupplyGraph Build()
    {
        var builder = new SupplyGraphBuilder();
        foreach (var (kind, cores) in Nodes)
        {
            builder.AddNode(kind, cores);
        }

        foreach (var award in Awards)
        {
            builder.AddAward(award.Obligated, award.Start, award.End, award.IsVehicle);
        }

        foreach (var tie in Ties)
        {
            builder.AddTie(tie);
        }

        foreach (var link in Links)
        {
            builder.AddLikelyLink(link);
        }

        return builder.Build();
    }
}
