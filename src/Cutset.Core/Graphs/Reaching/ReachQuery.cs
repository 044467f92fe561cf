using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Reaching;

/// <summary>Whom does A reach? The inverse of a trace: docs/methods/reach.md.</summary>
public sealed record ReachQuery
{
    /// <summary>A: organisations, agencies that supply, services or awards.</summary>
    public required ImmutableArray<int> From { get; init; }

    /// <summary>True: A alone, without the companies that it owns.</summary>
    public bool FromExact { get; init; }

    /// <summary>What counts as a chain; documented chains unless stated otherwise. Nodes to pass through cannot be asked for.
    /// </summary>
    public ChainOptions Options { get; init; } = new() { Grade = ChainGrade.Documented };

    /// <summary>How many agencies to return, the first in the order of the result; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>What is wrong with the query in that graph; empty when nothing is.</summary>
    public ImmutableArray<string> Validate(SupplyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var faults = Options.Validate().ToBuilder();
        if (From.IsDefaultOrEmpty || From.Any(node => (uint)node >= (uint)graph.NodeCount))
        {
            faults.Add("The question needs a supplier, a service or an award of this graph.");
        }

        if (!Options.Through.IsDefaultOrEmpty)
        {
            // One path without a repeated node through another node is NP-complete to find; a trace does it for one pair.
            faults.Add("Reach takes no --through: ask a trace to one agency for the chains through an entity.");
        }

        if (Limit < 0)
        {
            faults.Add("The number of agencies cannot be negative.");
        }

        return faults.ToImmutable();
    }
}
