using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>Between whom chains are looked for. Several nodes on a side stand for one: a chain from any of them.</summary>
public sealed record ChainEnds
{
    /// <summary>A: organisations, agencies that supply, services or awards.</summary>
    public required ImmutableArray<int> From { get; init; }

    /// <summary>B: agencies, services or awards.</summary>
    public required ImmutableArray<int> To { get; init; }

    /// <summary>True: A alone, without the companies that it owns.</summary>
    public bool FromExact { get; init; }

    /// <summary>True: B alone, without the agencies that are part of it.</summary>
    public bool ToExact { get; init; }

    /// <summary>What is wrong with the ends in that graph; empty when nothing is.</summary>
    public ImmutableArray<string> Validate(SupplyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var faults = ImmutableArray.CreateBuilder<string>();
        if (From.IsDefaultOrEmpty || To.IsDefaultOrEmpty)
        {
            faults.Add("A question needs both its ends.");
        }
        else if (From.Concat(To).Any(node => (uint)node >= (uint)graph.NodeCount))
        {
            faults.Add("An end is no node of this graph.");
        }
        else if (To.Any(node => graph.KindOf(node) == EntityKind.Organization))
        {
            faults.Add("A chain ends at an agency, a service or an award, not at a company.");
        }

        else if (From.Intersect(To).Any())
        {
            faults.Add("Both ends are the same.");
        }

        return faults.ToImmutable();
    }
}
