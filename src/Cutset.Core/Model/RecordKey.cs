using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cutset.Core.Model;

/// <summary>
/// The key of one source record. It derives from the record's content alone, so that the same row read twice, or from
/// two files, has the same key: <c>award:CONT_AWD_…</c>, <c>service:fedramp:F1603047866</c>, <c>org:…</c>.
/// </summary>
/// <param name="Value">The key; ordinal comparison.</param>
public readonly record struct RecordKey(string Value) : IComparable<RecordKey>
{
    private const int MostOnStack = 512;

    /// <summary>The digits of digests and of ids: Crockford's base 32, in lower case.</summary>
    public const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>What the key of every award begins with.</summary>
    public const string AwardPrefix = "award:";

    /// <summary>What the key of every claim begins with.</summary>
    public const string ClaimPrefix = "claim:";

    /// <summary>True for the key of a claim, which is no record of a thing but a statement.</summary>
    public bool IsClaim => Value?.StartsWith(ClaimPrefix, StringComparison.Ordinal) == true;

    /// <summary>
    /// The key of a claim: a digest of what the article says, so that the same sentence of the same page about the same
    /// two names is one claim, in whichever table and row it stands. White space counts as one space each.
    /// </summary>
    /// <param name="from">The name of who supplies, as written.</param>
    /// <param name="to">The name of who is supplied, as written.</param>
    /// <param name="url">The article.</param>
    /// <param name="sentence">The sentence quoted.</param>
    public static RecordKey Claim(string from, string to, string url, string sentence) =>
        new(ClaimPrefix + Digest(Plain(from), Plain(to), url.Trim(), Plain(sentence)));

    /// <summary>The key of an award, by its award key.</summary>
    public static RecordKey Award(string awardKey) => new(AwardPrefix + awardKey);

    /// <summary>The key of a service, by the identifier its register gave it.</summary>
    public static RecordKey Service(string register, string id) => new($"service:{register}:{id}");

    /// <summary>The key of an agency, by an identifier: <c>agency:us-subtier:7012</c>.</summary>
    public static RecordKey Agency(Identifier identifier) => new("agency:" + identifier);

    /// <summary>
    /// The key of an agency by an identifier that its register gives to another body in another year, and by the name
    /// beside it: <c>agency:fedramp-agency:22-007-17/ARGONNE SITE OFFICE</c>. Of the name only letters and digits count,
    /// in upper case, each gap between them as one space.
    /// </summary>
    public static RecordKey Agency(Identifier identifier, string name)
    {
        var key = new StringBuilder("agency:").Append(identifier).Append('/');
        var isGap = false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isGap = key[^1] != '/';
                continue;
            }

            _ = isGap ? key.Append(' ') : key;
            key.Append(char.ToUpperInvariant(c));
            isGap = false;
        }

        return new RecordKey(key.ToString());
    }

    /// <summary>
    /// The key of an organisation record: a digest of all that the record says of it, given part by part in a fixed
    /// order. Null and empty parts are the same.
    /// </summary>
    public static RecordKey Organization(params ReadOnlySpan<string?> parts) => new("org:" + Digest(parts));

    /// <summary>26 characters of Crockford's base 32 (130 bits, the first 128 of SHA-256) over the parts.</summary>
    public static string Digest(params ReadOnlySpan<string?> parts) => ToBase32(DigestValue(parts));

    /// <summary>The same as a number: each character is five of its bits, the last one the lowest five.</summary>
    public static UInt128 DigestValue(params ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts) { most = checked(most + sizeof(int) + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0)); }
        var rented = most > MostOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[MostOnStack];
        var count = 0;
        foreach (var part in parts)
        {
            // The length before each part keeps ("ab", "c") apart from ("a", "bc").
            var length = Encoding.UTF8.GetBytes(part, bytes[(count + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[count..], length);
            count += sizeof(int) + length;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..count], hash);
        if (rented is not null) { ArrayPool<byte>.Shared.Return(rented); }
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <inheritdoc/>
    public int CompareTo(RecordKey other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Plain(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string ToBase32(UInt128 value)
    {
        Span<char> text = stackalloc char[26];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Digits[(int)(value & 31)];
            value >>= 5;
        }

        return new string(text);
    }
}
