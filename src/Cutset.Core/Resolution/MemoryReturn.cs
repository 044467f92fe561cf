using System.Runtime;

namespace Cutset.Core.Resolution;

/// <summary>
/// Gives the memory of a finished phase back before the next one asks for its own. The collector, which sees a machine
/// with room to spare, would let both stand side by side: a fifth of what two million records held at the peak was garbage.
/// </summary>
internal static class MemoryReturn
{
    /// <summary>Of fewer items the garbage is not worth a look through the whole heap.</summary>
    private const int LeastItems = 1_000_000;

    /// <summary>Collects and compacts the whole heap, where the items are many. O(live memory).</summary>
    /// <param name="items">How many items are resolved.</param>
    public static void AfterPhase(int items)
    {
        if (items < LeastItems) { return; }
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
