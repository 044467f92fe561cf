using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>How A reaches B, ready to show.</summary>
public sealed record TraceAnswer
{
    /// <summary>The counts.</summary>
    public required TraceSummaryAnswer Summary { get; init; }

    /// <summary>What was asked.</summary>
    public required QuestionAnswer Question { get; init; }

    /// <summary>The last steps into B: by grade, steps, amount.</summary>
    public required ImmutableArray<LastStepAnswer> ByLastStep { get; init; }

    /// <summary>The best chains: by grade, steps, amount, recency.</summary>
    public required ImmutableArray<ChainAnswer> Chains { get; init; }

    /// <summary>True when <see cref="Chains"/> are all there are; otherwise <c>--limit</c> shows more.</summary>
    public required bool ChainsAreAll { get; init; }

    /// <summary>How many better chains were left out before <see cref="Chains"/>.</summary>
    public int ChainsBefore { get; init; }

    /// <summary>True when chains come after <see cref="Chains"/>.</summary>
    public bool ChainsFollow { get; init; }

    /// <summary>Number of ties that lie on some chain.</summary>
    public required int TiesOnChains { get; init; }

    /// <summary>Where there is no chain and a limit of the question is the reason: which, and how to ask instead.</summary>
    public string? Hint { get; init; }

    /// <summary>How much of it hangs on likely merges; null where that was not worked out.</summary>
    public CertaintyAnswer? Certainty { get; init; }

    /// <summary>What was searched, and what it cannot show.</summary>
    public required CoverageAnswer Coverage { get; init; }
}
