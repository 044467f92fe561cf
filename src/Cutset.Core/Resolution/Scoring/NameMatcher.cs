using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Compares the names of two records word by word: which words meet, which meet but for a slip or cut short, which are
/// left over. Most pairs end here, in some tens of nanoseconds; names with aliases, from other scripts, or whose rest may
/// be an abbreviation go to <see cref="NameComparer"/>.
/// </summary>
internal sealed class NameMatcher(NameStock names, int records)
{
    private const int MaxWords = 12;
    private readonly NameWords _words = names.Words;

    /// <summary>Least -ln of the share of what two names must have in common to be anything but different.</summary>
    private const float LeastShared = 4;

    /// <summary>Least class of rarity of what kindred names share.</summary>
    private const int LeastKindred = 4;

    /// <summary>Score from which on the long way calls names with leftover words kindred.</summary>
    private const double KindredScore = 0.35;

    /// <summary>Compares two names; symmetric.</summary>
    public NameAgreement Compare(int x, int y)
    {
        // Words meet greedily: the same way round whichever comes first.
        if (names.FactsOf(x).Fingerprint > names.FactsOf(y).Fingerprint) { (x, y) = (y, x); }
        ref readonly var a = ref names.FactsOf(x);
        ref readonly var b = ref names.FactsOf(y);
        var outcome = Outcome(x, y, a, b);
        if (outcome.Level == NameLevel.Different) { return default; }
        if (outcome.Level > NameLevel.Kindred && x != y && FormOrigin.Conflict(a.Origin, b.Origin))
        {
            outcome = outcome with { Level = NameLevel.Kindred };
        }

        var rarity = NameRarity.ClassOf(outcome.Surprise, records, Math.Max(a.Regions, b.Regions));
        // Names that share what many share, each with a word of its own, are strangers' names.
        var level = outcome.Level == NameLevel.Kindred && rarity < LeastKindred ? NameLevel.Siblings : outcome.Level;
        return new(level, rarity, NameFacts.CompareForms(a, b));
    }

    /// <summary>Has fetched from memory what is known of some records' first names and of their words.</summary>
    public void Prefetch(RunColumn runs, ReadOnlySpan<int> records)
    {
        names.PrefetchWords(runs, records);
        foreach (var record in records)
        {
            names.PrefetchFacts(runs[record][0]);
            _words.PrefetchNumbers(runs[record][0]);
        }
    }

    /// <summary>The class of rarity of a name.</summary>
    public int RarityOf(int name) => NameRarity.ClassOf(_words.SurpriseOfWhole(name), records, names.FactsOf(name).Regions);

    private (NameLevel Level, float Surprise) Outcome(int x, int y, in NameFacts a, in NameFacts b)
    {
        var left = _words.Of(x);
        var right = _words.Of(y);
        if (left.IsEmpty || right.IsEmpty) { return default; }
        if (x == y || a.Fingerprint == b.Fingerprint) { return (NameLevel.Equal, _words.SurpriseOfWhole(x)); }
        if (a.Written == b.Written) { return (NameLevel.Same, Math.Min(_words.SurpriseOfWhole(x), _words.SurpriseOfWhole(y))); }
        if (left.Length > MaxWords || right.Length > MaxWords || !a.IsPlain || !b.IsPlain) { return LongWay(x, y); }
        var pairing = new WordPairing(_words, x, y, a.IsCutOff, b.IsCutOff);
        if (pairing.IsApart) { return MayBeAcronym(x, y, a, b) ? Acronym(x, y) : default; }
        var letters = IsNumberOpen(pairing) ? -1 : LetterEdits(x, y, pairing);
        if (letters == 0) { return (NameLevel.Same, Math.Min(_words.SurpriseOfName(x), _words.SurpriseOfName(y))); }
        pairing.MeetAlike();
        if (pairing.IsComplete)
        {
            var level = LevelOf(pairing.Edits, pairing);
            return (level == NameLevel.Slip && !IsSlipLikely(x, y) ? NameLevel.Misspelt : level, pairing.Surprise);
        }

        if (letters > 0)
        {
            return (letters == 1 && IsSlipLikely(x, y) ? NameLevel.Slip : NameLevel.Misspelt, Math.Min(_words.SurpriseOfName(x), _words.SurpriseOfName(y)));
        }

        if (IsBeginning(x, y, out var shorter))
        {
            return (names.FactsOf(shorter).IsCutOff ? NameLevel.CutOff : NameLevel.Extended, _words.SurpriseOfName(shorter));
        }

        return pairing.Surprise < LeastShared ? default : Unfinished(x, y, pairing);
    }

    private static NameLevel LevelOf(int edits, in WordPairing pairing) =>
        edits == 0 ? (pairing.IsCutOff ? NameLevel.CutOff : pairing.IsShortened ? NameLevel.Shortened : NameLevel.Same)
        : edits == 1 && !pairing.IsCutOff && !pairing.IsShortened && pairing.ShortestChanged >= 5 ? NameLevel.Slip : NameLevel.Misspelt;

