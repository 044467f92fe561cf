using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>What was searched, and what these records cannot show; stands under every answer.</summary>
public sealed record CoverageAnswer
{
    /// <summary>Number of the snapshot.</summary>
    public required int Snapshot { get; init; }

    /// <summary>The day of the answer: as of it, ties are active or ended.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The files.</summary>
    public required ImmutableArray<CoverageSource> Sources { get; init; }

    /// <summary>Source rows read.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows left out, each kept with its reason.</summary>
    public required long Rejected { get; init; }

    /// <summary>Entities and ties in the snapshot.</summary>
    public required long Entities { get; init; }

    /// <summary>Ties in the snapshot.</summary>
    public required long Ties { get; init; }

    /// <summary>What these records cannot show, a sentence each.</summary>
    public required ImmutableArray<string> Gaps { get; init; }
}
