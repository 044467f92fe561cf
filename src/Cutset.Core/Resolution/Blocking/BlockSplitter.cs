using System.Runtime.InteropServices;
using Cutset.Core.Machine;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Takes groups of items that share a key. A group within the bound is a block. A larger one is split by each of the
/// further keys of its members, up to twice; what is still too large is sorted so that like items stand side
/// by side, and cut into overlapping windows. So no group is dropped, and the number of pairs of a group of n items
/// stays in O(n).
/// </summary>
/// <param name="source">The keys.</param>
/// <param name="ranks">The place of each item in the sorted order.</param>
/// <param name="maxBlockSize">Items of a block of which all pairs are compared.</param>
/// <param name="blocks">Receives the blocks.</param>
/// <param name="plan">Receives how groups were parted; null: nobody asks.</param>
internal sealed class BlockSplitter(
    IBlockingKeys source, ItemRanks ranks, int maxBlockSize, DistinctBlocks blocks, BlockPlan? plan)
{
    private const int MaxDepth = 2;

    private readonly KeyBuffer _refiners = new();
    private readonly KeyGroups[] _levels = [new(), new()];
    private readonly List<ulong> _sorted = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _window = [];

    /// <summary>Adds the items that share a key: ascending, without repeats, at least two.</summary>
    public void Add(ulong key, ReadOnlySpan<int> members) => Add(key, members, 0);

    private void Add(ulong path, ReadOnlySpan<int> members, int depth)
    {
        if (members.Length <= maxBlockSize) { blocks.Add(members); }
        else if (depth == MaxDepth) { AddWindows(path, members); }
        else { Split(path, members, depth); }
    }

    private void Split(ulong path, ReadOnlySpan<int> members, int depth)
    {
        plan?.NoteSplit(path);
        var parts = _levels[depth];
        parts.Clear();
        for (var next = 0; next < members.Length; next += Prefetch.Together)
        {
            var few = members.Slice(next, Math.Min(Prefetch.Together, members.Length - next));
            source.Expect(few);
            foreach (var member in few)
            {
                _refiners.Clear();
                source.WriteRefiners(member, depth, _refiners);
                parts.Add(_refiners.Keys, member);
            }
        }

        parts.Lay();
        var sameAgain = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts.Items(i);
            if (part.Length == 1) { continue; }
            // A key that all members share splits nothing: go on to the windows, once.
            var child = BlockPlan.PathOf(path, parts.Key(i));
            if (part.Length == members.Length)
            {
                sameAgain = true;
                plan?.NoteWhole(child);
            }
            else { Add(child, part, depth + 1); }
        }

        if (sameAgain || depth == 0) { AddWindows(path, members); }
    }

    /// <summary>Sorts the members, sets a limit after every few, and makes a block of each two neighbouring intervals.</summary>
    private void AddWindows(ulong path, ReadOnlySpan<int> members)
    {
        _sorted.Clear();
        foreach (var member in members) { _sorted.Add(((ulong)(uint)ranks.RankOf(member) << 32) | (uint)member); }
        var sorted = CollectionsMarshal.AsSpan(_sorted);
        sorted.Sort();
        var step = Math.Max(1, maxBlockSize / 8);
        var limits = (sorted.Length - 1) / step;

        // An item that equals a limit stands above it, however many equal it: so its place tells its interval.
        _starts.Clear();
        _starts.Add(0);
        while (_starts.Count <= limits)
        {
            var start = _starts.Count * step;
            while (start > 0 && PlaceOf(sorted[start - 1]) == PlaceOf(sorted[_starts.Count * step])) { start--; }
            _starts.Add(Math.Max(start, _starts[^1]));
        }

        _starts.Add(sorted.Length);
        for (var i = 0; i + 2 < _starts.Count || i == 0; i++)
        {
            _window.Clear();
            foreach (var item in sorted[_starts[i].._starts[Math.Min(i + 2, _starts.Count - 1)]]) { _window.Add(ItemOf(item)); }
            if (_window.Count == 1) { continue; }
            _window.Sort();
            blocks.Add(CollectionsMarshal.AsSpan(_window));
        }

        plan?.NoteWindows(path, LimitsOf(sorted, step, limits));
    }

    private UInt128[] LimitsOf(ReadOnlySpan<ulong> sorted, int step, int count)
    {
        var limits = new UInt128[count];
        for (var i = 0; i < count; i++) { limits[i] = ItemRanks.PlaceOf(source, ItemOf(sorted[(i + 1) * step])); }
        return limits;
    }

    private static uint PlaceOf(ulong sorted) => (uint)(sorted >> 32);

    private static int ItemOf(ulong sorted) => unchecked((int)sorted);
}
