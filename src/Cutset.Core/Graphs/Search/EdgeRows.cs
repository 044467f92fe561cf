namespace Cutset.Core.Graphs.Search;

/// <summary>The numbers of edges, grouped by the vertex at one of their ends.</summary>
internal sealed class EdgeRows
{
    private readonly int[] _starts;
    private readonly int[] _edges;

    /// <summary>Groups edges by these ends. O(vertices + edges).</summary>
    public EdgeRows(int vertices, int[] ends)
    {
        _starts = new int[vertices + 1];
        _edges = new int[ends.Length];
        foreach (var end in ends)
        {
            _starts[end + 1]++;
        }

        for (var vertex = 0; vertex < vertices; vertex++)
        {
            _starts[vertex + 1] += _starts[vertex];
        }

        var next = _starts.AsSpan(0, vertices).ToArray();
        for (var edge = 0; edge < ends.Length; edge++)
        {
            _edges[next[ends[edge]]++] = edge;
        }
    }

    /// <summary>The edges at a vertex, ascending.</summary>
    public ReadOnlySpan<int> Of(int vertex) => _edges.AsSpan(_starts[vertex].._starts[vertex + 1]);
}
