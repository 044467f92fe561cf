using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>A bit for each award of a graph: set for those that some parties have to do with.</summary>
internal sealed class AwardBits
{
    private readonly int _firstAward;
    private readonly ulong[] _bits;

    private AwardBits(SupplyGraph graph)
    {
        (_firstAward, var count) = graph.NodesOf(EntityKind.Award);
        _bits = new ulong[(count + 63) / 64];
    }

    /// <summary>The awards that serve some agencies. O(ties into these).</summary>
    public static AwardBits Serving(SupplyGraph graph, GraphSpace space, TieFilter filter, IEnumerable<int> agencies)
    {
        var serving = new AwardBits(graph);
        var columns = graph.Columns;
        foreach (var vertex in agencies)
        {
            var node = space.NodeOf(vertex);
            for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
            {
                var mark = columns.InMarks[place];
                var tie = columns.InTies[place];
                if (TieMark.Kind(mark) == TieKind.Serves && filter.Allows(mark, tie) && space.ToVertex(tie, node) == vertex)
                {
                    serving.Add(columns.InFrom[place]);
                }
            }
        }

        return serving;
    }

    /// <summary>The awards that some organisations hold or are paid under. O(ties of these).</summary>
    public static AwardBits Of(SupplyGraph graph, GraphSpace space, TieFilter filter, IEnumerable<int> parties)
    {
        var held = new AwardBits(graph);
        var columns = graph.Columns;
        foreach (var vertex in parties)
        {
            var node = space.NodeOf(vertex);
            for (var tie = graph.FirstOut(node); tie < graph.FirstOut(node + 1); tie++)
            {
                var mark = columns.Marks[tie];
                if (TieMark.Kind(mark) is TieKind.Holds or TieKind.Subaward && filter.Allows(mark, tie)
                    && space.FromVertex(tie, node) == vertex)
                {
                    held.Add(columns.To[tie]);
                }
            }
        }

        return held;
    }

    /// <summary>True for an award that they have to do with.</summary>
    /// <param name="award">The node of an award.</param>
    public bool Contains(int award) => (_bits[(award - _firstAward) >> 6] >> ((award - _firstAward) & 63) & 1) != 0;

    private void Add(int node)
    {
        // A tie of that kind to something else is a fault of the data, and no step of a chain.
        if (node - _firstAward is var award and >= 0)
        {
            _bits[award >> 6] |= 1UL << (award & 63);
        }
    }
}
