using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// What holds where nothing but the names of two records speaks for them: then letters changed in a short word may as
/// well be another brand, and words more another organisation, so that two records are one only by the name
/// comparison's own verdict, at its published threshold, or where a long word has a slip and other words agree. Not so where
/// so many like pairs were seen that the data itself tells how many are one.
/// </summary>
/// <param name="table">The items.</param>
/// <param name="names">Their names.</param>
/// <param name="model">The weights.</param>
/// <param name="records">Number of items among which chance may bring two together.</param>
internal sealed class NamesAlone(RecordTable table, NameStock names, MatchModel model, int records)
{
    /// <summary>Log-odds of names that are the same by that verdict: at its threshold about four in five are.</summary>
    private const double SameBits = 2;

    /// <summary>Log-odds of a name of one rare word and the same with one word more that says next to nothing (Verizon, Verizon
    /// Communications): of such in lists of contractors four in five are one organisation; three in five is believed.</summary>
    private const double MoreBits = 0.5;

    /// <summary>Least score of such names: the word more is among the commonest.</summary>
    private const double LeastMore = 0.6;

    /// <summary>Least score of an acronym that stands for all words of the other name.</summary>
    private const double LeastAcronym = 0.6;

    /// <summary>Of the organisations that a list names by an acronym about a third stand in it by their full name, too.</summary>
    private const double FullNameShare = 0.35;

    /// <summary>Most letters of an acronym.</summary>
    private const int MostInitials = 8;

    /// <summary>Two words of names begin with the same letter once in so many.</summary>
    private const double Initials = 14;

    /// <summary>Legal forms begin with the same letter once in so many.</summary>
    private const double FormInitials = 3;

    /// <summary>Least class of rarity of what such names share.</summary>
    private const int RareShared = 5;

    /// <summary>Log-odds of others: a question, and no merge.</summary>
    private const double OtherBits = -0.5;

    /// <summary>Weight from which the words that met are told apart from chance: a rare word of three letters.</summary>
    private const double TellingInformation = 0.75;

    /// <summary>The log-odds of a pair, given those of the model.</summary>
    /// <param name="pattern">How the records agree.</param>
    /// <param name="a">One record.</param>
    /// <param name="b">The other.</param>
    /// <param name="bits">What the model says.</param>
    public double Bits(in PairPattern pattern, int a, int b, double bits)
    {
        if (pattern.Name is <= NameLevel.Siblings or NameLevel.Equal || IsSupported(pattern) || model.IsLearnt(pattern)) { return bits; }
        var isOpen = pattern is { Place: PlaceLevel.Unknown, Identifier: IdentifierLevel.Unknown, Kind: not Agreement.Differs };
        if (bits <= OtherBits && !isOpen) { return bits; }
        var comparison = Compare(a, b);
        if (isOpen && HaveOneNameEach(pattern, a, b))
        {
            if (IsPlainlyMore(pattern, a, b, comparison)) { return Math.Max(bits, MoreBits); }
            if (IsAcronym(pattern, a, b, comparison)) { return Math.Max(bits, AcronymBits(pattern, a, b)); }
        }

        return comparison.Verdict != NameVerdict.Same ? (IsPlainSlip(a, b) ? bits : Math.Min(bits, OtherBits))
            : isOpen && comparison.Information >= TellingInformation ? Math.Max(bits, SameBits)
            : bits;
    }

    /// <summary>The waterfall of a pair with what this adds to it.</summary>
    public PairExplanation Explain(in PairPattern pattern, PairExplanation explanation)
    {
        var bits = Bits(pattern, explanation.Left, explanation.Right, explanation.Bits);
        if (bits == explanation.Bits) { return explanation; }
        var finding = bits < explanation.Bits ? "no more than alike, and nothing else speaks for them"
            : pattern.Name == NameLevel.Acronym ? "initials that hardly another name here has"
            : Compare(explanation.Left, explanation.Right).Verdict == NameVerdict.Same ? "the same by the name comparison"
            : "one common word more, which says next to nothing";
        return explanation with
        {
            Steps = explanation.Steps.Add(new("name alone", null, null, finding, bits - explanation.Bits)),
            Bits = bits,
            Probability = MatchModel.Probability(bits),
        };
    }

    /// <summary>True when nothing the records state speaks against the two, and each has one name only.</summary>
    private bool HaveOneNameEach(in PairPattern pattern, int a, int b) =>
        pattern.Domain != Agreement.Differs && pattern.Parent != Agreement.Differs &&
        table.NameRuns[a].Length == 1 && table.NameRuns[b].Length == 1;

