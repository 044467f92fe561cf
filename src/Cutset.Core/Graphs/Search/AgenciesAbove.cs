using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>For an agency: itself and all that it is part of, and whether only by a claimed tie. Found once each.</summary>
internal sealed class AgenciesAbove
{
    private readonly SupplyGraph _graph;
    private readonly TieFilter _filter;
    private readonly HashSet<int> _blocked;
    private readonly Dictionary<int, (int Agency, int Hops, bool IsClaimed)[]> _known = [];

    /// <summary>Over the ties that count, without passing the blocked nodes.</summary>
    public AgenciesAbove(SupplyGraph graph, TieFilter filter, HashSet<int> blocked) =>
        (_graph, _filter, _blocked) = (graph, filter, blocked);

    /// <summary>The agencies, with the least number of part-of ties up to each; empty for a node that is none, or is blocked.
    /// One is here twice where a claimed tie leads to it in fewer steps than documented ones.</summary>
    public (int Agency, int Hops, bool IsClaimed)[] Of(int agency)
    {
        if (_known.TryGetValue(agency, out var known))
        {
            return known;
        }

        (int Agency, int Hops, bool IsClaimed)[] result = [];
        if (_graph.KindOf(agency) == EntityKind.Agency && !_blocked.Contains(agency))
        {
            var documented = Climb(agency, allowClaimed: false);
            var claimed = Climb(agency, allowClaimed: true)
                .Where(pair => pair.Value < documented.GetValueOrDefault(pair.Key, int.MaxValue));
            result =
            [
                .. documented.Select(static pair => (pair.Key, pair.Value, false)),
                .. claimed.Select(static pair => (pair.Key, pair.Value, true)),
            ];
        }

        _known.Add(agency, result);
        return result;
    }

    private Dictionary<int, int> Climb(int agency, bool allowClaimed)
    {
        var hops = new Dictionary<int, int> { [agency] = 0 };
        var queue = new Queue<int>([agency]);
        while (queue.TryDequeue(out var here))
        {
            for (var tie = _graph.FirstOut(here); tie < _graph.FirstOut(here + 1); tie++)
            {
                var mark = _graph.Columns.Marks[tie];
                var to = _graph.ToOf(tie);
                if (TieMark.Kind(mark) == TieKind.PartOf && _filter.Allows(mark, tie)
                    && (allowClaimed || (mark & TieMark.Claimed) == 0)
                    && _graph.KindOf(to) == EntityKind.Agency && !_blocked.Contains(to) && hops.TryAdd(to, hops[here] + 1))
                {
                    queue.Enqueue(to);
                }
            }
        }

        return hops;
    }
}
