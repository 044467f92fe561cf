namespace Cutset.Core.Names;

/// <summary>How two words that are not equal differ.</summary>
internal enum WordDifference : byte
{
    /// <summary>More than a slip apart.</summary>
    Far = 0,

    /// <summary>A final S.</summary>
    Plural = 1,

    /// <summary>One slip inside the word: letters swapped, doubled, left out, or like-sounding.</summary>
    Slip = 2,

    /// <summary>One other edit: a letter replaced, or one more at the start or the end.</summary>
    OneEdit = 3,

    /// <summary>Two edits.</summary>
    TwoEdits = 4,
}

/// <summary>Tells how two words differ, letter by letter.</summary>
internal static class WordDistance
{
    private const int MaxMiddle = 16;

    /// <summary>The difference of two unequal words; O(length) but for a short stretch in the middle.</summary>
    public static WordDifference Between(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return WordDifference.Far;
        }

        if (left.Length > right.Length)
        {
            var swap = left;
            left = right;
            right = swap;
        }

        var head = left.CommonPrefixLength(right);
        var tail = 0;
        while (tail < left.Length - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var a = left[head..^tail];
        var b = right[head..^tail];
        return (a.Length, b.Length) switch
        {
            (0, 1) => Insertion(left, b[0], head, tail),
            (1, 1) => head > 0 && SoundAlike(a[0], b[0], head + 1 < right.Length ? right[head + 1] : (byte)0)
                ? WordDifference.Slip : WordDifference.OneEdit,
            (2, 2) when a[0] == b[1] && a[1] == b[0] => head > 0 ? WordDifference.Slip : WordDifference.OneEdit,
            (0, 2) => WordDifference.TwoEdits,
            _ => b.Length <= MaxMiddle && Distance(a, b) <= 2 ? WordDifference.TwoEdits : WordDifference.Far,
        };
    }

    /// <summary>The difference where it is one edit at most; else <see cref="WordDifference.Far"/>, soon told.</summary>
    public static WordDifference WithinOneEdit(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var head = left.CommonPrefixLength(right);
        var shorter = left.Length <= right.Length ? left[head..] : right[head..];
        var longer = left.Length <= right.Length ? right[head..] : left[head..];
        var isNear = longer.Length == shorter.Length
            ? shorter.Length == 0 || shorter[1..].SequenceEqual(longer[1..])
                || (shorter.Length >= 2 && shorter[0] == longer[1] && shorter[1] == longer[0] && shorter[2..].SequenceEqual(longer[2..]))
            : longer.Length == shorter.Length + 1 && shorter.SequenceEqual(longer[1..]);
        return isNear ? Between(left, right) : WordDifference.Far;
    }

    private static WordDifference Insertion(ReadOnlySpan<byte> shorter, byte letter, int head, int tail)
    {
        if (tail == 0 && letter == (byte)'S')
        {
            return WordDifference.Plural;
        }

        var doubled = (head > 0 && shorter[head - 1] == letter) || (tail > 0 && shorter[head] == letter);
        return (head > 0 && tail > 0) || (doubled && head > 0) ? WordDifference.Slip : WordDifference.OneEdit;
    }

    private static bool SoundAlike(byte left, byte right, byte next)
    {
        var (a, b) = left < right ? (left, right) : (right, left);
        return (a, b) switch
        {
            ((byte)'I', (byte)'Y') or ((byte)'S', (byte)'Z') or ((byte)'C', (byte)'K') or ((byte)'K', (byte)'Q')
                or ((byte)'V', (byte)'W') => true,
            ((byte)'C', (byte)'S') => next is (byte)'E' or (byte)'I' or (byte)'Y',
            _ => false,
        };
    }

    /// <summary>Edits, a swap of neighbours being one (optimal string alignment).</summary>
    private static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        Span<byte> before = stackalloc byte[MaxMiddle + 1];
        Span<byte> last = stackalloc byte[MaxMiddle + 1];
        Span<byte> row = stackalloc byte[MaxMiddle + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = (byte)j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = (byte)i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost = Math.Min(cost, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                row[j] = (byte)cost;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
