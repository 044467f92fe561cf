using System.Collections.Concurrent;
using Cutset.Core.Model;
using Cutset.Store.Duck;
using Cutset.Store.Searching;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Gives nodes, cores and ids to the groups of the kinds that are resolved in C#. Kinds must come in their order: nodes
/// are numbered by (kind, id), cores by (node, anchor of the core).
/// </summary>
internal sealed class NodeAssigner(ChunkAppender records, ChunkAppender entities)
{
    /// <summary>Number of the next node; afterwards the first number for awards.</summary>
    internal int NextNode { get; private set; }

    /// <summary>Number of the next core.</summary>
    internal int NextCore { get; private set; }

    /// <summary>Assigns the nodes of one kind. O(n log n).</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">Records: key and source number of the earliest evidence.</param>
    /// <param name="groupOf">For each record any number that is equal within its group.</param>
    /// <param name="coreOf">The same for certain groups, a refinement.</param>
    /// <param name="nameOf">Name of a group by its number where the resolution knows one; null: from its names.</param>
    /// <param name="kindOf">Kind of a record where some are of another kind than the node: a group is anchored in one of
    /// the node's own kind. Null: all are of the node's.</param>
    /// <returns>The node of each record.</returns>
    internal int[] Assign(
        EntityKind kind, IReadOnlyList<(string Key, long Source)> rows, IReadOnlyList<int> groupOf,
        IReadOnlyList<int> coreOf, Func<int, string?>? nameOf = null, Func<int, EntityKind>? kindOf = null)
    {
        var byKey = ByKey(rows);
        var order = ByImport(byKey, rows, i => kindOf is null || kindOf(i) == kind ? 0UL : 1);
        var groups = NumberedGroups.Of(groupOf, order);
        var cores = NumberedGroups.Of(coreOf, order);
        var ids = IdsOf(rows, i => kindOf?.Invoke(i) ?? kind);
        var nodes = WriteEntities(kind, rows, ids, groupOf, groups, nameOf);
        var coreNumbers = NumberCores(cores, groups, nodes);
        var nodeOf = new int[rows.Count];
        foreach (var i in byKey)
        {
            nodeOf[i] = nodes[groups.NumberOf[i]];
            records.Number(nodeOf[i]).Number((byte)(kindOf?.Invoke(i) ?? kind)).Text(rows[i].Key).Text(PackedId.Unpack(ids[i]))
                .Number(coreNumbers[cores.NumberOf[i]]).Number(rows[i].Source).EndRow();
        }

        return nodeOf;
    }

    /// <summary>The rows in ordinal order of their keys, in which most of them come.</summary>
    private static int[] ByKey(IReadOnlyList<(string Key, long Source)> rows)
    {
        var order = new int[rows.Count];
        var isSorted = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            isSorted &= i == 0 || string.CompareOrdinal(rows[i - 1].Key, rows[i].Key) <= 0;
        }

        if (!isSorted) { Array.Sort(order, (a, b) => string.CompareOrdinal(rows[a].Key, rows[b].Key)); }
        return order;
    }

    /// <summary>The order in which the first of a group is its anchor: earliest import, then least key.</summary>
    private static int[] ByImport(int[] byKey, IReadOnlyList<(string Key, long Source)> rows, Func<int, ulong> rankOf)
    {
        var keys = new ulong[byKey.Length];
        var order = new int[byKey.Length];
        for (var place = 0; place < keys.Length; place++)
        {
            var row = byKey[place];
            var import = (ulong)(rows[row].Source >> ImportSources.EvidenceBits);
            (keys[place], order[place]) = ((rankOf(row) << 63) | (import << 32) | (uint)place, row);
        }

        Array.Sort(keys, order);
        return order;
    }

    private static ulong[] IdsOf(IReadOnlyList<(string Key, long Source)> rows, Func<int, EntityKind> kindOf)
    {
        var ids = new ulong[rows.Count];
        if (ids.Length == 0) { return ids; }
        Parallel.ForEach(Partitioner.Create(0, ids.Length), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) { ids[i] = PackedId.Of(kindOf(i), rows[i].Key); }
        });
        return ids;
    }

    /// <summary>Writes the entities in the order of their ids; returns the node of each group.</summary>
    private int[] WriteEntities(
        EntityKind kind, IReadOnlyList<(string Key, long Source)> rows, ulong[] idsOfRows, IReadOnlyList<int> groupOf,
        NumberedGroups groups, Func<int, string?>? nameOf)
    {
        // A group has the id that its anchor would have as a record of the group's kind.
        var ids = groups.First.ConvertAll(row => PackedId.As(kind, idsOfRows[row])).ToArray();
        var order = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort(ids.ToArray(), order);
        // Two keys of one id are next to impossible, and even then the same groups get the same nodes.
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && ids[order[end]] == ids[order[start]])
            {
                end++;
            }

            if (end - start > 1)
            {
                order.AsSpan(start, end - start).Sort((a, b) => string.CompareOrdinal(rows[groups.First[a]].Key, rows[groups.First[b]].Key));
            }
        }

        var nodes = new int[order.Length];
        foreach (var group in order)
        {
            nodes[group] = NextNode++;
            entities.Number(nodes[group]).Text(PackedId.Unpack(ids[group])).Number((byte)kind)
                .Text(nameOf?.Invoke(groupOf[groups.First[group]])).Number(groups.Sizes[group]).EndRow();
        }

        return nodes;
    }

    private int[] NumberCores(NumberedGroups cores, NumberedGroups groups, int[] nodes)
    {
        // Cores are numbered as their first rows come, which is the order of their anchors.
        var keys = cores.First.ConvertAll(row => nodes[groups.NumberOf[row]]).Select(static (node, core) => ((ulong)node << 32) | (uint)core).ToArray();
        Array.Sort(keys);
        var numbers = new int[keys.Length];
        foreach (var key in keys) { numbers[unchecked((int)key)] = NextCore++; }
        return numbers;
    }
}
