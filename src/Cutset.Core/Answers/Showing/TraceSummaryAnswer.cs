using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>The counts of a trace: of documented chains, but for the members that say otherwise.</summary>
public sealed record TraceSummaryAnswer
{
    /// <summary>The counts in one or two sentences.</summary>
    public required string Sentence { get; init; }

    /// <summary>Services that B authorised, whoever offers them.</summary>
    public required int ServicesAuthorised { get; init; }

    /// <summary>Of these, reached: provided, or at any depth.</summary>
    public required int ServicesReached { get; init; }

    /// <summary>Of these, offered by A's group.</summary>
    public required int ServicesProvided { get; init; }

    /// <summary>Of these, one leverage tie away from a service of A's group on the shortest way.</summary>
    public required int ServicesOneStep { get; init; }

    /// <summary>Of these, one or more such ties away.</summary>
    public required int ServicesAnyDepth { get; init; }

    /// <summary>Awards that serve B, whoever holds them.</summary>
    public required int AwardsTotal { get; init; }

    /// <summary>Of these, reached.</summary>
    public required int AwardsReached { get; init; }

    /// <summary>Net obligations of all awards that serve B, vehicles left out, by currency.</summary>
    public required ImmutableArray<Money> ObligatedTotal { get; init; }

    /// <summary>Of these, the awards reached: their size, not A's part in them.</summary>
    public required ImmutableArray<Money> ObligatedReached { get; init; }

    /// <summary>What inferred chains reach and documented ones do not.</summary>
    public required GradeCounts Inferred { get; init; }

    /// <summary>What only chains with a claim reach.</summary>
    public required GradeCounts Claimed { get; init; }
}
