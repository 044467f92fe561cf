using System.Numerics;

namespace Cutset.Core.Names;

/// <summary>How alike two unequal words are, and what that is worth.</summary>
internal readonly record struct Likeness(MeetingKind Kind, float Credit, WordDifference Difference, bool OfCommonWord)
{
    private const uint Digits = 0xFC000000;

    private const int MaxEdits = 2;
    private const int MinSoundLength = 5;

    /// <summary>Letters that two edits can bring in or take out.</summary>
    private const int MaxOtherLetters = 4;

    /// <summary>Letters from which a word is long enough to be cut off or abbreviated.</summary>
    private const int MinAbbreviation = 3;

    /// <summary>Compares a word of one name with a word of another; credit 0 when they are not alike.</summary>
    public static Likeness Of(PreparedName left, int i, PreparedName right, int j)
    {
        var likeness = OfSpelling(left, i, right, j);
        return likeness.Kind != 0 || !(left.Traits.IsRomanised || right.Traits.IsRomanised) ? likeness : OfSound(left, i, right, j);
    }

    /// <summary>Words of which one was brought from another script: Uralvagonzavod, Uralwagonsawod.</summary>
    private static Likeness OfSound(PreparedName left, int i, PreparedName right, int j)
    {
        ref readonly var a = ref left.Tokens[i];
        ref readonly var b = ref right.Tokens[j];
        return a.Role == TokenRole.Distinctive && b.Role == TokenRole.Distinctive && Math.Min(a.Length, b.Length) >= MinSoundLength
            && Math.Abs(a.Length - b.Length) <= MaxEdits + 1 && Skeleton.AreEqual(left.LettersOf(a), right.LettersOf(b))
            ? new Likeness(MeetingKind.Slip, 0.85f, WordDifference.Slip, false) : default;
    }

    private static Likeness OfSpelling(PreparedName left, int i, PreparedName right, int j)
    {
        ref readonly var a = ref left.Tokens[i];
        ref readonly var b = ref right.Tokens[j];
        // Most pairs end here, on what the words keep at hand.
        var (more, less) = (BitOperations.PopCount(a.Signature & ~b.Signature), BitOperations.PopCount(b.Signature & ~a.Signature));
        var near = more + less <= MaxOtherLetters && Math.Abs(a.Length - b.Length) <= MaxEdits;
        var begins = a.Initial == b.Initial && (a.Length <= b.Length ? more : less) == 0;
        if ((!near && !begins) || a.Role is TokenRole.Number || b.Role is TokenRole.Number
            || ((a.Signature | b.Signature) & Digits) != 0)
        {
            return default;
        }

        return a.Length <= b.Length
            ? OfOrdered(left, a, i, right, b) : OfOrdered(right, b, j, left, a);
    }

    private static Likeness OfOrdered(
        PreparedName shortName, in NameToken brief, int index, PreparedName longName, in NameToken full)
    {
        var shorter = shortName.LettersOf(brief);
        var longer = longName.LettersOf(full);
        if (shorter.Length < longer.Length && longer.StartsWith(shorter))
        {
            if (index == shortName.ContentCount - 1 && shortName.IsCutOff && shorter.Length >= 2)
            {
                return new Likeness(MeetingKind.CutOff, 1, default, false);
            }

            if (shorter.Length >= MinAbbreviation && longer.Length >= shorter.Length + 2 && full.Role == TokenRole.Common)
            {
                return new Likeness(MeetingKind.Abbreviation, 0.95f, default, true);
            }
        }
        else if (full.Role == TokenRole.Common && IsAbbreviation(shorter, longer))
        {
            return new Likeness(MeetingKind.Abbreviation, 0.9f, default, true);
        }

        // Two places are two places, however near; so are words of one or two letters.
        if ((brief.Role == TokenRole.Place && full.Role == TokenRole.Place) || shorter.Length < 3
            || longer.Length - shorter.Length > MaxEdits
            || BitOperations.PopCount(brief.Signature ^ full.Signature) > MaxOtherLetters)
        {
            return default;
        }

        var difference = WordDistance.Between(shorter, longer);
        if (brief.Role == TokenRole.Common && full.Role == TokenRole.Common)
        {
            // Two common words are two words (Health, Wealth): worth a look, never the same.
            return shorter.Length >= 5 && difference is WordDifference.Slip or WordDifference.OneEdit
                ? new Likeness(MeetingKind.Near, 0.5f, WordDifference.TwoEdits, false) : default;
        }

        var ofCommon = brief.Role != TokenRole.Distinctive || full.Role != TokenRole.Distinctive;
        return difference switch
        {
            WordDifference.Plural => shorter.Length > 3
                ? new Likeness(MeetingKind.Plural, 0.97f, difference, ofCommon) : default,
            WordDifference.Slip => new Likeness(MeetingKind.Slip, 0.9f, difference, ofCommon),
            WordDifference.OneEdit => new Likeness(MeetingKind.Near, 0.8f, difference, ofCommon),
            WordDifference.TwoEdits when shorter.Length >= 5 => new Likeness(MeetingKind.Near, 0.6f, difference, ofCommon),
            _ => default,
        };
    }

    /// <summary>True for the letters of a word in order, its first among them and few vowels: MGMNT, SRVCS.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<byte> brief, ReadOnlySpan<byte> full)
    {
        if (brief.Length < MinAbbreviation || full.Length < brief.Length + 3 || brief[0] != full[0]
            || brief[1..].ContainsAny("AEIOU"u8))
        {
            return false;
        }

        var met = 0;
        foreach (var letter in full)
        {
            if (met < brief.Length && brief[met] == letter)
            {
                met++;
            }
        }

        return met == brief.Length;
    }
}
