using Cutset.Core.Machine;

namespace Cutset.Core.Resolution.Learning;

/// <summary>In how many regions each name was borne when a full run counted.</summary>
/// <param name="fingerprints">Fingerprints of names, ascending.</param>
/// <param name="regions">Beside each the number of regions; 0 where no record stated one.</param>
internal sealed class SpreadBasis(ulong[] fingerprints, byte[] regions)
{
    /// <summary>No record states a region.</summary>
    public static SpreadBasis None { get; } = new([], []);

    /// <summary>Fingerprints of names, ascending.</summary>
    public ulong[] Fingerprints { get; } = fingerprints;

    /// <summary>Beside each the number of regions.</summary>
    public byte[] Regions { get; } = regions;

    /// <summary>True where no record states a region.</summary>
    public bool IsEmpty => Fingerprints.Length == 0;

    /// <summary>The number of regions of a name; 1 for one that was not there. Nearly O(1).</summary>
    public byte RegionsOf(ulong fingerprint)
    {
        var index = SortedHashes.FirstAtLeast(Fingerprints, fingerprint);
        return index < Fingerprints.Length && Fingerprints[index] == fingerprint ? Regions[index] : (byte)1;
    }
}
