using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Clustering;

/// <summary>
/// Joins items along their links, the strongest first. Two clusters join only when they agree as a whole: the mean
/// of the log-odds over the pairs across (those with places, where there are any), each held within bounds, must speak
/// for it. So a weak bridge between two
/// clusters is not enough, and no chain grows into a giant. Pairs that were kept apart by decision never meet.
/// </summary>
internal sealed class ClusterBuilder
{
    /// <summary>Most members of a cluster that are compared with another's.</summary>
    private const int Sample = 8;

    /// <summary>One pair's say is held within this many bits.</summary>
    private const double MaxSay = 6;

    private readonly ConstrainedGroups _groups;
    private readonly IPairScorer _scorer;
    private readonly IReadOnlySet<int> _initials;
    private readonly int[] _next;
    private readonly int[] _size;
    private readonly HashSet<(int A, int B, int Size)> _refused = [];

    /// <summary>Starts from groups to which the decisions have been applied.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="count">Number of items.</param>
    /// <param name="scorer">Scores pairs.</param>
    /// <param name="initials">Items that go by the initials of another.</param>
    public ClusterBuilder(ConstrainedGroups groups, int count, IPairScorer scorer, IReadOnlySet<int> initials)
    {
        (_groups, _scorer, _initials) = (groups, scorer, initials);
        _next = new int[count];
        _size = new int[count];
        for (var i = 0; i < count; i++) { (_next[i], _size[i]) = (i, 1); }
        for (var i = 0; i < count; i++)
        {
            if (groups.Find(i) is var root && root != i) { Splice(root, i, root); }
        }
    }

    /// <summary>
    /// Joins the clusters of a link's items when they agree as a whole; true when the items are in one cluster
    /// afterwards. Links must come strongest first.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="isCertain">True when the link alone is enough: a shared identifier and agreeing names.</param>
    public bool TryJoin(in ScoredLink link, bool isCertain)
    {
        var (a, b) = (_groups.Find(link.A), _groups.Find(link.B));
        if (a == b) { return true; }
        if (!isCertain && _size[a] + _size[b] > 2)
        {
            // Further links between the same two clusters would be refused alike.
            var attempt = (Math.Min(a, b), Math.Max(a, b), _size[a] + _size[b]);
            if (_refused.Contains(attempt)) { return false; }
            if (!AgreeAsWhole(link))
            {
                _refused.Add(attempt);
                return false;
            }
        }

        if (!_groups.TryJoin(a, b, out _)) { return false; }
        Splice(a, b, _groups.Find(a));
        return true;
    }

    private bool AgreeAsWhole(in ScoredLink link)
    {
        Span<int> left = stackalloc int[Sample];
        Span<int> right = stackalloc int[Sample];
        left = left[..Members(link.A, left)];
        right = right[..Members(link.B, right)];
        var (placed, others, anyPlaced) = (0.0, 0.0, false);
        foreach (var x in left)
        {
            foreach (var y in right)
            {
                var bits = Math.Clamp(_scorer.Bits(x, y, out var pattern), -MaxSay, MaxSay);
                // Initials of a name are those of no other spelling of it: of one cut off or with a word more.
                if (pattern.Name == NameLevel.Different && _initials.Contains(x) != _initials.Contains(y)) { continue; }
                if (pattern.Place != PlaceLevel.Unknown)
                {
                    placed += bits;
                    anyPlaced = true;
                }
                else { others += bits; }
            }
        }

        // A record without an address may belong to either of two homonyms: it does not make them one.
        return (anyPlaced ? placed : others) >= 0;
    }

    /// <summary>The link's own item first; of a large cluster, then those that follow it in the order of joining.</summary>
    private int Members(int first, Span<int> members)
    {
        var count = 0;
        var item = first;
        do
        {
            members[count++] = item;
            item = _next[item];
        }
        while (item != first && count < members.Length);
        return count;
    }

    private void Splice(int a, int b, int root)
    {
        var size = _size[a] + _size[b];
        (_next[a], _next[b]) = (_next[b], _next[a]); // makes two rings one
        _size[root] = size;
    }
}