    /// <summary>Names of which at least one has words left over.</summary>
    private (NameLevel Level, float Surprise) Unfinished(int x, int y, in WordPairing pairing)
    {
        var (left, right) = (pairing.LeftRest, pairing.RightRest);
        if (left.Count == 0 || right.Count == 0)
        {
            var rest = left.Count == 0 ? right : left;
            var level = rest.HasNumber ? NameLevel.Siblings
                : pairing.IsCutOff || (pairing.Edits == 0 && pairing.IsBeginning && (left.Count == 0 ? names.FactsOf(x) : names.FactsOf(y)).IsCutOff)
                    ? NameLevel.CutOff
                : rest.HasDistinctive || rest.HasPlace || pairing.Edits > 0 ? NameLevel.Longer : NameLevel.Extended;
            return (level, pairing.Surprise);
        }

        if ((left.HasNumber && right.HasNumber) || (left.HasPlace && right.HasPlace))
        {
            return (NameLevel.Siblings, pairing.Surprise);
        }

        if (left.HasDistinctive && right.HasDistinctive) { return default; }
        if (pairing.MayBeShort && NameComparer.Compare(names.Prepared(x), names.Prepared(y)) is { Verdict: NameVerdict.Same })
        {
            return (NameLevel.Same, pairing.Surprise);
        }

        return (left.HasDistinctive || right.HasDistinctive || pairing.Edits > 0 ? NameLevel.Siblings : NameLevel.Kindred,
            pairing.Surprise);
    }

    /// <summary>Letters by which the names differ without regard to spaces; -1 where that says nothing.</summary>
    private int LetterEdits(int x, int y, in WordPairing pairing)
    {
        var left = _words.LettersOf(x);
        var right = _words.LettersOf(y);
        var limit = Math.Min(3, Math.Min(left.Length, right.Length) / 6);
        if (Math.Abs(left.Length - right.Length) > limit ||
            NameWords.Differing(_words.SignatureOf(x), _words.SignatureOf(y)) > 2 * limit) { return -1; }
        // Two words that both occur again and again are two _words, however near.
        if (pairing.IsOneForOne) { return -1; }
        var edits = LetterDistance.Between(left, right, limit);
        return edits <= limit ? edits : -1;
    }

    /// <summary>True when the letters of one name begin the other, wherever words end.</summary>
    private bool IsBeginning(int x, int y, out int shorter)
    {
        const int LeastLetters = 10;
        var left = _words.LettersOf(x);
        var right = _words.LettersOf(y);
        shorter = left.Length <= right.Length ? x : y;
        var common = left.CommonPrefixLength(right);
        // Where words end alike, the words left over tell more.
        return common >= LeastLetters && common == Math.Min(left.Length, right.Length) &&
            !_words.EndsAt(left.Length <= right.Length ? y : x, common);
    }

    /// <summary>A short name that begins with another letter is another brand as often as not.</summary>
    private bool IsSlipLikely(int x, int y)
    {
        var left = _words.LettersOf(x);
        var right = _words.LettersOf(y);
        return left[0] == right[0] || Math.Min(left.Length, right.Length) >= 10;
    }

    private bool MayBeAcronym(int x, int y, in NameFacts a, in NameFacts b)
    {
        var (left, right) = (_words.Of(x).Length, _words.Of(y).Length);
        return Math.Min(left, right) <= 2 && Math.Max(left, right) >= 3 && a.Acronym != 0 && b.Acronym != 0 &&
            (a.Acronym == b.Acronym || (left == 1 ? _words.AcronymLessForm(x) == b.Acronym : right == 1 && _words.AcronymLessForm(y) == a.Acronym));
    }

    private static bool IsNumberOpen(in WordPairing pairing) => pairing.LeftRest.HasNumber || pairing.RightRest.HasNumber;

    private (NameLevel Level, float Surprise) Acronym(int x, int y)
    {
        var (level, surprise) = LongWay(x, y);
        return level == NameLevel.Misspelt ? (NameLevel.Acronym, surprise) : (level, surprise);
    }

    /// <summary>The name comparison's own verdict.</summary>
    private (NameLevel Level, float Surprise) LongWay(int x, int y)
    {
        var comparison = NameComparer.Compare(names.Prepared(x), names.Prepared(y));
        var surprise = Math.Min(_words.SurpriseOfName(x), _words.SurpriseOfName(y));
        if (comparison.Verdict == NameVerdict.Same) { return (NameLevel.Same, surprise); }
        return comparison.Score < KindredScore / 2 ? default : (comparison.Relation switch
        {
            NameRelation.Acronym => NameLevel.Acronym,
            NameRelation.ParentAndArm => NameLevel.Longer,
            NameRelation.Siblings => comparison.Score >= KindredScore ? NameLevel.Kindred : NameLevel.Siblings,
            _ => comparison.Verdict == NameVerdict.Possible ? NameLevel.Misspelt : NameLevel.Siblings,
        }, surprise);
    }
}
