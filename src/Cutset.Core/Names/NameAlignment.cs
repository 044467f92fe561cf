using System.Buffers;
using System.Numerics;
using System.Text;

namespace Cutset.Core.Names;

/// <summary>
/// Which words of two names met, and what was left over. Lives on the stack; words met are bits of a mask. The two names
/// are taken in a fixed order, whatever the caller's, so that the outcome is symmetric.
/// </summary>
internal ref struct NameAlignment
{
    private const int MaxStubLetters = 3;
    private static readonly SearchValues<byte> Vowels = SearchValues.Create("AEIOUY"u8);

    private readonly PreparedName _a;
    private readonly PreparedName _b;
    private readonly ReadOnlySpan<NameToken> _left;
    private readonly ReadOnlySpan<NameToken> _right;
    private readonly List<TokenMeeting>? _trace;
    private readonly bool _swapped;
    private ulong _leftFree;
    private ulong _rightFree;

    public NameAlignment(PreparedName left, PreparedName right, List<TokenMeeting>? trace)
    {
        _swapped = Order(left, right) > 0;
        (_a, _b) = _swapped ? (right, left) : (left, right);
        _left = _a.Content;
        _right = _b.Content;
        _trace = trace;
        _leftFree = (1UL << _left.Length) - 1;
        _rightFree = (1UL << _right.Length) - 1;
    }

    /// <summary>Sum of the weights of words that met, less what their differences cost.</summary>
    public double Met;

    /// <summary>The part of it from equal words.</summary>
    public double MetExactly;

    /// <summary>The part of that from equal distinctive words.</summary>
    public double MetRarely;

    /// <summary>Number of words that met with a slip or nearly.</summary>
    public int Misspelt;

    /// <summary>The worst of them.</summary>
    public WordDifference WorstDifference;

    /// <summary>Letters of the shortest of them.</summary>
    public int ShortestMisspelt = int.MaxValue;

    /// <summary>True when a misspelt word is a misspelling of a common word, not of a brand.</summary>
    public bool MisspeltCommonOnly = true;

    /// <summary>True when all misspelt words sound alike.</summary>
    public bool SoundAlike = true;

    /// <summary>True when some words met as an abbreviation, cut off, or joined.</summary>
    public bool Shortened;

    /// <summary>True when a rare word was taken for the abbreviation of a common one.</summary>
    public bool GuessedAbbreviation;

    /// <summary>True when one name ends in the middle of a word of the other: words after it are no difference.</summary>
    public bool CutOff;

    /// <summary>Letters of the initials that met their words; 0 without.</summary>
    public int AcronymLetters;

    /// <summary>True when those initials hold no vowel.</summary>
    public bool AcronymIsNoWord;

    /// <summary>True when common words follow those that the initials stand for: UPS, United Parcel Service of America.</summary>
    public bool AcronymIsPart;

    /// <summary>What is left over of the name that comes first.</summary>
    public Remainder LeftRest;

    /// <summary>What is left over of the other.</summary>
    public Remainder RightRest;

    /// <summary>Aligns the words.</summary>
    public void Run()
    {
        MeetEqual();
        if (_leftFree != 0 && _rightFree != 0)
        {
            if (_left.Length > 1 || _right.Length > 1)
            {
                MeetJoined();
            }

            MeetAlike();
        }

        if (Met == 0)
        {
            MeetAcronym();
        }

        else if (_leftFree != 0 && _rightFree != 0)
        {
            MeetInitials();
        }

        if (Met > 0)
        {
            MeetForms();
            LeftRest = Remainder.Of(_left, _leftFree);
            RightRest = Remainder.Of(_right, _rightFree);
        }
    }

    /// <summary>The words left over, for an explanation: of the caller's left name and of the right one.</summary>
    public readonly (List<string> Left, List<string> Right) Unmet()
    {
        var (a, b) = (Words(_a, _leftFree), Words(_b, _rightFree));
        return _swapped ? (b, a) : (a, b);
    }

    private static int Order(PreparedName left, PreparedName right)
    {
        var order = left.ContentCount.CompareTo(right.ContentCount);
        order = order != 0 ? order : left.Keys.Fingerprint.CompareTo(right.Keys.Fingerprint);
        return order != 0 ? order : left.Keys.Joined.CompareTo(right.Keys.Joined);
    }

    private void MeetEqual()
    {
        for (var i = 0; i < _left.Length; i++)
        {
            var hash = _left[i].Hash;
            for (var j = 0; j < _right.Length; j++)
            {
                if (_right[j].Hash == hash && (_rightFree & (1UL << j)) != 0)
                {
                    var weight = (_left[i].Weight + _right[j].Weight) / 2;
                    MetExactly += weight;
                    MetRarely += _left[i].Role == TokenRole.Distinctive ? weight : 0;
                    Take(1UL << i, 1UL << j, MeetingKind.Equal, weight);
                    break;
                }
            }
        }
    }

    /// <summary>A word of one name that is two or more neighbours of the other written together.</summary>
    private void MeetJoined()
    {
        for (var i = 0; i < _left.Length && _rightFree != 0; i++)
        {
            if ((_leftFree & (1UL << i)) != 0)
            {
                JoinTo(_a, _left[i], 1UL << i, _b, _right, _rightFree, leftIsOne: true);
            }
        }

        for (var j = 0; j < _right.Length && _leftFree != 0; j++)
        {
            if ((_rightFree & (1UL << j)) != 0)
            {
                JoinTo(_b, _right[j], 1UL << j, _a, _left, _leftFree, leftIsOne: false);
            }
        }
    }

    private void JoinTo(
        PreparedName one, in NameToken word, ulong bit, PreparedName other, ReadOnlySpan<NameToken> parts, ulong free,
        bool leftIsOne)
    {
        for (var j = 0; j + 1 < parts.Length; j++)
        {
            ulong mask = 1UL << j;
            int length = parts[j].Length;
            var weight = parts[j].Weight;
            for (var k = j + 1; k < parts.Length && length < word.Length; k++)
            {
                mask |= 1UL << k;
                length += parts[k].Length;
                weight += parts[k].Weight;
                // The canonical spelling of the last part may lack an S that the joined word has.
                var isWhole = length == word.Length
                    || (length + 1 == word.Length && one.LettersOf(word)[^1] == (byte)'S');
                if (isWhole && (mask & free) == mask && one.LettersOf(word).StartsWith(other.LettersOf(parts[j], parts[k])))
                {
                    Shortened = true;
                    var worth = (weight + word.Weight) / 2;
                    MetExactly += worth;
                    MetRarely += worth;
                    Take(leftIsOne ? bit : mask, leftIsOne ? mask : bit, MeetingKind.Joined, worth);
                    return;
                }
            }
        }
    }

    /// <summary>Words that are not equal but alike; the closest first.</summary>
    private void MeetAlike()
    {
        while (_leftFree != 0 && _rightFree != 0)
        {
            var (bestLeft, bestRight, best) = (-1, -1, default(Likeness));
            for (var lefts = _leftFree; lefts != 0; lefts &= lefts - 1)
            {
                var i = BitOperations.TrailingZeroCount(lefts);
                for (var rights = _rightFree; rights != 0; rights &= rights - 1)
                {
                    var j = BitOperations.TrailingZeroCount(rights);
                    var likeness = Likeness.Of(_a, i, _b, j);
                    if (likeness.Credit > best.Credit)
                    {
                        (bestLeft, bestRight, best) = (i, j, likeness);
                    }
                }
            }

            if (bestLeft < 0)
            {
                return;
            }

            Accept(bestLeft, bestRight, best);
        }
    }

    private void Accept(int i, int j, in Likeness likeness)
    {
        ref readonly var left = ref _left[i];
        ref readonly var right = ref _right[j];
        var weight = (left.Weight + right.Weight) / 2 * likeness.Credit;
        switch (likeness.Kind)
        {
            case MeetingKind.Plural:
                MetExactly += weight;
                MetRarely += left.Role == TokenRole.Distinctive || right.Role == TokenRole.Distinctive ? weight : 0;
                break;
            case MeetingKind.CutOff:
                (Shortened, CutOff) = (true, true);
                // What follows the word that is cut off was cut off with it.
                if (left.Length < right.Length)
                {
                    _rightFree &= (2UL << j) - 1;
                }
                else
                {
                    _leftFree &= (2UL << i) - 1;
                }

                break;
            case MeetingKind.Abbreviation:
                Shortened = true;
                GuessedAbbreviation |= (left.Length < right.Length ? left.Role : right.Role) == TokenRole.Distinctive;
                break;
            default:
                if ((_a.Traits.HasUmlaut || _b.Traits.HasUmlaut) && Skeleton.DifferByUmlaut(_a.LettersOf(left), _b.LettersOf(right)))
                {
                    weight /= likeness.Credit;
                    MetExactly += weight;
                    MetRarely += left.Role == TokenRole.Distinctive || right.Role == TokenRole.Distinctive ? weight : 0;
                    break;
                }

                Misspelt++;
                WorstDifference = (WordDifference)Math.Max((byte)WorstDifference, (byte)likeness.Difference);
                ShortestMisspelt = Math.Min(ShortestMisspelt, Math.Min(left.Length, right.Length));
                MisspeltCommonOnly &= likeness.OfCommonWord;
                SoundAlike &= Skeleton.AreEqual(_a.LettersOf(left), _b.LettersOf(right));
                break;
        }

        Take(1UL << i, 1UL << j, likeness.Kind, weight);
    }

    /// <summary>A legal form in front that the other name has at its end weighs nothing: AB Volvo, Volvo AB.</summary>
    private void MeetForms()
    {
        if ((_leftFree & 1) != 0 && IsFormOf(_left[0], _b))
        {
            _leftFree &= ~1UL;
        }

        if ((_rightFree & 1) != 0 && IsFormOf(_right[0], _a))
        {
            _rightFree &= ~1UL;
        }

        if (_leftFree == 1UL << (_left.Length - 1) && IsStub(_a, _left[^1], _b))
        {
            (_leftFree, Shortened, CutOff) = (0, true, true);
        }
        else if (_rightFree == 1UL << (_right.Length - 1) && IsStub(_b, _right[^1], _a))
        {
            (_rightFree, Shortened, CutOff) = (0, true, true);
        }
    }

    /// <summary>Up to three letters at the end of a name cut off, with which the other's legal form begins: TECHNOLOGY C.</summary>
    private static bool IsStub(PreparedName name, in NameToken last, PreparedName other)
    {
        if (!name.IsCutOff || last.Length > MaxStubLetters || last.Role == TokenRole.Number || HasForm(name, default))
        {
            return false;
        }

        return HasForm(other, name.LettersOf(last));
    }

    private static bool HasForm(PreparedName name, ReadOnlySpan<byte> start)
    {
        foreach (ref readonly var token in name.Tokens[name.ContentCount..])
        {
            // LTD, LLC, LP: what is written out begins with LIMITED.
            if (token.Role == TokenRole.LegalForm && name.LettersOf(token) is var form
                && (form.StartsWith(start) || (form is [(byte)'L', ..] && "LIMITED"u8.StartsWith(start))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFormOf(in NameToken word, PreparedName name)
    {
        foreach (ref readonly var token in name.Tokens[name.ContentCount..])
        {
            if (token.Role == TokenRole.LegalForm && token.Hash == word.Hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One word left over as the initials of all words left over on the other side: DRS Technologies.</summary>
    private void MeetInitials()
    {
        var (one, many) = (_leftFree, _rightFree);
        var leftIsShort = BitOperations.IsPow2(one);
        if (!leftIsShort)
        {
            (one, many) = (many, one);
        }

        if (!BitOperations.IsPow2(one) || BitOperations.PopCount(many) < 3)
        {
            return;
        }

        var (brief, full) = leftIsShort ? (_a, _b) : (_b, _a);
        ref readonly var word = ref brief.Tokens[BitOperations.TrailingZeroCount(one)];
        var letters = brief.LettersOf(word);
        if (letters.Length != BitOperations.PopCount(many) || word.Role is TokenRole.Number or TokenRole.Place)
        {
            return;
        }

        var met = 0;
        for (var rest = many; rest != 0; rest &= rest - 1)
        {
            if (full.Tokens[BitOperations.TrailingZeroCount(rest)].Initial != letters[met++])
            {
                return;
            }
        }

        AcronymLetters = met;
        Take(_leftFree, _rightFree, MeetingKind.Acronym, word.Weight);
    }

    /// <summary>The whole of one name as the initials of the words left over of the other.</summary>
    private void MeetAcronym()
    {
        if (!TryAcronym(_a, _leftFree, _b, _rightFree, leftIsShort: true))
        {
            TryAcronym(_b, _rightFree, _a, _leftFree, leftIsShort: false);
        }
    }

    private bool TryAcronym(PreparedName brief, ulong briefFree, PreparedName full, ulong fullFree, bool leftIsShort)
    {
        var tokens = brief.Content;
        if (tokens.Length > 3 || tokens.Length >= full.ContentCount || tokens[0].Initial != full.Content[0].Initial
            || tokens[0].Length > 8)
        {
            return false;
        }

        var letters = brief.LettersOf(tokens[0], tokens[^1]);
        if (letters.Length is < 2 or > 8 || letters.ContainsAnyInRange((byte)'0', (byte)'9')
            || (tokens.Length > 1 && letters.Length > 4) || letters.Length - full.ContentCount > 1
            || (letters.Length < full.ContentCount && letters.Length < 3))
        {
            return false;
        }

        var (met, isPart) = (0, false);
        foreach (ref readonly var token in full.Content)
        {
            if (met == letters.Length)
            {
                if (token.Role is TokenRole.Distinctive or TokenRole.Number)
                {
                    return false;
                }

                isPart = true;
                continue;
            }

            if (token.Length == 0 || full.LettersOf(token)[0] != letters[met])
            {
                return false;
            }

            met++;
        }

        // Some count the legal form: SAIC, Science Applications International Corporation.
        if (met + 1 == letters.Length && full.TokenCount > full.ContentCount)
        {
            foreach (ref readonly var token in full.Tokens[full.ContentCount..])
            {
                if (token.Role == TokenRole.LegalForm && full.LettersOf(token)[0] == letters[met])
                {
                    met++;
                    break;
                }
            }
        }

        if (met != letters.Length)
        {
            return false;
        }

        (AcronymLetters, AcronymIsPart) = (met, isPart);
        AcronymIsNoWord = letters.IndexOfAny(Vowels) < 0;
        var (all, some) = (fullFree, briefFree);
        Take(leftIsShort ? some : all, leftIsShort ? all : some, MeetingKind.Acronym, brief.Information);
        return true;
    }

    private void Take(ulong left, ulong right, MeetingKind kind, double worth)
    {
        Met += worth;
        if (_trace is not null)
        {
            var (a, b) = (string.Join(' ', Words(_a, left)), string.Join(' ', Words(_b, right)));
            _trace.Add(_swapped ? new TokenMeeting(b, a, kind, worth) : new TokenMeeting(a, b, kind, worth));
        }

        _leftFree &= ~left;
        _rightFree &= ~right;
    }

    private static List<string> Words(PreparedName name, ulong mask)
    {
        var words = new List<string>();
        for (; mask != 0; mask &= mask - 1)
        {
            words.Add(Encoding.ASCII.GetString(name.LettersOf(BitOperations.TrailingZeroCount(mask))));
        }

        return words;
    }
}
