namespace Cutset.Core.Answers.Showing;

/// <summary>What it takes to separate A from B: three answers side by side.</summary>
public sealed record CutAnswer
{
    /// <summary>What was asked.</summary>
    public required QuestionAnswer Question { get; init; }

    /// <summary>The weakest grade of the chains that the cuts end.</summary>
    public required string Grade { get; init; }

    /// <summary>True where the smallest cut is the one with the least obligated money, false where the one with the fewest
    /// ties.</summary>
    public required bool IsByAmount { get; init; }

    /// <summary>Any ties that can end.</summary>
    public required CutSideAnswer Anywhere { get; init; }

    /// <summary>Only what A and its group are themselves a party to: what A alone can end.</summary>
    public required CutSideAnswer ByA { get; init; }

    /// <summary>Only what B is itself a party to: what B alone can end.</summary>
    public required CutSideAnswer ByB { get; init; }

    /// <summary>The same for documented chains only, where inferred ones were asked for as well.</summary>
    public CutAnswer? Documented { get; init; }

    /// <summary>The day named with <c>--by</c>; null where none was, and within another answer.</summary>
    public DateOnly? By { get; init; }

    /// <summary>What is left to cut on the day named with <c>--by</c> if nothing is renewed.</summary>
    public CutAnswer? LeftOnDay { get; init; }

    /// <summary>Where there is no chain and a limit of the question is the reason: which, and how to ask instead.</summary>
    public string? Hint { get; init; }

    /// <summary>How much of the cut anywhere hangs on likely merges; null within another answer.</summary>
    public CertaintyAnswer? Certainty { get; init; }

    /// <summary>What was searched, and what it cannot show; null within another answer.</summary>
    public CoverageAnswer? Coverage { get; init; }
}
