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

    /// <summary>Compares two names made by one preparer. Cost: the product of their numbers of words.</summary>
    public static NameComparison Compare(PreparedName left, PreparedName right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (met, all) = (0.0, 0.0);
        foreach (ref readonly var a in left.Content)
        {
            all += a.Weight;
            foreach (ref readonly var b in right.Content)
            {
                if (a.Hash == b.Hash)
                {
                    met += a.Weight;
                    break;
                }
            }
        }

        all += right.Information;
        var score = all == 0 ? 0 : Math.Min(2 * met / all, 1) * 0.98;
        var verdict = score >= SameThreshold ? NameVerdict.Same
            : score >= PossibleThreshold ? NameVerdict.Possible : NameVerdict.Different;
        return new NameComparison(score, verdict, NameRelation.None, met);
    }
}
