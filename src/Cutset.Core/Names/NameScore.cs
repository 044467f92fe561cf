namespace Cutset.Core.Names;

/// <summary>
/// Turns an alignment into a score. The steps are few and fixed; docs/matching.md states each with its reason and the
/// pairs it was measured on.
/// </summary>
internal static class NameScore
{
    /// <summary>Weight from which matched words hold a name together: a rare word, or several common ones.</summary>
    private const double Support = 0.5;

    /// <summary>Weight of one descriptive word that agrees, such as Instruments.</summary>
    private const double SomeSupport = 0.2;

    /// <summary>Shares of what met, and the score they give when only one name has words left over.</summary>
    private static readonly double[] Shares = [0, 0.3, 0.5, 0.7, 0.8, 0.88, 0.93, 1];

    private static readonly double[] Scores = [0, 0.08, 0.25, 0.5, 0.62, 0.78, 0.86, 0.95];

    /// <summary>The outcome for names that are equal but for case, punctuation, abbreviations, legal form and order.</summary>
    public static NameComparison Equal(PreparedName left, PreparedName right, double information)
    {
        var score = information >= 0.8 ? 0.98 : 0.9;
        return FormOrigin.Conflict(left.Traits.Origin, right.Traits.Origin) || AreTwoSchools(left, right)
            ? new NameComparison(0.7, NameVerdict.Possible, NameRelation.Siblings, information)
            : new NameComparison(score, NameVerdict.Same, NameRelation.None, information);
    }

    private static bool AreTwoSchools(PreparedName left, PreparedName right) =>
        left.Traits.SchoolOrder != right.Traits.SchoolOrder
        && left.Traits.SchoolOrder != SchoolOrder.None && right.Traits.SchoolOrder != SchoolOrder.None;

    /// <summary>The outcome of an alignment.</summary>
    public static NameComparison Of(in NameAlignment alignment, PreparedName left, PreparedName right)
    {
        if (alignment.Met == 0)
        {
            return default;
        }

        var (a, b) = (alignment.LeftRest, alignment.RightRest);
        var cap = MisspeltCap(alignment, left, right);
        double score;
        var relation = NameRelation.None;
        if (alignment.AcronymLetters > 0)
        {
            (score, relation) = (AcronymScore(alignment), NameRelation.Acronym);
        }
        else if (a.IsEmpty && b.IsEmpty)
        {
            score = alignment.Shortened || alignment.Misspelt > 0 ? 0.93 : 0.98;
        }
        else if (a.IsEmpty || b.IsEmpty)
        {
            var rest = a.IsEmpty ? b : a;
            score = Interpolate(alignment.Met / (alignment.Met + rest.Weight));
            // A number or a place that only one has: a series, or an arm of it.
            score = rest.HasNumber ? Math.Min(score, 0.5) : rest.HasPlace ? Math.Min(score, 0.6) : score;
            relation = alignment.MetRarely > 0 ? NameRelation.ParentAndArm : NameRelation.None;
        }
        else
        {
            // Each name has a word that the other lacks.
            var share = alignment.Met / (alignment.Met + a.Weight + b.Weight);
            score = (a.HasNumber && b.HasNumber) || (a.HasPlace && b.HasPlace)
                ? Math.Min(0.2, share * 0.2) : 0.75 * share * share;
            relation = alignment.MetRarely > 0 ? NameRelation.Siblings : NameRelation.None;
        }

        score = Math.Min(score, cap);
        if (alignment.GuessedAbbreviation && alignment.MetRarely == 0)
        {
            score = Math.Min(score, 0.5);
        }

        if (score > 0.7 && (FormOrigin.Conflict(left.Traits.Origin, right.Traits.Origin) || AreTwoSchools(left, right)))
        {
            (score, relation) = (0.7, NameRelation.Siblings);
        }

        var verdict = NameComparer.VerdictOf(score);
        relation = verdict == NameVerdict.Same && relation == NameRelation.ParentAndArm ? NameRelation.None : relation;
        return new NameComparison(score, verdict, relation, alignment.Met);
    }

    /// <summary>
    /// How far a misspelling lets the score go. In the one word that makes the name it may be another brand (Vital, Vitol)
    /// and never passes for the same, unless the word is long and the slip plain; where other rare words agree, a slip
    /// is a slip.
    /// </summary>
    private static double MisspeltCap(in NameAlignment alignment, PreparedName left, PreparedName right)
    {
        if (alignment.Misspelt == 0)
        {
            return 1;
        }

        var shortest = alignment.ShortestMisspelt;
        var slip = alignment.WorstDifference <= WordDifference.Slip;
        if (alignment.SoundAlike && shortest >= 4 && (left.Traits.IsRomanised || right.Traits.IsRomanised))
        {
            return 0.85;
        }

        if (alignment.Misspelt == 1)
        {
            if (alignment.MisspeltCommonOnly && shortest >= 7 && alignment.MetRarely > 0)
            {
                return 0.92;
            }

            if (slip && ((shortest >= 6 && alignment.MetExactly >= Support) || shortest >= 10))
            {
                return 0.88;
            }

            if (slip && shortest >= 8 && alignment.MetExactly >= SomeSupport)
            {
                return 0.84;
            }

            if (alignment.WorstDifference <= WordDifference.OneEdit && shortest >= 11)
            {
                return 0.82;
            }

            if (alignment.WorstDifference <= WordDifference.OneEdit && shortest >= 7 && alignment.MetRarely >= Support)
            {
                return 0.83;
            }
        }

        return alignment.WorstDifference switch
        {
            <= WordDifference.Slip => shortest >= 5 ? 0.68 : 0.5,
            WordDifference.OneEdit => shortest >= 5 || alignment.MetExactly >= Support ? 0.55 : 0.42,
            _ => shortest >= 6 || alignment.MetExactly >= Support ? 0.45 : 0.3,
        };
    }

    private static double AcronymScore(in NameAlignment alignment) => alignment.AcronymLetters switch
    {
        2 => 0.3,
        3 => 0.6,
        4 => 0.7,
        5 => 0.77,
        _ => 0.85,
    } + (alignment.AcronymIsNoWord && alignment.AcronymLetters >= 4 ? 0.1 : 0) - (alignment.AcronymIsPart ? 0.15 : 0);

    private static double Interpolate(double share)
    {
        for (var i = 1; i < Shares.Length; i++)
        {
            if (share <= Shares[i])
            {
                var part = (share - Shares[i - 1]) / (Shares[i] - Shares[i - 1]);
                return Scores[i - 1] + (part * (Scores[i] - Scores[i - 1]));
            }
        }

        return Scores[^1];
    }
}
