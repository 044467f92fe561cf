using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The flow network of a <see cref="ChainGraph"/>: each tie that can end is one edge, however many states share it, and
/// each award is one edge between its two halves.
/// </summary>
/// <remarks>
/// A service has a vertex where it is entered as built-on and one where it is left: whoever offers it enters the second.
/// An organisation has one as supplier, one as customer, and one from which it holds awards and claims lead on. So every tie leaves one
/// vertex and enters one, and the walks of the network are those of the states.
/// </remarks>
internal sealed class CutNetwork
{
    private const int Parts = 5;

    private readonly SupplyGraph _graph;
    private readonly ChainGraph _chains;
    private readonly int[] _vertices;
    private readonly List<(int From, int To, int Tie)> _ties = [];
    private readonly List<(int In, int Out, int Award)> _awards = [];
    private readonly List<(int From, int To)> _free = [];

    /// <summary>The network between A and B.</summary>
    public CutNetwork(SupplyGraph graph, ChainGraph chains)
    {
        _graph = graph;
        _chains = chains;
        _vertices = new int[chains.VertexCount * Parts];
        Array.Fill(_vertices, -1);
        Source = AddVertex();
        Sink = AddVertex();
        var targets = chains.Targets.ToHashSet();
        for (var state = 0; state < chains.Count; state++)
        {
            AddState(state, targets.Contains(state));
        }

        foreach (var start in chains.Starts)
        {
            _free.Add((Source, EntryOf(start)));
        }

        var seen = new HashSet<(int From, int To, int Tie)>();
        for (var step = 0; step < chains.OutTo.Length; step++)
        {
            var tie = chains.OutTie[step];
            var edge = (ExitOf(chains.OutFrom[step], tie), EntryOf(chains.OutTo[step]), tie);
            // Only where a vertex is in two states can a tie be met twice.
            if (!IsShared(chains.OutFrom[step]) || seen.Add(edge))
            {
                _ties.Add(edge);
            }
        }

        EdgeFrom = [.. _ties.Select(static tie => tie.From), .. _awards.Select(static award => award.In), .. _free.Select(static edge => edge.From)];
        EdgeTo = [.. _ties.Select(static tie => tie.To), .. _awards.Select(static award => award.Out), .. _free.Select(static edge => edge.To)];
        Out = new EdgeRows(Vertices, EdgeFrom);
        In = new EdgeRows(Vertices, EdgeTo);
    }

    private enum Part
    {
        Main,
        Customer,
        Holding,
        BuiltOn,
        AwardEnd,
    }

    /// <summary>Vertex of A.</summary>
    public int Source { get; }

    /// <summary>Vertex of B.</summary>
    public int Sink { get; }

    /// <summary>Number of vertices.</summary>
    public int Vertices { get; private set; }

    /// <summary>The ties, each once.</summary>
    public IReadOnlyList<(int From, int To, int Tie)> Ties => _ties;

    /// <summary>The awards, each from its vertex of entry to that of exit; the award as a vertex of the search.</summary>
    public IReadOnlyList<(int In, int Out, int Award)> Awards => _awards;

    /// <summary>For each edge where it begins: first the ties, then the awards, then edges that stand for nothing and cannot
    /// be cut.</summary>
    public int[] EdgeFrom { get; }

    /// <summary>For each edge where it ends.</summary>
    public int[] EdgeTo { get; }

    /// <summary>The edges by where they begin.</summary>
    public EdgeRows Out { get; }

    /// <summary>The edges by where they end.</summary>
    public EdgeRows In { get; }

    private int AddVertex() => Vertices++;

    private bool IsShared(int state) => (state > 0 && _chains.VertexPlaces[state - 1] == _chains.VertexPlaces[state])
        || (state + 1 < _chains.Count && _chains.VertexPlaces[state + 1] == _chains.VertexPlaces[state]);

    /// <summary>The vertex of a part of the entity that is in a state.</summary>
    private int VertexOf(int state, Part part)
    {
        ref var number = ref _vertices[(_chains.VertexPlaces[state] * Parts) + (int)part];
        if (number < 0)
        {
            number = AddVertex();
        }

        return number;
    }

    private EntityKind KindOf(int state) => _graph.KindOf(_chains.NodeOf(state));

    private bool IsSecond(int state) => (_chains.States[state] & 1) != 0;

    private void AddState(int state, bool isTarget)
    {
        var vertex = _chains.VertexOf(state);
        var entry = EntryOf(state);
        switch (KindOf(state))
        {
            case EntityKind.Service when IsSecond(state):
                _free.Add((entry, VertexOf(state, Part.Main)));
                break;
            case EntityKind.Organization:
                _free.Add((entry, VertexOf(state, Part.Holding)));
                break;
            case EntityKind.Award:
                _awards.Add((entry, VertexOf(state, Part.AwardEnd), vertex));
                break;
            default:
                break;
        }

        if (isTarget)
        {
            _free.Add((KindOf(state) == EntityKind.Award ? VertexOf(state, Part.AwardEnd) : entry, Sink));
        }
    }

    private int EntryOf(int state)
    {
        var part = KindOf(state) switch
        {
            EntityKind.Service when IsSecond(state) => Part.BuiltOn,
            EntityKind.Organization when IsSecond(state) => Part.Customer,
            // An agency that supplies is not the agency that is supplied.
            EntityKind.Agency when IsSecond(state) => Part.Customer,
            _ => Part.Main,
        };
        return VertexOf(state, part);
    }

    private int ExitOf(int state, int tie) => KindOf(state) switch
    {
        EntityKind.Service when _graph.TieKindOf(tie) == TieKind.Provides => VertexOf(state, Part.BuiltOn),
        EntityKind.Service => VertexOf(state, Part.Main),
        EntityKind.Organization when _graph.TieKindOf(tie) is TieKind.Holds or TieKind.Subaward or TieKind.Claim =>
            VertexOf(state, Part.Holding),
        EntityKind.Award => VertexOf(state, Part.AwardEnd),
        _ => EntryOf(state),
    };
}