    /// <summary>True when one record's name is a rare word and the other's the same with one common word more, and no legal form
    /// speaks against it.</summary>
    private bool IsPlainlyMore(in PairPattern pattern, int a, int b, NameComparison comparison)
    {
        var (x, y) = (WordsOf(a), WordsOf(b));
        return pattern is { Name: NameLevel.Extended, Rarity: >= RareShared, Form: not Agreement.Differs } &&
            comparison.Score >= LeastMore && Math.Min(x, y) == 1 && Math.Max(x, y) == 2;
    }

    /// <summary>True when one record's name may be the initials of all words of the other's.</summary>
    private bool IsAcronym(in PairPattern pattern, int a, int b, NameComparison comparison) =>
        pattern.Name == NameLevel.Acronym && comparison.Score >= LeastAcronym && Math.Min(WordsOf(a), WordsOf(b)) <= 2 &&
        Math.Min(LettersOf(a), LettersOf(b)) <= MostInitials;

    /// <summary>Log-odds of an acronym and a name with its initials: against the full name's being in the list stands how many
    /// names in it have these initials by chance.</summary>
    private double AcronymBits(in PairPattern pattern, int a, int b)
    {
        var letters = Math.Min(LettersOf(a), LettersOf(b));
        var words = Math.Max(WordsOf(a), WordsOf(b));
        // A last letter may stand for the legal form, of which there are few.
        var told = letters == words + 1 ? (words * Math.Log2(Initials)) + Math.Log2(FormInitials) : letters * Math.Log2(Initials);
        var odds = Math.Log2(FullNameShare / (1 - FullNameShare)) + told - Math.Log2(Math.Max(records, NameRarity.LeastList));
        return Math.Min(SameBits, odds + model.FormBits(pattern));
    }

    private int WordsOf(int item) => names.Words.Of(table.NameRuns[item][0]).Length;

    private int LettersOf(int item) => names.Words.LettersOf(table.NameRuns[item][0]).Length;

    /// <summary>The comparison of two records' names that speaks most for them.</summary>
    private NameComparison Compare(int a, int b)
    {
        var best = default(NameComparison);
        foreach (var x in table.NameRuns[a])
        {
            foreach (var y in table.NameRuns[b])
            {
                var comparison = NameComparer.Compare(names.Prepared(x), names.Prepared(y));
                if (comparison.Score > best.Score) { best = comparison; }
            }
        }

        return best;
    }

    /// <summary>Least length of a common word of which a slip is no other word: SSYTEMS, but not TRUSS.</summary>
    private const int LeastCommon = 7;

    /// <summary>True when some names of the two differ by a slip in one long word, and another word agrees.</summary>
    private bool IsPlainSlip(int a, int b)
    {
        foreach (var x in table.NameRuns[a])
        {
            foreach (var y in table.NameRuns[b])
            {
                if (IsCommonSlip(x, y) || NameComparer.DifferBySlip(names.Prepared(x), names.Prepared(y))) { return true; }
            }
        }

        return false;
    }

    /// <summary>True when two names differ by a slip in one long common word only, and a telling word agrees.</summary>
    private bool IsCommonSlip(int x, int y)
    {
        var left = names.Words.Of(x);
        var right = names.Words.Of(y);
        if (left.Length != right.Length) { return false; }
        var (slip, isTold) = (-1, false);
        for (var i = 0; i < left.Length; i++)
        {
            if (NameWords.IsSame(left[i], right[i])) { isTold |= NameWords.RoleOf(left[i]) == TokenRole.Distinctive; }
            else if (slip >= 0) { return false; }
            else { slip = i; }
        }

        return isTold && slip >= 0 && names.Words.SlipsOfCommon(left[slip], right[slip]) == 1 &&
            Math.Max(names.Words.WordOf(x, slip).Length, names.Words.WordOf(y, slip).Length) >= LeastCommon;
    }

    /// <summary>True when something besides the names says that the two are one.</summary>
    private static bool IsSupported(in PairPattern pattern) =>
        pattern.Place is PlaceLevel.SamePostalCode or PlaceLevel.SameCity or PlaceLevel.NearBy
        || pattern.Street == Agreement.Same || pattern.Domain == Agreement.Same || pattern.Parent == Agreement.Same
        || pattern.Identifier == IdentifierLevel.Shared;
}
