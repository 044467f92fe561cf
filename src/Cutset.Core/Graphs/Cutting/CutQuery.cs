using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Cutting;

/// <summary>What would it take to separate A from B? Meaning: docs/methods/cut.md.</summary>
public sealed record CutQuery
{
    /// <summary>A and B.</summary>
    public required ChainEnds Ends { get; init; }

    /// <summary>What counts as a chain; documented chains unless stated otherwise. Neither a greatest length nor nodes to
    /// pass through can be asked for.</summary>
    public ChainOptions Options { get; init; } = new() { Grade = ChainGrade.Documented };

    /// <summary>What makes a cut small; default: the number of ties.</summary>
    public CutMeasure Measure { get; init; } = CutMeasure.Count;

    /// <summary>A day: the result also says what is left to cut on it if nothing is renewed. Null: not asked.</summary>
    public DateOnly? By { get; init; }

    /// <summary>What is wrong with the query in that graph; empty when nothing is.</summary>
    public ImmutableArray<string> Validate(SupplyGraph graph)
    {
        var faults = Ends.Validate(graph).AddRange(Options.Validate()).ToBuilder();
        if (Options.MaxHops is not null)
        {
            faults.Add(
                "Cut takes no --max-hops: the smallest cut of chains of bounded length is NP-hard to find, so none could be "
                + "proved; leave it out, and all chains are cut.");
        }

        if (!Options.Through.IsDefaultOrEmpty)
        {
            faults.Add(
                "Cut takes no --through: the smallest cut of the chains through an entity alone is NP-hard to find, so none "
                + "could be proved; leave it out, and all chains are cut.");
        }

        return faults.ToImmutable();
    }
}
