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
/// <param name="seen">The blocks so far, of all splitters.</param>
/// <param name="blocks">Receives the blocks.</param>
/// <param name="plan">Receives how groups were parted; null: nobody asks.</param>
internal sealed class BlockSplitter(
    IBlockingKeys source, ItemRanks ranks, int maxBlockSize, BlockSet seen, BlockList blocks, BlockPlan? plan)
{
    private const int MaxDepth = 2;
    private readonly KeyBuffer _refiners = new();
    private readonly KeyEntries[] _levels = [new(), new()];

    /// <summary>Adds the items that share a key: ascending, without repeats, at least two.</summary>
    public void Add(ulong key, ReadOnlySpan<int> members) => Add(key, members, 0);

    private void Add(ulong path, ReadOnlySpan<int> members, int depth)
    {
        if (members.Length <= maxBlockSize) { AddBlock(members); }
        else if (depth == MaxDepth) { AddWindows(path, members); }
        else { Split(path, members, depth); }
    }

    private void AddBlock(ReadOnlySpan<int> members)
    {
        if (seen.Add(members)) { blocks.Add(members); }
    }

    private void Split(ulong path, ReadOnlySpan<int> members, int depth)
    {
        plan?.NoteSplit(path);
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
            var child = BlockPlan.PathOf(path, entries.Key(start));
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
        var sorted = members.ToArray();
        var places = new int[sorted.Length];
        for (var i = 0; i < places.Length; i++) { places[i] = ranks.RankOf(sorted[i]); }
        Array.Sort(places, sorted);
        var step = Math.Max(1, maxBlockSize / 8);
        var limits = (sorted.Length - 1) / step;

        // An item that equals a limit stands above it, however many equal it: so its place tells its interval.
        var starts = new List<int>(limits + 2) { 0 };
        while (starts.Count <= limits)
        {
            var start = starts.Count * step;
            while (start > 0 && places[start - 1] == places[starts.Count * step]) { start--; }
            starts.Add(Math.Max(start, starts[^1]));
        }

        starts.Add(sorted.Length);
        for (var i = 0; i + 2 < starts.Count || i == 0; i++)
        {
            var window = sorted.AsSpan(starts[i]..starts[Math.Min(i + 2, starts.Count - 1)]).ToArray();
            window.AsSpan().Sort();
            if (window.Length > 1) { AddBlock(window); }
        }

        plan?.NoteWindows(path, [.. Enumerable.Range(1, limits).Select(limit => ItemRanks.PlaceOf(source, sorted[limit * step]))]);
    }
}
