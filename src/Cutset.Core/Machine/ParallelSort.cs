namespace Cutset.Core.Machine;

/// <summary>Sorts long arrays of keys and their items in place, in parts that lie on either side of a middle key.</summary>
internal static class ParallelSort
{
    /// <summary>Fewer are sorted at once.</summary>
    private const int LeastCount = 1 << 17;

    /// <summary>So often are the parts halved, whatever the machine: the order of items with equal keys must not depend on it.</summary>
    private const int Halvings = 3;

    private const int SampleSize = 255;

    /// <summary>Sorts by key. Items with equal keys come in an order of no meaning, which is the same in every run.</summary>
    public static void Sort<TKey, TItem>(TKey[] keys, TItem[] items)
        where TKey : IComparable<TKey> => Sort(keys, items, 0, keys.Length, Halvings);

    /// <summary>Sorts keys that have no items.</summary>
    public static void Sort<TKey>(TKey[] keys)
        where TKey : IComparable<TKey> => Sort(keys, new byte[keys.Length]); // a byte moved along costs less than the same again

    private static void Sort<TKey, TItem>(TKey[] keys, TItem[] items, int start, int end, int halvings)
        where TKey : IComparable<TKey>
    {
        if (halvings == 0 || end - start < LeastCount)
        {
            Array.Sort(keys, items, start, end - start);
            return;
        }

        var middle = Part(keys, items, start, end);
        Parallel.Invoke(
            () => Sort(keys, items, start, middle, halvings - 1),
            () => Sort(keys, items, middle, end, halvings - 1));
    }

    /// <summary>Brings the keys up to a middle one to the front, by Hoare's method; returns where the others begin.</summary>
    private static int Part<TKey, TItem>(TKey[] keys, TItem[] items, int start, int end)
        where TKey : IComparable<TKey>
    {
        var sample = new TKey[SampleSize];
        for (var i = 0; i < SampleSize; i++) { sample[i] = keys[start + (int)((long)i * (end - start) / SampleSize)]; }
        Array.Sort(sample);
        var pivot = sample[SampleSize / 2];
        for (int low = start - 1, high = end; ;)
        {
            do { low++; } while (keys[low].CompareTo(pivot) < 0);
            do { high--; } while (keys[high].CompareTo(pivot) > 0);
            if (low >= high) { return high + 1; }
            (keys[low], keys[high]) = (keys[high], keys[low]);
            (items[low], items[high]) = (items[high], items[low]);
        }
    }
}
