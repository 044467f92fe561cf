using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Who can end what: A (its group, the services it offers) and B (its group) are parties to some ties.</summary>
internal sealed class CutParties
{
    private readonly SupplyGraph _graph;
    private readonly ChainGraph _chains;
    private readonly HashSet<int> _ofA;
    private readonly HashSet<int> _ofB;
    private readonly HashSet<int> _awardsOfA = [];
    private readonly HashSet<int> _awardsOfB = [];

    /// <summary>The parties of a question.</summary>
    public CutParties(SupplyGraph graph, ChainGraph chains)
    {
        _graph = graph;
        _chains = chains;
        _ofA = [.. chains.Rules.Suppliers, .. chains.Rules.Offered, .. chains.Starts.Select(chains.VertexOf)];
        _ofB = [.. chains.Rules.Served, .. chains.Targets.Select(chains.VertexOf)];
        _awardsOfA.UnionWith(chains.Starts.Select(chains.VertexOf));
        _awardsOfB.UnionWith(chains.Targets.Select(chains.VertexOf));
        for (var step = 0; step < chains.OutTo.Length; step++)
        {
            var from = chains.VertexOf(chains.OutFrom[step]);
            var to = chains.VertexOf(chains.OutTo[step]);
            switch (graph.TieKindOf(chains.OutTie[step]))
            {
                // A subcontractor is no party to the award itself, only to its subaward.
                case TieKind.Holds when _ofA.Contains(from):
                    _awardsOfA.Add(to);
                    break;
                case TieKind.Serves when _ofB.Contains(to):
                    _awardsOfB.Add(from);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Which ties, and which awards (vertices), a side can end: its own ties; A the awards that it holds, B those
    /// that serve it.</summary>
    public (Func<int, bool> Tie, Func<int, bool> Award) MayEnd(CutSide side) => side switch
    {
        CutSide.ByA => (tie => IsOf(_ofA, tie), _awardsOfA.Contains),
        CutSide.ByB => (tie => IsOf(_ofB, tie), _awardsOfB.Contains),
        _ => (static _ => true, static _ => true),
    };

    private bool IsOf(HashSet<int> party, int tie)
    {
        var space = _chains.Rules.Space;
        return party.Contains(space.FromVertex(tie, _graph.FromOf(tie)))
            || party.Contains(space.ToVertex(tie, _graph.ToOf(tie)));
    }
}
