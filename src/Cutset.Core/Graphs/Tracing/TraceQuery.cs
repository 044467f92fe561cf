using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>How does A reach B? Options and their meaning: docs/methods/trace.md.</summary>
public sealed record TraceQuery
{
    /// <summary>A and B.</summary>
    public required ChainEnds Ends { get; init; }

    /// <summary>What counts as a chain.</summary>
    public ChainOptions Options { get; init; } = ChainOptions.Default;

    /// <summary>How many chains to list, the best first; default 10. 0: none.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>What is wrong with the query in that graph; empty when nothing is.</summary>
    public ImmutableArray<string> Validate(SupplyGraph graph)
    {
        var faults = Ends.Validate(graph).AddRange(Options.Validate());
        return Limit < 0 ? faults.Add("The number of chains to list cannot be negative.") : faults;
    }
}
