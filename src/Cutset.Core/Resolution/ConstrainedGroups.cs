namespace Cutset.Core.Resolution;

/// <summary>
/// Groups of records that grow by joining, and never join two records that were decided to be different
/// (union-find with the apart pairs kept at each root). Joining is O(α(n)) plus the apart pairs of the smaller side.
/// </summary>
internal sealed class ConstrainedGroups
{
    private readonly int[] _parent;
    private readonly int[] _size;
    private readonly Dictionary<int, List<(int Inside, int Outside)>> _apart = [];

    public ConstrainedGroups(int count)
    {
        _parent = new int[count];
        _size = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parent[i] = i;
            _size[i] = 1;
        }
    }

    /// <summary>The root of a record's group; changes as groups join.</summary>
    public int Find(int index)
    {
        while (_parent[index] != index)
        {
            _parent[index] = _parent[_parent[index]];
            index = _parent[index];
        }

        return index;
    }

    /// <summary>Keeps two records apart from now on; they must not be in one group yet.</summary>
    public void KeepApart(int left, int right)
    {
        ApartOf(Find(left)).Add((left, right));
        ApartOf(Find(right)).Add((right, left));
    }

    /// <summary>Joins the groups of two records; false, with the pair that is kept apart, when that is forbidden.</summary>
    public bool TryJoin(int left, int right, out (int Left, int Right) apart)
    {
        apart = default;
        var (large, small) = (Find(left), Find(right));
        if (large == small)
        {
            return true;
        }

        if (FindApart(large, small) is { } pair)
        {
            apart = pair;
            return false;
        }

        if (_size[large] < _size[small])
        {
            (large, small) = (small, large);
        }

        _parent[small] = large;
        _size[large] += _size[small];
        if (_apart.Remove(small, out var moved))
        {
            ApartOf(large).AddRange(moved);
        }

        return true;
    }

    /// <summary>A pair kept apart between the groups of two records, lesser index first; null when there is none.</summary>
    public (int Left, int Right)? FindApart(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        if (!_apart.TryGetValue(a, out var ofA) || !_apart.TryGetValue(b, out var ofB))
        {
            return null;
        }

        (int Left, int Right)? least = null;
        var other = ofA.Count <= ofB.Count ? b : a;
        foreach (var (inside, outside) in ofA.Count <= ofB.Count ? ofA : ofB)
        {
            if (Find(outside) == other)
            {
                var pair = (Math.Min(inside, outside), Math.Max(inside, outside));
                least = least is { } known && known.CompareTo(pair) <= 0 ? known : pair;
            }
        }

        return least;
    }

    /// <summary>For each record the least record of its group.</summary>
    public int[] Representatives()
    {
        var least = new int[_parent.Length];
        Array.Fill(least, int.MaxValue);
        for (var i = 0; i < least.Length; i++)
        {
            var root = Find(i);
            least[root] = Math.Min(least[root], i);
        }

        var result = new int[_parent.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = least[Find(i)];
        }

        return result;
    }

    private List<(int Inside, int Outside)> ApartOf(int root)
    {
        if (!_apart.TryGetValue(root, out var pairs))
        {
            _apart[root] = pairs = [];
        }

        return pairs;
    }
}
