using System.Runtime.CompilerServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Which merges of records count. The vertices of a search are the graph's nodes (all merges), their cores (certain
/// merges only), or the nodes with one of them split in two (all merges but one).
/// </summary>
internal sealed class GraphSpace
{
    private readonly SupplyGraph _graph;
    private readonly bool _cores;
    private readonly int _splitNode = -1;
    private readonly bool[] _splitOff = [];

    private GraphSpace(SupplyGraph graph, bool cores)
    {
        _graph = graph;
        _cores = cores && graph.HasLikelyMerges;
        VertexCount = _cores ? graph.Columns.CoreStarts[graph.NodeCount] : graph.NodeCount;
    }

    private GraphSpace(SupplyGraph graph, int splitNode, bool[] splitOff)
    {
        _graph = graph;
        _splitNode = splitNode;
        _splitOff = splitOff;
        VertexCount = graph.NodeCount + 1;
    }

    /// <summary>Number of vertices.</summary>
    public int VertexCount { get; }

    /// <summary>True when vertices are nodes, so that nothing has to be looked up.</summary>
    public bool IsPlain => !_cores && _splitNode < 0;

    /// <summary>All merges count: a vertex is a node.</summary>
    public static GraphSpace Merged(SupplyGraph graph) => new(graph, cores: false);

    /// <summary>Certain merges only: a vertex is a core.</summary>
    public static GraphSpace Certain(SupplyGraph graph) => new(graph, cores: true);

    /// <summary>All merges but one: of a node, the cores that are marked stand apart.</summary>
    public static GraphSpace Split(SupplyGraph graph, int node, bool[] splitOff) => new(graph, node, splitOff);

    /// <summary>The node of a vertex.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NodeOf(int vertex) => IsPlain ? vertex : NodeOfSlow(vertex);

    /// <summary>The vertex at the supplying end of a tie whose node is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FromVertex(int tie, int node) => IsPlain ? node : Vertex(node, tie, _graph.Columns.FromCores);

    /// <summary>The vertex at the supplied end of a tie whose node is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ToVertex(int tie, int node) => IsPlain ? node : Vertex(node, tie, _graph.Columns.ToCores);

    /// <summary>True when the ends of a tie are two vertices: also where they are one node.</summary>
    public bool IsBetween(int tie)
    {
        var (from, to) = (_graph.FromOf(tie), _graph.ToOf(tie));
        return from != to || FromVertex(tie, from) != ToVertex(tie, to);
    }

    /// <summary>All vertices of a node, ascending.</summary>
    public IEnumerable<int> VerticesOf(int node)
    {
        if (_cores)
        {
            var first = _graph.Columns.CoreStarts[node];
            return Enumerable.Range(first, _graph.Columns.CoreStarts[node + 1] - first);
        }

        return node == _splitNode ? [node, VertexCount - 1] : [node];
    }

    /// <summary>The vertex of a node that has most ties to others; of several, the first.</summary>
    public int MainVertexOf(int node)
    {
        if (IsPlain || (!_cores && node != _splitNode))
        {
            return node;
        }

        var vertices = VerticesOf(node).ToArray();
        var counts = new int[vertices.Length];
        for (var tie = _graph.FirstOut(node); tie < _graph.FirstOut(node + 1); tie++)
        {
            if (IsBetween(tie)) { counts[Array.IndexOf(vertices, FromVertex(tie, node))]++; }
        }

        for (var place = _graph.FirstIn(node); place < _graph.FirstIn(node + 1); place++)
        {
            var tie = _graph.Columns.InTies[place];
            if (IsBetween(tie)) { counts[Array.IndexOf(vertices, ToVertex(tie, node))]++; }
        }

        return vertices[Array.IndexOf(counts, counts.Max())];
    }

    private int NodeOfSlow(int vertex)
    {
        if (!_cores)
        {
            return vertex == VertexCount - 1 ? _splitNode : vertex;
        }

        var starts = _graph.Columns.CoreStarts.AsSpan();
        var place = starts.BinarySearch(vertex);
        // No node is without a core, so starts differ and a hit is the node itself.
        return place >= 0 ? place : ~place - 1;
    }

    private int Vertex(int node, int tie, GraphColumn<int> cores)
    {
        if (_cores)
        {
            return _graph.Columns.CoreStarts[node] + cores[tie];
        }

        return node == _splitNode && _splitOff[cores[tie]] ? VertexCount - 1 : node;
    }
}
