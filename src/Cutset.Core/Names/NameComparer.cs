namespace Cutset.Core.Names;

/// <summary>
/// Compares prepared names. Stateless and thread-safe; symmetric; allocates nothing. The thresholds are fixed: they hold
/// for a thousand names as for a million.
/// </summary>
public static class NameComparer
{
    /// <summary>From this score on, two names are <see cref="NameVerdict.Same"/>.</summary>
    public const double SameThreshold = 0.8;

    /// <summary>From this score on, two names are <see cref="NameVerdict.Possible"/>.</summary>
    public const double PossibleThreshold = 0.4;

    /// <summary>What an alias costs: the text itself says that it is one, but not on what ground.</summary>
    private const double AliasFactor = 0.97;

    /// <summary>Compares two names made by one preparer. Cost: the product of their numbers of words.</summary>
    public static NameComparison Compare(PreparedName left, PreparedName right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var best = CompareSingle(left, right, null);
        return left.Alias is null && right.Alias is null ? best : CompareAliases(left, right, best);
    }

    /// <summary>Compares two names and tells why the outcome is what it is. Allocates.</summary>
    public static NameExplanation Explain(PreparedName left, PreparedName right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return NameExplanation.Of(left, right);
    }

    /// <summary>The verdict that a score stands for.</summary>
    public static NameVerdict VerdictOf(double score) => score >= SameThreshold ? NameVerdict.Same
        : score >= PossibleThreshold ? NameVerdict.Possible : NameVerdict.Different;

    /// <summary>
    /// True when all words of two names meet, one of them but for one edit, and what agrees besides makes up for it: a
    /// descriptive word beside one of seven letters, more beside one of five, a rare one beside a common word.
    /// </summary>
    internal static bool DifferBySlip(PreparedName left, PreparedName right)
    {
        if (left.ContentCount == 0 || right.ContentCount == 0)
        {
            return false;
        }

        var alignment = new NameAlignment(left, right, null);
        alignment.Run();
        return alignment is { Misspelt: 1, WorstDifference: <= WordDifference.OneEdit }
            && alignment.LeftRest.IsEmpty && alignment.RightRest.IsEmpty
            && (alignment is { ShortestMisspelt: >= 7, MetExactly: >= 0.15 }
                || alignment is { ShortestMisspelt: >= 5, MetExactly: >= 0.4 }
                || alignment is { MisspeltCommonOnly: true, MetRarely: > 0 });
    }

    /// <summary>Compares without regard to aliases.</summary>
    internal static NameComparison CompareSingle(PreparedName left, PreparedName right, NameTrace? trace)
    {
        if (left.ContentCount == 0 || right.ContentCount == 0)
        {
            return default;
        }

        if (trace is null && left.Keys.Fingerprint == right.Keys.Fingerprint)
        {
            return NameScore.Equal(left, right, Math.Max(left.Information, right.Information));
        }

        var (a, b) = (left.Traits, right.Traits);
        var joined = left.Keys.Joined == right.Keys.Joined || a.Written == b.Written
            || a.Written == b.WrittenWithForms || a.WrittenWithForms == b.Written
            || left.Keys.Joined == b.WrittenWithForms || a.WrittenWithForms == right.Keys.Joined;
        if (joined && left.Keys.Fingerprint != right.Keys.Fingerprint)
        {
            trace?.MeetWhole(left, right);
            return NameScore.Equal(left, right, Math.Max(left.Information, right.Information));
        }

        var alignment = new NameAlignment(left, right, trace?.Meetings);
        alignment.Run();
        if (trace is not null)
        {
            (trace.LeftUnmet, trace.RightUnmet) = alignment.Unmet();
        }

        return left.Keys.Fingerprint == right.Keys.Fingerprint
            ? NameScore.Equal(left, right, Math.Max(left.Information, right.Information)) : NameScore.Of(alignment, left, right);
    }

    /// <summary>The order is total, so that the outcome does not depend on which name comes first.</summary>
    private static bool IsBetter(in NameComparison one, in NameComparison other) =>
        (one.Score, one.Relation, one.Information).CompareTo((other.Score, other.Relation, other.Information)) > 0;

    private static NameComparison CompareAliases(PreparedName left, PreparedName right, NameComparison best)
    {
        for (var a = left; a is not null; a = a.Alias)
        {
            for (var b = right; b is not null; b = b.Alias)
            {
                if (ReferenceEquals(a, left) && ReferenceEquals(b, right))
                {
                    continue;
                }

                var other = CompareSingle(a, b, null);
                var score = other.Score * AliasFactor;
                var verdict = VerdictOf(score);
                other = new NameComparison(score, verdict,
                    verdict == NameVerdict.Same ? NameRelation.Alias : other.Relation, other.Information);
                if (IsBetter(other, best))
                {
                    best = other;
                }
            }
        }

        return best;
    }
}
