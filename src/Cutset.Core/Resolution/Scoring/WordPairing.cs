using System.Numerics;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>Which words of two names meet, and what is left over. Lives on the stack.</summary>
internal ref struct WordPairing
{
    /// <summary>Letters that the words of two names may have apart and still be the same but for slips.</summary>
    private const int MaxOtherLetters = 6;

    /// <summary>From so many names on, and a thirtieth of the other's, a word is no slip of another.</summary>
    private const int Established = 4;

    private const int EstablishedRatio = 30;

    /// <summary>Least length of a word that may be a slip of another.</summary>
    private const int MinSlip = 4;

    /// <summary>Least length of two words written together.</summary>
    private const int MinJoined = 6;

    /// <summary>Least length of an abbreviation.</summary>
    private const int MinAbbreviation = 3;

    /// <summary>A word that so many names hold may be abbreviated.</summary>
    private const int WellKnown = 20;

    private readonly NameWords _words;
    private readonly int _x;
    private readonly int _y;
    private readonly ReadOnlySpan<int> _left;
    private readonly ReadOnlySpan<int> _right;
    private readonly bool _leftCutOff;
    private readonly bool _rightCutOff;
    private uint _leftMet;
    private uint _rightMet;

    /// <summary>Lets equal words meet.</summary>
    public WordPairing(NameWords words, int x, int y, bool leftCutOff, bool rightCutOff)
    {
        (_words, _x, _y, _leftCutOff, _rightCutOff) = (words, x, y, leftCutOff, rightCutOff);
        _left = words.Of(x);
        _right = words.Of(y);
        for (var i = 0; i < _left.Length; i++)
        {
            for (var j = 0; j < _right.Length; j++)
            {
                if (!NameWords.IsSame(_left[i], _right[j]) || (_rightMet & (1u << j)) != 0) { continue; }
                Meet(i, j, words.SurpriseOf(_left[i]));
                break;
            }
        }
    }

    /// <summary>-ln of the share of names that hold all that met.</summary>
    public float Surprise { get; private set; }

    /// <summary>Letters by which the words that met differ.</summary>
    public int Edits { get; private set; }

    /// <summary>Length of the shortest word that met another one but for a slip.</summary>
    public int ShortestChanged { get; private set; } = int.MaxValue;

    /// <summary>True when a last word met one of which it is the beginning.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>True when a word met another one that it may abbreviate.</summary>
    public bool IsShortened { get; private set; }

    /// <summary>True when no word is left over.</summary>
    public readonly bool IsComplete => LeftRest.Count == 0 && RightRest.Count == 0;

    /// <summary>True when nothing met, and the letters are too different for slips.</summary>
    public readonly bool IsApart =>
        _leftMet == 0 && NameWords.Differing(_words.SignatureOf(_x), _words.SignatureOf(_y)) > MaxOtherLetters;

    /// <summary>What the left name has more.</summary>
    public readonly WordRest LeftRest => WordRest.Of(_left, _leftMet);

    /// <summary>What the right name has more.</summary>
    public readonly WordRest RightRest => WordRest.Of(_right, _rightMet);

    /// <summary>True when the words that met stand at the beginning of the longer name.</summary>
    public readonly bool IsBeginning
    {
        get
        {
            var met = _left.Length > _right.Length ? _leftMet : _rightMet;
            return (met & (met + 1)) == 0;
        }
    }

    /// <summary>True when one word of each is left over, and both are words of their own: by how often they occur, or
    /// because they are too short for a slip.</summary>
    public readonly bool IsOneForOne
    {
        get
        {
            var i = BitOperations.TrailingZeroCount(~_leftMet);
            var j = BitOperations.TrailingZeroCount(~_rightMet);
            return LeftRest.Count == 1 && RightRest.Count == 1 && (AreEstablished(_left[i], _right[j]) ||
                Math.Max(_words.WordOf(_x, i).Length, _words.WordOf(_y, j).Length) < MinSlip);
        }
    }

    /// <summary>True when a word left over may be short for one left over on the other side, but for a slip.</summary>
    public readonly bool MayBeShort
    {
        get
        {
            for (var i = 0; i < _left.Length; i++)
            {
                for (var j = 0; j < _right.Length; j++)
                {
                    if (((_leftMet >> i) & 1) == 0 && ((_rightMet >> j) & 1) == 0 &&
                        MayStandFor(_words.WordOf(_x, i), _words.WordOf(_y, j)))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    /// <summary>Lets words meet that are alike but for a slip, or of which one is cut short.</summary>
    public void MeetAlike()
    {
        for (var i = 0; i < _left.Length; i++)
        {
            for (var j = 0; j < _right.Length && ((_leftMet >> i) & 1) == 0; j++)
            {
                if (((_rightMet >> j) & 1) == 0) { MeetAlike(i, j); }
            }
        }

        if (!IsComplete)
        {
            MeetJoined(_x, _left, ref _leftMet, _y, _right, ref _rightMet);
            MeetJoined(_y, _right, ref _rightMet, _x, _left, ref _leftMet);
        }

        // A letter or two at the end of a name cut off may be the beginning of a legal form.
        if (_leftCutOff) { DropStub(_x, _left.Length, ref _leftMet); }
        if (_rightCutOff) { DropStub(_y, _right.Length, ref _rightMet); }
    }

    private void MeetAlike(int i, int j)
    {
        var (a, b) = (_left[i], _right[j]);
        var (roleA, roleB) = (NameWords.RoleOf(a), NameWords.RoleOf(b));
        if (roleA == TokenRole.Number || roleB == TokenRole.Number) { return; }
        var x = _words.WordOf(_x, i);
        var y = _words.WordOf(_y, j);
        var surprise = Math.Min(_words.SurpriseOf(a), _words.SurpriseOf(b));
        var shorter = x.Length <= y.Length ? x : y;
        var longer = x.Length <= y.Length ? y : x;
        if (shorter.Length < longer.Length && longer.StartsWith(shorter))
        {
            var isLast = x.Length < y.Length
                ? _leftCutOff && i == _left.Length - 1 : _rightCutOff && j == _right.Length - 1;
            if (isLast)
            {
                IsCutOff = true;
                Meet(i, j, surprise / 2);
                return;
            }

        }

        var full = x.Length <= y.Length ? b : a;
        if (shorter.Length >= MinAbbreviation && longer.Length >= shorter.Length + 2 &&
            (NameWords.RoleOf(full) == TokenRole.Common || _words.CountOf(full) >= WellKnown) && IsAbbreviation(shorter, longer, 0))
        {
            IsShortened = true;
            Meet(i, j, surprise);
            return;
        }

        if (shorter.Length > MinAbbreviation && longer.Length >= shorter.Length + 2 && IsStranger(x.Length <= y.Length ? a : b) &&
            (NameWords.RoleOf(full) == TokenRole.Common || _words.CountOf(full) >= WellKnown) && IsAbbreviation(shorter, longer, 1))
        {
            IsShortened = true;
            Edits++;
            ShortestChanged = Math.Min(ShortestChanged, shorter.Length);
            Meet(i, j, surprise);
            return;
        }

        if (_words.SlipsOfCommon(a, b) is var slips && slips > 0 && !AreEstablished(a, b))
        {
            Edits += slips;
            ShortestChanged = Math.Min(ShortestChanged, shorter.Length);
            Meet(i, j, surprise);
            return;
        }

        if (shorter.Length < MinSlip || longer.Length - shorter.Length > 2 || (roleA == TokenRole.Place && roleB == TokenRole.Place) ||
            NameWords.Differing(_words.WordSignatureOf(a), _words.WordSignatureOf(b)) > 4 || AreEstablished(a, b))
        {
            return;
        }

        var limit = shorter.Length >= 8 ? 2 : 1;
        var edits = LetterDistance.Between(x, y, limit);
        if (edits > limit) { return; }
        Edits += edits;
        ShortestChanged = Math.Min(ShortestChanged, shorter.Length);
        Meet(i, j, surprise);
    }

    /// <summary>Lets words left over meet where one is two of the other name's written together, or one and an "and".</summary>
    private void MeetJoined(int x, ReadOnlySpan<int> left, ref uint leftMet, int y, ReadOnlySpan<int> right, ref uint rightMet)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (((leftMet >> i) & 1) != 0 || _words.WordOf(x, i) is not { Length: >= MinJoined } joined) { continue; }
            for (var j = 0; j < right.Length; j++)
            {
                if (((rightMet >> j) & 1) != 0) { continue; }
                var isPair = j + 1 < right.Length && ((rightMet >> (j + 1)) & 1) == 0;
                var parts = isPair ? _words.WordsOf(y, j, j + 1) : default;
                var edits = isPair ? LetterDistance.Between(joined, parts, joined.Length >= 10 ? 1 : 0) : int.MaxValue;
                if (edits <= 1 && (edits == 0 || joined.Length >= 10))
                {
                    rightMet |= 3u << j;
                    Surprise += Math.Min(_words.SurpriseOf(left[i]), _words.SurpriseOf(right[j]) + _words.SurpriseOf(right[j + 1]));
                    Edits += edits;
                    ShortestChanged = edits == 0 ? ShortestChanged : Math.Min(ShortestChanged, joined.Length);
                }
                else if (IsWithAnd(joined, _words.WordOf(y, j)))
                {
                    rightMet |= 1u << j;
                    Surprise += _words.SurpriseOf(right[j]);
                }
                else
                {
                    continue;
                }

                leftMet |= 1u << i;
                break;
            }
        }
    }

    /// <summary>True when a word is another one with AND before or after it.</summary>
    private static bool IsWithAnd(ReadOnlySpan<byte> joined, ReadOnlySpan<byte> word) =>
        word.Length >= MinSlip && joined.Length == word.Length + 3 &&
        ((joined.StartsWith(word) && joined[^3..].SequenceEqual("AND"u8)) || (joined.EndsWith(word) && joined[..3].SequenceEqual("AND"u8)));

    private void DropStub(int name, int count, ref uint met)
    {
        var last = 1u << (count - 1);
        if (count < 2 || (met & last) != 0 || _words.WordOf(name, count - 1).Length > 2 ||
            NameWords.RoleOf(_words.Of(name)[count - 1]) == TokenRole.Number)
        {
            return;
        }

        met |= last;
        IsCutOff = true;
    }

    /// <summary>True when the letters of the shorter word, all but so many, stand in the longer one in their order, the first
    /// at its start.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<byte> shorter, ReadOnlySpan<byte> longer, int strays)
    {
        if (shorter[0] != longer[0]) { return false; }
        var at = 1;
        foreach (var letter in shorter[1..])
        {
            var found = longer[at..].IndexOf(letter);
            if (found >= 0) { at += found + 1; }
            else if (--strays < 0) { return false; }
        }

        return true;
    }

    private static bool MayStandFor(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y) =>
        !x.IsEmpty && !y.IsEmpty && (x.Length <= y.Length ? IsAbbreviation(x, y, 1) : IsAbbreviation(y, x, 1));

    /// <summary>True for a word that no table knows and hardly a name holds.</summary>
    private readonly bool IsStranger(int word) => _words.CountOf(word) < Established && !_words.IsKnown(word);

    private readonly bool AreEstablished(int a, int b)
    {
        var (x, y) = (_words.CountOf(a), _words.CountOf(b));
        var (less, more) = (Math.Min(x, y), Math.Max(x, y));
        return less >= Established && (long)less * EstablishedRatio >= more;
    }

    private void Meet(int i, int j, float surprise)
    {
        _leftMet |= 1u << i;
        _rightMet |= 1u << j;
        Surprise += surprise;
    }
}
