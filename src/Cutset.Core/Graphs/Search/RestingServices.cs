namespace Cutset.Core.Graphs.Search;

/// <summary>
/// For each service of the cone by itself how many of B's authorised services rest on it, and the foundations: what most
/// providers need, since most offer one service. All at once, over <see cref="RestingSets"/> and a tree.
/// </summary>
internal sealed class RestingServices
{
    private readonly ServiceOrder _order;
    private readonly int[] _anyDepth;
    private readonly int[] _alone;

    /// <summary>Counts. O(ties × authorised services / 64), on all processors.</summary>
    /// <param name="order">The services in their order.</param>
    /// <param name="foundations">Is shown each block of sets.</param>
    /// <param name="cancellationToken">Checked for each block.</param>
    public RestingServices(ServiceOrder order, Foundations foundations, CancellationToken cancellationToken)
    {
        _order = order;
        _anyDepth = new int[order.Services.Length];
        var authorised = Enumerable.Range(0, order.Services.Length).Where(place => order.IsAuthorised[place]).ToArray();
        var blocks = authorised.Chunk(RestingSets.WidthFor(_anyDepth.Length)).ToArray();
        Workers.Run(
            blocks.Length,
            1,
            () => new RestingSets(order),
            (block, sets) =>
            {
                sets.Fill(blocks[block]);
                for (var place = 0; place < _anyDepth.Length; place++)
                {
                    var count = RestingSets.CountOf(sets.Of(place));
                    if (count > 0)
                    {
                        Interlocked.Add(ref _anyDepth[place], count);
                    }
                }

                foundations.Add(sets);
            },
            cancellationToken);
        _alone = CountAlone();
    }

    /// <summary>The counts of a provider that offers this service (its number in the cone) and no other.</summary>
    public RestingCounts Of(int service)
    {
        var place = _order.PlaceOf[service];
        var direct = _order.IsAuthorised[place] ? 1 : 0;
        foreach (var user in _order.Users.AsSpan(_order.UserStarts[place].._order.UserStarts[place + 1]))
        {
            direct += _order.IsAuthorised[user] ? 1 : 0;
        }

        return new RestingCounts(_anyDepth[place], direct, _alone[place]);
    }

    /// <summary>
    /// A service rests on another alone when all ways up to it, from all services at the bottom, pass the other: when the
    /// other is above it in the tree of dominators. A cycle at the bottom is one vertex: none of it stands without another.
    /// </summary>
    private int[] CountAlone()
    {
        var places = _order.Services.Length;
        var bottoms = _order.Bottoms();
        // Each place of a cycle at the bottom is stood for by the first of its cycle.
        var standIn = Enumerable.Range(0, places).ToArray();
        foreach (var place in bottoms)
        {
            standIn[place] = _order.RunStarts[_order.RunOf[place]];
        }

        var edges = new List<(int Host, int User)>(_order.Users.Length);
        for (var host = 0; host < places; host++)
        {
            foreach (var user in _order.Users.AsSpan(_order.UserStarts[host].._order.UserStarts[host + 1]))
            {
                if (standIn[host] != standIn[user])
                {
                    edges.Add((standIn[host], standIn[user]));
                }
            }
        }

        var (starts, ends) = Rows(edges.Select(static edge => (edge.Host, edge.User)), places);
        var (backStarts, begins) = Rows(edges.Select(static edge => (edge.User, edge.Host)), places);
        var tree = new DominatorTree([.. bottoms.Select(place => standIn[place]).Distinct()], starts, ends, backStarts, begins);
        var alone = new int[places + 1];
        for (var place = 0; place < places; place++)
        {
            alone[standIn[place]] += _order.IsAuthorised[place] ? 1 : 0;
        }

        for (var i = tree.Sequence.Length - 1; i >= 0; i--)
        {
            var place = tree.Sequence[i];
            alone[tree.Parents[place]] += alone[place];
        }

        foreach (var place in bottoms)
        {
            alone[place] = alone[standIn[place]];
        }

        return alone;
    }

    private static (int[] Starts, int[] Ends) Rows(IEnumerable<(int From, int To)> edges, int count)
    {
        var starts = new int[count + 1];
        foreach (var (from, _) in edges)
        {
            starts[from + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var ends = new int[starts[count]];
        var next = starts.AsSpan(0, count).ToArray();
        foreach (var (from, to) in edges)
        {
            ends[next[from]++] = to;
        }

        return (starts, ends);
    }
}
