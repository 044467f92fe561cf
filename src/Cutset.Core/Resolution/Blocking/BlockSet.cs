using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Remembers which groups of items have become a block, so that the many keys that bring the same items together make one
/// block of them. Any number of threads may use it.
/// </summary>
internal sealed class BlockSet
{
    private const int Stripes = 64;
    private readonly HashSet<ulong>[] _seen = [.. Enumerable.Range(0, Stripes).Select(static _ => new HashSet<ulong>())];

    /// <summary>True the first time that these members (ascending) are added.</summary>
    public bool Add(ReadOnlySpan<int> members)
    {
        var hash = (ulong)members.Length;
        foreach (var member in members) { hash = RecordHash.Combine(hash, (ulong)member); }
        var seen = _seen[hash & (Stripes - 1)];
        lock (seen) { return seen.Add(hash); }
    }
}
