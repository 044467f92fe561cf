namespace Cutset.Core.Names;

/// <summary>The consonants of a word, like-sounding ones alike, doubled ones once: what most misspellings keep.</summary>
internal static class Skeleton
{
    /// <summary>Hash of the skeleton; 0 when it has fewer than three letters.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> word)
    {
        Span<byte> kept = stackalloc byte[Math.Min(word.Length, 64)];
        var length = Write(word[..kept.Length], kept);
        return length >= 3 ? StableHash.Of(kept[..length]) : 0;
    }

    /// <summary>True when two words have one skeleton, and its length is at least three.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length > 64 || right.Length > 64)
        {
            return false;
        }

        Span<byte> a = stackalloc byte[64];
        Span<byte> b = stackalloc byte[64];
        var length = Write(left, a);
        return length >= 2 && a[..length].SequenceEqual(b[..Write(right, b)]);
    }

    /// <summary>True when two words are equal but for an E after A, O or U, as umlauts are written: Müller, Mueller.</summary>
    public static bool DifferByUmlaut(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                i++;
                j++;
            }
            else if (i > 0 && left[i] == (byte)'E' && left[i - 1] is (byte)'A' or (byte)'O' or (byte)'U')
            {
                i++;
            }
            else if (j > 0 && right[j] == (byte)'E' && right[j - 1] is (byte)'A' or (byte)'O' or (byte)'U')
            {
                j++;
            }
            else
            {
                return false;
            }
        }

        return i == left.Length && j == right.Length;
    }

    private static int Write(ReadOnlySpan<byte> word, Span<byte> output)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : 0;
            if (word[i] == (byte)'X' && i > 0)
            {
                // Yandex, Яндекс.
                Add((byte)'K', output, ref length);
                Add((byte)'S', output, ref length);
                continue;
            }

            var letter = Sound(word[i], next);
            if (letter == 0 && i == 0)
            {
                letter = (byte)'A';
            }

            if (letter != 0)
            {
                Add(letter, output, ref length);
            }
        }

        return length;
    }

    private static void Add(byte letter, Span<byte> output, ref int length)
    {
        if (length < output.Length && (length == 0 || output[length - 1] != letter))
        {
            output[length++] = letter;
        }
    }

    private static byte Sound(byte letter, int next) => letter switch
    {
        (byte)'A' or (byte)'E' or (byte)'I' or (byte)'O' or (byte)'U' or (byte)'Y' or (byte)'H' or (byte)'J' => 0,
        // Ц and Ч are TS, TZ, C, Z and TCH, CH.
        (byte)'T' when next is 'S' or 'Z' or 'C' => 0,
        (byte)'C' when next is 'E' or 'I' or 'Y' => (byte)'S',
        (byte)'C' or (byte)'Q' => (byte)'K',
        (byte)'Z' => (byte)'S',
        (byte)'P' when next == 'H' => (byte)'F',
        (byte)'W' => (byte)'V',
        _ => letter,
    };
}
