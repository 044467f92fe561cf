namespace Cutset.Core.Names;

/// <summary>Reads numbers in digits, as ordinals (21ST) and in Roman numerals.</summary>
internal static class NumberReader
{
    /// <summary>The value of a word; 0 when it is no number. A single Roman letter is one only at the end of a name.</summary>
    public static long Read(ReadOnlySpan<byte> word, bool isLast)
    {
        var digits = word.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0)
        {
            return word.Length <= 18 ? Parse(word) : 0;
        }

        if (digits > 0)
        {
            var ending = word[digits..];
            return digits <= 4 && (ending.SequenceEqual("ST"u8) || ending.SequenceEqual("ND"u8)
                || ending.SequenceEqual("RD"u8) || ending.SequenceEqual("TH"u8)) ? Parse(word[..digits]) : 0;
        }

        return word.Length >= 2 || isLast ? ReadRoman(word) : 0;
    }

    private static long Parse(ReadOnlySpan<byte> digits)
    {
        long value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    /// <summary>Numerals of I, V and X in their one right spelling: 1 to 39.</summary>
    private static long ReadRoman(ReadOnlySpan<byte> word)
    {
        if (word.Length > 6 || word.ContainsAnyExcept((byte)'I', (byte)'V', (byte)'X'))
        {
            return 0;
        }

        var tens = word.IndexOfAnyExcept((byte)'X');
        tens = tens < 0 ? word.Length : tens;
        var rest = word[tens..];
        long units = rest switch
        {
            [] => 0,
            [(byte)'I'] => 1,
            [(byte)'I', (byte)'I'] => 2,
            [(byte)'I', (byte)'I', (byte)'I'] => 3,
            [(byte)'I', (byte)'V'] => 4,
            [(byte)'V'] => 5,
            [(byte)'V', (byte)'I'] => 6,
            [(byte)'V', (byte)'I', (byte)'I'] => 7,
            [(byte)'V', (byte)'I', (byte)'I', (byte)'I'] => 8,
            [(byte)'I', (byte)'X'] => 9,
            _ => -1,
        };
        return tens <= 3 && units >= 0 ? (tens * 10) + units : 0;
    }
}
