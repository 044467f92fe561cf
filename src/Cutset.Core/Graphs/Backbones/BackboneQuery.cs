using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Backbones;

/// <summary>Who holds B up? Meaning of every number: docs/methods/backbone.md.</summary>
public sealed record BackboneQuery
{
    /// <summary>B: one agency, or several that stand for one.</summary>
    public required ImmutableArray<int> To { get; init; }

    /// <summary>True: B alone, without the agencies that are part of it.</summary>
    public bool ToExact { get; init; }

    /// <summary>Documented, or inferred to count the awards of companies that run on a provider's service as well, apart
    /// from the others. Claims are not counted, whoever confirmed them.</summary>
    public ChainGrade Grade { get; init; } = ChainGrade.Documented;

    /// <summary>Which ties count, by their time.</summary>
    public TimeFilter Time { get; init; } = TimeFilter.Newest;

    /// <summary>True: certain merges only; a provider counts by each of its cores, and is named once for each.</summary>
    public bool CertainOnly { get; init; }

    /// <summary>How many providers to return, the first in the order of the result; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>What is wrong with the query in that graph; empty when nothing is.</summary>
    public ImmutableArray<string> Validate(SupplyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var faults = Time.Validate().ToBuilder();
        if (To.IsDefaultOrEmpty
            || To.Any(node => (uint)node >= (uint)graph.NodeCount || graph.KindOf(node) != EntityKind.Agency))
        {
            faults.Add("A backbone is that of an agency.");
        }

        if (Grade == ChainGrade.Claimed)
        {
            faults.Add("A backbone counts documented chains, or inferred ones beside them.");
        }

        if (Limit < 0)
        {
            faults.Add("The number of providers cannot be negative.");
        }

        return faults.ToImmutable();
    }
}
