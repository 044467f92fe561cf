using Cutset.Core.Model;

namespace Cutset.Store.Searching;

/// <summary>An id such as <c>org-0123456789ab</c> in 64 bits: the kind above 12 characters of 5 bits.</summary>
internal static class PackedId
{
    private const int Characters = 12;
    private const int DigestCharacters = 26;
    private const int NoDigit = -1;
    private static readonly string[] Prefixes = ["", "org-", "agy-", "svc-", "awd-"];

    /// <summary>The value of each ASCII character as a digit.</summary>
    private static readonly sbyte[] Values = ValuesOf(RecordKey.Digits);

    /// <summary>The id of a record: its kind and the first characters of the digest of its key. In the order of these
    /// numbers ids of one kind are in ordinal order.</summary>
    internal static ulong Of(EntityKind kind, string key) =>
        ((ulong)kind << (5 * Characters)) | (ulong)(RecordKey.DigestValue(key) >> (5 * (DigestCharacters - Characters)));

    /// <summary>The id of the same key as a record of another kind.</summary>
    internal static ulong As(EntityKind kind, ulong packed) =>
        ((ulong)kind << (5 * Characters)) | (packed & ((1UL << (5 * Characters)) - 1));

    /// <summary>Packs an id; false where the text is none.</summary>
    internal static bool TryPack(ReadOnlySpan<char> id, out ulong packed)
    {
        packed = 0;
        var kind = 0;
        for (var i = 1; i < Prefixes.Length; i++)
        {
            kind = id.StartsWith(Prefixes[i], StringComparison.Ordinal) ? i : kind;
        }

        if (kind == 0 || id.Length != Prefixes[kind].Length + Characters)
        {
            return false;
        }

        var value = (ulong)kind;
        foreach (var c in id[Prefixes[kind].Length..])
        {
            var digit = c < Values.Length ? Values[c] : NoDigit;
            if (digit == NoDigit)
            {
                return false;
            }

            value = (value << 5) | (byte)digit;
        }

        packed = value;
        return true;
    }

    /// <summary>The id again.</summary>
    internal static string Unpack(ulong packed)
    {
        var prefix = Prefixes[(int)(packed >> (5 * Characters))];
        return string.Create(prefix.Length + Characters, (packed, prefix), static (text, id) =>
        {
            id.prefix.CopyTo(text);
            var rest = id.packed;
            for (var i = text.Length - 1; i >= id.prefix.Length; i--)
            {
                text[i] = RecordKey.Digits[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }

    /// <summary>Packs an id that the build gave.</summary>
    internal static ulong Pack(string id) => TryPack(id, out var packed)
        ? packed
        : throw new InvalidOperationException($"'{id}' is no id of an entity.");

    private static sbyte[] ValuesOf(string digits)
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)NoDigit);
        for (var i = 0; i < digits.Length; i++)
        {
            values[digits[i]] = (sbyte)i;
        }

        return values;
    }
}
