using Cutset.Core.Model;
using Cutset.Store.Duck;

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

    /// <summary>Assigns the nodes of one kind.</summary>
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
        // The anchor of a group comes first in this order: earliest import, then least key.
        var order = Enumerable.Range(0, rows.Count)
            .OrderBy(i => kindOf is null || kindOf(i) == kind ? 0 : 1)
            .ThenBy(i => rows[i].Source >> ImportSources.EvidenceBits)
            .ThenBy(i => rows[i].Key, StringComparer.Ordinal).ToArray();
        var anchors = new Dictionary<int, int>();
        var sizes = new Dictionary<int, int>();
        foreach (var i in order)
        {
            anchors.TryAdd(groupOf[i], i);
            sizes[groupOf[i]] = sizes.GetValueOrDefault(groupOf[i]) + 1;
        }

        var groups = anchors
            .Select(pair => (Group: pair.Key, Anchor: rows[pair.Value].Key, Id: EntityCode.Of(kind, rows[pair.Value].Key)))
            .OrderBy(static group => group.Id, StringComparer.Ordinal)
            .ThenBy(static group => group.Anchor, StringComparer.Ordinal).ToArray();
        var nodes = new Dictionary<int, int>(groups.Length);
        foreach (var (group, _, id) in groups)
        {
            nodes.Add(group, NextNode);
            entities.Number(NextNode++).Text(id).Number((byte)kind).Text(nameOf?.Invoke(group)).Number(sizes[group])
                .EndRow();
        }

        var cores = AssignCores(order, groupOf, coreOf, nodes);
        var nodeOf = new int[rows.Count];
        foreach (var i in Enumerable.Range(0, rows.Count).OrderBy(i => rows[i].Key, StringComparer.Ordinal))
        {
            nodeOf[i] = nodes[groupOf[i]];
            var own = kindOf?.Invoke(i) ?? kind;
            records.Number(nodeOf[i]).Number((byte)own).Text(rows[i].Key).Text(EntityCode.Of(own, rows[i].Key))
                .Number(cores[coreOf[i]]).Number(rows[i].Source).EndRow();
        }

        return nodeOf;
    }

    private Dictionary<int, int> AssignCores(
        int[] order, IReadOnlyList<int> groupOf, IReadOnlyList<int> coreOf, Dictionary<int, int> nodes)
    {
        var first = new Dictionary<int, (int Node, int Rank)>();
        for (var rank = 0; rank < order.Length; rank++)
        {
            first.TryAdd(coreOf[order[rank]], (nodes[groupOf[order[rank]]], rank));
        }

        var cores = new Dictionary<int, int>(first.Count);
        foreach (var (core, _) in first.OrderBy(static pair => pair.Value))
        {
            cores.Add(core, NextCore++);
        }

        return cores;
    }
}
