using System.Collections.Concurrent;
using Cutset.Core.Machine;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Records that say the same in every column, taken together as one item. Items are numbered by their content, first by
/// the name, so that nothing that follows depends on the order in which the records came, and like items lie side by side.
/// </summary>
internal sealed class RecordItems
{
    private RecordItems(int[] recordOf, int[] itemOf, uint[] contentOf) => (RecordOf, ItemOf, ContentOf) = (recordOf, itemOf, contentOf);

    /// <summary>The least record of each item.</summary>
    public int[] RecordOf { get; }

    /// <summary>The item of each record.</summary>
    public int[] ItemOf { get; }

    /// <summary>Half of a hash of what each item says.</summary>
    public uint[] ContentOf { get; }

    /// <summary>Number of items.</summary>
    public int Count => RecordOf.Length;

    /// <summary>Collapses a table. O(n log n).</summary>
    /// <param name="table">The records; names in the order of their letters.</param>
    /// <param name="mayCollapse">Asked for a record that repeats another; false keeps it an item of its own.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public static RecordItems Collapse(RecordTable table, Func<int, bool> mayCollapse, ParallelOptions options)
    {
        var hashes = new ulong[table.Count];
        var order = new int[table.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, table.Count)), options, range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, table.Count); i++)
            {
                (hashes[i], order[i]) = (((ulong)table.NameRuns[i][0] << 32) | (table.ContentHash(i) >> 32), i);
            }
        });
        ParallelSort.Sort(hashes, order);
        var recordOf = new List<int>(table.Count);
        var contentOf = new List<uint>(table.Count);
        var itemOf = new int[table.Count];
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && hashes[end] == hashes[start]) { end++; }
            var alike = order.AsSpan(start, end - start);
            alike.Sort();
            var first = recordOf.Count;
            foreach (var record in alike)
            {
                // Most stand alone and need not be asked.
                var item = alike.Length > 1 && mayCollapse(record) ? Find(table, recordOf, first, record, mayCollapse) : -1;
                if (item < 0)
                {
                    item = recordOf.Count;
                    recordOf.Add(record);
                    contentOf.Add(unchecked((uint)hashes[start]));
                }

                itemOf[record] = item;
            }
        }

        return new RecordItems([.. recordOf], itemOf, [.. contentOf]);
    }

    private static int Find(RecordTable table, List<int> recordOf, int first, int record, Func<int, bool> mayCollapse)
    {
        // Nearly always one step: several items with one hash are either protected or a collision.
        for (var item = first; item < recordOf.Count; item++)
        {
            if (mayCollapse(recordOf[item]) && table.SameContent(recordOf[item], record)) { return item; }
        }

        return -1;
    }
}
