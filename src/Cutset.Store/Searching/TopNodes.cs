using Cutset.Core.Answers;

namespace Cutset.Store.Searching;

/// <summary>Keeps the best few nodes of many, each once.</summary>
/// <param name="limit">So many are kept.</param>
internal sealed class TopNodes(int limit)
{
    private readonly List<(ulong Key, int Node)> _nodes = [];
    private readonly HashSet<int> _seen = [];
    private ulong _worst = ulong.MaxValue;

    /// <summary>What ranks a node by one of its names: smaller is better.</summary>
    internal static ulong KeyOf(HitReason reason, int length, int records) =>
        Head(reason, length) | (uint)(int.MaxValue - records);

    /// <summary>Tells that no name of that reason and length can be among the best any more.</summary>
    internal bool IsHopeless(HitReason reason, int length) => Head(reason, length) > _worst;

    /// <summary>Offers a node.</summary>
    internal void Offer(ulong key, int node)
    {
        if (key > _worst)
        {
            return;
        }

        _nodes.Add((key, node));
        if (_nodes.Count >= Math.Max(64, (long)limit * 4))
        {
            Shrink();
        }
    }

    /// <summary>The best nodes so far, best first.</summary>
    internal IReadOnlyList<(ulong Key, int Node)> Best()
    {
        Shrink();
        return _nodes;
    }

    private static ulong Head(HitReason reason, int length) => ((ulong)reason << 48) | ((ulong)length << 32);

    private void Shrink()
    {
        _nodes.Sort();
        _seen.Clear();
        var kept = 0;
        for (var i = 0; i < _nodes.Count && kept < limit; i++)
        {
            if (_seen.Add(_nodes[i].Node))
            {
                _nodes[kept++] = _nodes[i];
            }
        }

        _nodes.RemoveRange(kept, _nodes.Count - kept);
        _worst = kept == limit ? _nodes[^1].Key : ulong.MaxValue;
    }
}
