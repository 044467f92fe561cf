namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Takes groups of items that share a key. A group within the bound is a block. A larger one is split by each of the
/// further keys of its members, up to twice; what is still too large is sorted so that like items stand side
/// by side, and cut into overlapping windows. So no group is dropped, and the number of pairs of a group of n items
/// stays in O(n).
/// </summary>
internal sealed class BlockSplitter(IBlockingKeys source, int maxBlockSize, BlockSet seen, BlockList blocks)
{
    private const int MaxDepth = 2;
    private readonly KeyBuffer _refiners = new();
    private readonly KeyEntries[] _levels = [new(), new()];

    /// <summary>Adds a group: ascending, without repeats, at least two.</summary>
    public void Add(ReadOnlySpan<int> members) => Add(members, 0);

    private void Add(ReadOnlySpan<int> members, int depth)
    {
        if (members.Length <= maxBlockSize) { AddBlock(members); }
        else if (depth == MaxDepth) { AddWindows(members); }
        else { Split(members, depth); }
    }

    private void AddBlock(ReadOnlySpan<int> members)
    {
        if (seen.Add(members)) { blocks.Add(members); }
    }

    private void Split(ReadOnlySpan<int> members, int depth)
    {
        var entries = _levels[depth];
        entries.Clear();
        foreach (var member in members)
        {
            _refiners.Clear();
            source.WriteRefiners(member, depth, _refiners);
            _refiners.SortDistinct();
            foreach (var key in _refiners.Keys) { entries.Add(key, member); }
        }

        entries.Sort();
        var sameAgain = false;
        for (int start = 0, end; start < entries.Count; start = end)
        {
            end = start + 1;
            while (end < entries.Count && entries.Key(end) == entries.Key(start)) { end++; }
            if (end - start == 1) { continue; }
            var part = entries.Items(start, end - start);
            part.Sort();
            // A key that all members share splits nothing: go on to the windows, once.
            if (part.Length == members.Length) { sameAgain = true; }
            else { Add(part, depth + 1); }
        }

        if (sameAgain || depth == 0) { AddWindows(members); }
    }

    private void AddWindows(ReadOnlySpan<int> members)
    {
        var sorted = members.ToArray();
        var keys = new ulong[sorted.Length];
        for (var i = 0; i < keys.Length; i++) { keys[i] = source.SortKey(sorted[i]); }
        // Sorting by key alone leaves the order of equal keys to the algorithm, which is the same in every run.
        Array.Sort(keys, sorted);
        var width = Math.Clamp(maxBlockSize / 4, 2, sorted.Length);
        var step = Math.Max(1, width / 2);
        var window = new int[width];
        for (var start = 0; ; start += step)
        {
            start = Math.Min(start, sorted.Length - width);
            sorted.AsSpan(start, width).CopyTo(window);
            window.AsSpan().Sort();
            AddBlock(window);
            if (start + width == sorted.Length) { break; }
        }
    }
}
