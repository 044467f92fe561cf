using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>
/// What a search must know of a tie before it looks any closer, in one byte: its kind and four remarks. Both
/// directions of a graph carry it, so that most steps of a search touch nothing else. Written to graph files.
/// </summary>
public static class TieMark
{
    /// <summary>The bits that hold the <see cref="TieKind"/>.</summary>
    public const byte KindBits = 0x0F;

    /// <summary>The newest full listing of the tie's dataset no longer has it.</summary>
    public const byte Delisted = 0x10;

    /// <summary>The tie stands in an article alone, and nobody confirmed it (<see cref="TieFlags.Claimed"/>).</summary>
    public const byte Claimed = 0x20;

    /// <summary>The filer withdrew the report (<see cref="TieFlags.Withdrawn"/>), or a person rejected the claim
    /// (<see cref="TieFlags.Rejected"/>): never a step of a chain.</summary>
    public const byte Withdrawn = 0x40;

    /// <summary>Its role is <see cref="TieRoles.Certification"/>: the agency does not use the service, so it is never a step
    /// of a chain and counts for nothing. Of <c>authorised</c> only.</summary>
    public const byte Certifies = 0x80;

    /// <summary>Both ends are one node by a likely merge (<see cref="TieFlags.WithinMerge"/>): a step only where that merge does
    /// not count. The same bit as <see cref="Certifies"/>, of the kinds that certify nothing.</summary>
    public const byte WithinMerge = Certifies;

    /// <summary>The mark of a tie.</summary>
    public static byte Of(TieKind kind, TieFlags flags, bool delisted, bool certifies = false) => (byte)((byte)kind
        | (certifies ? Certifies : 0)
        | (flags.HasFlag(TieFlags.WithinMerge) ? WithinMerge : 0)
        | (delisted ? Delisted : 0)
        | (flags.HasFlag(TieFlags.Claimed) ? Claimed : 0)
        | ((flags & (TieFlags.Withdrawn | TieFlags.Rejected)) != 0 ? Withdrawn : 0));

    /// <summary>True for an authorisation that certifies alone.</summary>
    public static bool IsCertification(byte mark) => (mark & Certifies) != 0 && Kind(mark) == TieKind.Authorised;

    /// <summary>True when both ends of the tie are one node by a likely merge.</summary>
    public static bool IsWithinMerge(byte mark) => (mark & WithinMerge) != 0 && Kind(mark) != TieKind.Authorised;

    /// <summary>The kind of the tie.</summary>
    public static TieKind Kind(byte mark) => (TieKind)(mark & KindBits);
}
