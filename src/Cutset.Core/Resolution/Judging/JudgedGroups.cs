using System.Runtime.InteropServices;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Judging;

/// <summary>
/// Counts, while items join into groups, the pairs of judged records within the groups, and those of them that are one in
/// truth. A group whose records are of one true cluster is two numbers; a table is kept for the few others.
/// </summary>
internal sealed class JudgedGroups
{
    /// <summary>In place of a cluster: the group has records of several, and a table.</summary>
    private const int Mixed = -1;

    private readonly int[] _cluster;
    private readonly int[] _count;
    private readonly Dictionary<int, Dictionary<int, int>> _mixed = [];

    /// <summary>Each item a group of its own.</summary>
    /// <param name="items">The items.</param>
    /// <param name="judged">The records whose true cluster is known.</param>
    /// <param name="truth">Their clusters, numbered from 0 without large gaps.</param>
    public JudgedGroups(RecordItems items, IReadOnlyList<int> judged, IReadOnlyList<int> truth)
    {
        (_cluster, _count) = (new int[items.Count], new int[items.Count]);
        var sizes = new int[truth.Count == 0 ? 0 : truth.Max() + 1];
        for (var i = 0; i < judged.Count; i++)
        {
            var (item, cluster) = (items.ItemOf[judged[i]], truth[i]);
            All += _count[item];
            True += Of(item, cluster);
            AllTrue += sizes[cluster]++;
            Add(item, cluster, 1);
        }

        Records = judged.Count;
    }

    /// <summary>Number of judged records.</summary>
    public int Records { get; }

    /// <summary>Pairs of records that are one in truth, wherever they are.</summary>
    public long AllTrue { get; }

    /// <summary>Pairs of records within the groups.</summary>
    public long All { get; private set; }

    /// <summary>Those of <see cref="All"/> that are one in truth.</summary>
    public long True { get; private set; }

    /// <summary>Pairs of records between two groups.</summary>
    public long Between(int a, int b) => (long)_count[a] * _count[b];

    /// <summary>Has fetched from memory what <see cref="TrueBetween"/> reads of a group.</summary>
    public void Prefetch(int group) => Machine.Prefetch.Read(_cluster, group);

    /// <summary>Those of them that are one in truth. Any number of threads may ask while nothing is joined.</summary>
    public long TrueBetween(int a, int b)
    {
        if (_cluster[a] != Mixed) { return (long)_count[a] * Of(b, _cluster[a]); }
        var pairs = 0L;
        foreach (var (cluster, count) in _mixed[a]) { pairs += (long)count * Of(b, cluster); }
        return pairs;
    }

    /// <summary>Notes that two groups became one.</summary>
    /// <param name="a">Root of one.</param>
    /// <param name="b">Root of the other.</param>
    /// <param name="root">Root of both together: one of the two.</param>
    public void Join(int a, int b, int root)
    {
        All += Between(a, b);
        True += TrueBetween(a, b);
        var gone = root == a ? b : a;
        // The smaller table is added to the larger.
        if (SizeOf(gone) > SizeOf(root)) { Swap(gone, root); }
        if (_mixed.Remove(gone, out var table))
        {
            foreach (var (cluster, count) in table) { Add(root, cluster, count); }
        }
        else if (_count[gone] > 0) { Add(root, _cluster[gone], _count[gone]); }

        (_cluster[gone], _count[gone]) = (0, 0);
    }

    private int SizeOf(int group) => _cluster[group] == Mixed ? _mixed[group].Count : 1;

    private void Swap(int a, int b)
    {
        (_cluster[a], _cluster[b], _count[a], _count[b]) = (_cluster[b], _cluster[a], _count[b], _count[a]);
        var (hasA, hasB) = (_mixed.Remove(a, out var ofA), _mixed.Remove(b, out var ofB));
        if (hasA) { _mixed[b] = ofA!; }
        if (hasB) { _mixed[a] = ofB!; }
    }

    /// <summary>Records of a group that are of a cluster.</summary>
    private int Of(int group, int cluster) =>
        _cluster[group] == cluster ? _count[group] : _cluster[group] == Mixed ? _mixed[group].GetValueOrDefault(cluster) : 0;

    private void Add(int group, int cluster, int count)
    {
        if (_count[group] == 0) { _cluster[group] = cluster; }
        if (_cluster[group] != cluster && _cluster[group] != Mixed)
        {
            _mixed.Add(group, new() { [_cluster[group]] = _count[group] });
            _cluster[group] = Mixed;
        }

        if (_cluster[group] == Mixed) { CollectionsMarshal.GetValueRefOrAddDefault(_mixed[group], cluster, out _) += count; }
        _count[group] += count;
    }
}
