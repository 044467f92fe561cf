namespace Cutset.Core.Names;

/// <summary>One word of a prepared name.</summary>
/// <param name="Hash">Stable hash of the canonical word; equal words have equal hashes.</param>
/// <param name="Signature">Which letters occur, one bit each.</param>
/// <param name="Start">Where its letters begin in the name's letters.</param>
/// <param name="Length">How many letters it has; at least 1.</param>
/// <param name="Weight">How much it tells, in [0, 1]; 0 for legal forms and noise.</param>
/// <param name="Role">Its part in the name.</param>
/// <param name="Code">Role <see cref="TokenRole.LegalForm"/>: number of the form; <see cref="TokenRole.Number"/>: its value
/// where small; else 0.</param>
/// <param name="Initial">Its first letter.</param>
internal readonly record struct NameToken(
    ulong Hash, uint Signature, ushort Start, ushort Length, float Weight, TokenRole Role, ushort Code,
    byte Initial)
{
    /// <summary>One bit for each letter, six for the digits.</summary>
    public static uint SignatureOf(ReadOnlySpan<byte> word)
    {
        uint signature = 0;
        foreach (var letter in word)
        {
            signature |= letter >= (byte)'A' ? 1u << (letter - 'A') : 1u << (26 + ((letter - '0') % 6));
        }

        return signature;
    }
}

