using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Screening;

/// <summary>
/// Those names of entities that share a key with some vendor, by key. The other names, most of them, are prepared once
/// and forgotten, so that memory grows with what may match and not with the records.
/// </summary>
internal sealed class ScreenIndex
{
    private readonly PreparedName?[] _names;
    private readonly ulong[] _keys;
    private readonly int[] _places;

    private ScreenIndex(PreparedName?[] names, ulong[] keys, int[] places) => (_names, _keys, _places) = (names, keys, places);

    /// <summary>The prepared name at a place, which shares a key with some vendor; null where none was kept.</summary>
    public PreparedName? this[int place] => _names[place];

    /// <summary>Prepares the names and keeps those under the wanted keys; without wanted keys it keeps all keys and no
    /// prepared name, for a screener that stays.</summary>
    public static ScreenIndex Build(
        IReadOnlyList<ScreenName> names, NamePreparer preparer, IReadOnlySet<ulong>? wanted, ParallelOptions parallel)
    {
        const int Chunk = 8192;
        var prepared = new PreparedName?[names.Count];
        var chunks = (names.Count + Chunk - 1) / Chunk;
        var found = new List<(ulong Key, int Place)>[chunks];
        Parallel.For(0, chunks, parallel, chunk =>
        {
            var entries = new List<(ulong, int)>();
            var keys = new List<ulong>();
            for (var place = chunk * Chunk; place < Math.Min(names.Count, (chunk + 1) * Chunk); place++)
            {
                var name = preparer.Prepare(names[place].Text);
                ScreenKeys.Write(name, keys);
                var before = entries.Count;
                foreach (var key in keys)
                {
                    if (wanted is null || wanted.Contains(key))
                    {
                        entries.Add((key, place));
                    }
                }

                prepared[place] = wanted is not null && entries.Count > before ? name : null;
            }

            found[chunk] = entries;
        });
        var total = found.Sum(static entries => entries.Count);
        var allKeys = new ulong[total];
        var allPlaces = new int[total];
        var next = 0;
        foreach (var (key, place) in found.SelectMany(static entries => entries))
        {
            (allKeys[next], allPlaces[next]) = (key, place);
            next++;
        }

        Array.Sort(allKeys, allPlaces);
        SortPlaces(allKeys, allPlaces);
        return new ScreenIndex(prepared, allKeys, allPlaces);
    }

    /// <summary>The names under a key, ascending.</summary>
    public ReadOnlySpan<int> Under(ulong key)
    {
        var first = LowerBound(key);
        var end = first;
        while (end < _keys.Length && _keys[end] == key)
        {
            end++;
        }

        return _places.AsSpan(first, end - first);
    }

    /// <summary>Sorting by key leaves the places of one key in any order.</summary>
    private static void SortPlaces(ulong[] keys, int[] places)
    {
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            places.AsSpan(start, end - start).Sort();
        }
    }

    private int LowerBound(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (_keys[middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
