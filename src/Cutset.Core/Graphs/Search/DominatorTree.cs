namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Which vertices all ways from some origins to a vertex pass, in a graph of compressed sparse rows: each vertex has a
/// parent, the last of these. Found by the iterative method of Cooper, Harvey and Kennedy.
/// </summary>
internal sealed class DominatorTree
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _place;

    /// <summary>Finds the parents. Every vertex must be reached from an origin.</summary>
    /// <param name="origins">Where ways begin.</param>
    /// <param name="starts">For each vertex its first edge, and one more for the end.</param>
    /// <param name="ends">Where the edges lead.</param>
    /// <param name="backStarts">For each vertex the first edge that leads to it, and one more for the end.</param>
    /// <param name="begins">Where these come from.</param>
    public DominatorTree(IReadOnlyList<int> origins, int[] starts, int[] ends, int[] backStarts, int[] begins)
    {
        (_starts, _ends) = (starts, ends);
        var count = starts.Length - 1;
        Root = count;
        _place = new int[count + 1];
        Sequence = FindSequence(origins);
        Parents = new int[count + 1];
        Array.Fill(Parents, -1);
        Parents[Root] = Root;
        var isOrigin = new bool[count];
        foreach (var origin in origins)
        {
            isOrigin[origin] = true;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var vertex in Sequence)
            {
                var parent = isOrigin[vertex] ? Root : -1;
                for (var edge = backStarts[vertex]; parent != Root && edge < backStarts[vertex + 1]; edge++)
                {
                    var other = begins[edge];
                    if (Parents[other] >= 0)
                    {
                        parent = parent < 0 ? other : Common(parent, other);
                    }
                }

                changed |= parent != Parents[vertex];
                Parents[vertex] = parent;
            }
        }
    }

    /// <summary>The vertex before all origins: the number after the last vertex.</summary>
    public int Root { get; }

    /// <summary>All vertices, each after its parent.</summary>
    public int[] Sequence { get; }

    /// <summary>The parent of each vertex.</summary>
    public int[] Parents { get; }

    /// <summary>Reverse post-order of a walk from the origins.</summary>
    private int[] FindSequence(IReadOnlyList<int> origins)
    {
        var count = _starts.Length - 1;
        var next = _starts.AsSpan(0, count).ToArray();
        var met = new bool[count];
        var sequence = new int[count];
        var left = count;
        var path = new Stack<int>();
        foreach (var origin in origins)
        {
            if (!met[origin])
            {
                met[origin] = true;
                path.Push(origin);
            }

            while (path.TryPeek(out var vertex))
            {
                var descended = false;
                while (next[vertex] < _starts[vertex + 1] && !descended)
                {
                    var other = _ends[next[vertex]++];
                    if (!met[other])
                    {
                        met[other] = true;
                        path.Push(other);
                        descended = true;
                    }
                }

                if (!descended)
                {
                    sequence[--left] = path.Pop();
                }
            }
        }

        for (var i = left; i < count; i++)
        {
            _place[sequence[i]] = i + 1;
        }

        return sequence[left..];
    }

    private int Common(int left, int right)
    {
        while (left != right)
        {
            while (_place[left] > _place[right])
            {
                left = Parents[left];
            }

            while (_place[right] > _place[left])
            {
                right = Parents[right];
            }
        }

        return left;
    }
}
