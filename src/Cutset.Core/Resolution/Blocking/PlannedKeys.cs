using System.Collections.Concurrent;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Keys that name blocks instead of groups: a key whose group was parted is replaced by those of the parts to which the
/// item belongs. They depend on the item and the plan alone, so that items that come later meet the ones that they would
/// have met had all come together.
/// </summary>
/// <param name="source">The keys of groups.</param>
/// <param name="plan">How groups were parted.</param>
internal sealed class PlannedKeys(IBlockingKeys source, BlockPlan plan) : IBlockingKeys
{
    private readonly ConcurrentBag<Scratch> _scratches = [];

    /// <summary>Most groups were never parted: a few bits, near at hand, say so of nearly all of them.</summary>
    private readonly BitFilter _parted = FilterOf(plan);

    /// <inheritdoc/>
    public int Count => source.Count;

    /// <inheritdoc/>
    public void WriteKeys(int item, KeyBuffer keys)
    {
        if (!_scratches.TryTake(out var scratch)) { scratch = new Scratch(); }
        scratch.Begin(source, item);
        foreach (var key in scratch.Keys) { Write(key, 0, scratch, keys); }
        _scratches.Add(scratch);
    }

    /// <inheritdoc/>
    public void WriteRefiners(int item, int depth, KeyBuffer keys)
    {
        // Planned blocks are not split.
    }

    /// <inheritdoc/>
    public ulong SortKey(int item) => source.SortKey(item);

    /// <inheritdoc/>
    public ulong SortTie(int item) => source.SortTie(item);

    private void Write(ulong path, int depth, Scratch scratch, KeyBuffer keys)
    {
        var parting = _parted.MayHold(path) ? plan.Find(path) : default;
        if (parting.Kind == BlockPlan.PartingKind.None)
        {
            keys.Add(path);
            return;
        }

        if ((parting.Kind & BlockPlan.PartingKind.Whole) != 0) { return; }
        if ((parting.Kind & BlockPlan.PartingKind.Split) != 0)
        {
            foreach (var key in scratch.Refiners(depth)) { Write(BlockPlan.PathOf(path, key), depth + 1, scratch, keys); }
        }

        if (parting.Limits is not { } limits) { return; }
        var window = IntervalOf(scratch.Place, limits);
        keys.Add(BlockPlan.WindowOf(path, window));
        if (window > 0) { keys.Add(BlockPlan.WindowOf(path, window - 1)); }
    }

    private static BitFilter FilterOf(BlockPlan plan)
    {
        const int BitsForOne = 16;
        var filter = new BitFilter(plan.Paths.Count, BitsForOne);
        foreach (var path in plan.Paths) { filter.Add(path); }
        return filter;
    }

    /// <summary>How many limits are not above a place.</summary>
    private static int IntervalOf(UInt128 place, UInt128[] limits)
    {
        var (low, high) = (0, limits.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (limits[middle] <= place) { low = middle + 1; }
            else { high = middle; }
        }

        return low;
    }

    /// <summary>What is known of the item that a thread is writing.</summary>
    private sealed class Scratch
    {
        private readonly KeyBuffer _keys = new();
        private readonly KeyBuffer[] _refiners = [new(), new()];
        private readonly bool[] _isWritten = new bool[2];
        private IBlockingKeys? _source;
        private int _item;
        private UInt128? _place;

        public ReadOnlySpan<ulong> Keys => _keys.Keys;

        public UInt128 Place => _place ??= ItemRanks.PlaceOf(_source!, _item);

        public void Begin(IBlockingKeys source, int item)
        {
            (_source, _item, _place) = (source, item, null);
            _isWritten.AsSpan().Clear();
            _keys.Clear();
            source.WriteKeys(item, _keys);
            _keys.SortDistinct();
        }

        public ReadOnlySpan<ulong> Refiners(int depth)
        {
            if (!_isWritten[depth])
            {
                _refiners[depth].Clear();
                _source!.WriteRefiners(_item, depth, _refiners[depth]);
                _refiners[depth].SortDistinct();
                _isWritten[depth] = true;
            }

            return _refiners[depth].Keys;
        }
    }
}
