using Cutset.Core.Resolution.Remembering;

namespace Cutset.Core.Resolution;

/// <summary>A pair of records with the reason for merging them, or for asking a person.</summary>
/// <param name="Left">Index of one record.</param>
/// <param name="Right">Index of the other.</param>
/// <param name="Grade">How sure.</param>
/// <param name="Score">Estimated probability that they are one, in [0, 1].</param>
/// <param name="Reason">Stable code of the reason: <c>same-identifier-and-name</c>, <c>same-name</c>,
/// <c>shared-identifier-unlike-names</c>, <c>decided</c>, …</param>
public sealed record MergeLink(int Left, int Right, MergeGrade Grade, double Score, string Reason)
{
    /// <summary>The reason in a sentence, with the values compared. It is worded each time that it is asked for: a million
    /// sentences that nobody reads would cost more than finding the pairs.</summary>
    public string Detail => Words?.Of(Told) ?? "";

    /// <summary>Who words the reason.</summary>
    internal IReasonWords? Words { get; init; }

    /// <summary>The pair as <see cref="Words"/> knows it.</summary>
    internal RecordLink Told { get; init; }

    /// <summary>True when the other says the same, in the same words.</summary>
    public bool Equals(MergeLink? other) => other is not null && (Left, Right, Grade, Score, Reason) ==
        (other.Left, other.Right, other.Grade, other.Score, other.Reason) && Detail == other.Detail;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Left, Right, Grade, Score, Reason);
}
