using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>For an agency: itself and all that it is part of, and whether only by a claimed tie. Found once each.</summary>
internal sealed class AgenciesAbove
{
    private readonly SupplyGraph _graph;
    private readonly TieFilter _filter;
    private readonly HashSet<int> _blocked;
    private readonly Dictionary<int, (int Agency, bool IsClaimed)[]> _known = [];

    /// <summary>Over the ties that count, without passing the blocked nodes.</summary>
    public AgenciesAbove(SupplyGraph graph, TieFilter filter, HashSet<int> blocked) =>
        (_graph, _filter, _blocked) = (graph, filter, blocked);

    /// <summary>The agencies; empty for a node that is none, or is blocked.</summary>
    public (int Agency, bool IsClaimed)[] Of(int agency)
    {
        if (_known.TryGetValue(agency, out var known))
        {
            return known;
        }

        var above = new List<(int Agency, bool IsClaimed)>();
        if (_graph.KindOf(agency) == EntityKind.Agency && !_blocked.Contains(agency))
        {
            above.Add((agency, false));
            // What is documented first: whoever is met again by a claimed tie stays documented.
            Follow(above, allowClaimed: false);
            Follow(above, allowClaimed: true);
        }

        (int Agency, bool IsClaimed)[] result = [.. above];
        _known.Add(agency, result);
        return result;
    }

    private void Follow(List<(int Agency, bool IsClaimed)> above, bool allowClaimed)
    {
        for (var next = 0; next < above.Count; next++)
        {
            var here = above[next];
            for (var tie = _graph.FirstOut(here.Agency); tie < _graph.FirstOut(here.Agency + 1); tie++)
            {
                var mark = _graph.Columns.Marks[tie];
                var to = _graph.ToOf(tie);
                var isClaimed = here.IsClaimed || (mark & TieMark.Claimed) != 0;
                if (TieMark.Kind(mark) == TieKind.PartOf && _filter.Allows(mark, tie) && (allowClaimed || !isClaimed)
                    && _graph.KindOf(to) == EntityKind.Agency && !_blocked.Contains(to)
                    && above.TrueForAll(other => other.Agency != to))
                {
                    above.Add((to, isClaimed));
                }
            }
        }
    }
}
