using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// All services that run on some services, or on which these run: a bit for each service and a queue. It looks at nothing
/// but the ties of hosts and keeps no steps, so it costs little beside a <see cref="Cone"/>.
/// </summary>
internal sealed class ServiceSweep : IDisposable
{
    /// <summary>How many services ahead their ties are fetched, and twice as many ahead the place where these begin.</summary>
    private const int Ahead = 6;

    private readonly SupplyGraph _graph;
    private readonly TieFilter _filter;
    private readonly bool _forward;
    private readonly ServiceSweep? _within;
    private readonly int _first;
    private readonly ulong[] _bits;
    private readonly PooledList<int> _queue = new();
    private int _next;

    /// <summary>A sweep that holds its origins only.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="filter">Which ties count.</param>
    /// <param name="forward">True: to what runs on them; false: to what they run on.</param>
    /// <param name="origins">Nodes of services; others are passed over.</param>
    /// <param name="within">Services outside it are of no use; null: all are.</param>
    public ServiceSweep(
        SupplyGraph graph, TieFilter filter, bool forward, IEnumerable<int> origins, ServiceSweep? within = null)
    {
        (_graph, _filter, _forward, _within) = (graph, filter, forward, within);
        (_first, var count) = graph.NodesOf(EntityKind.Service);
        _bits = new ulong[(count + 63) / 64];
        foreach (var service in origins)
        {
            Meet(service);
        }
    }

    /// <summary>True when nothing is left to find.</summary>
    public bool IsComplete => _next == _queue.Count;

    /// <summary>True for a service that was met.</summary>
    /// <param name="service">The node of a service.</param>
    public bool Contains(int service) => (_bits[(service - _first) >> 6] >> ((service - _first) & 63) & 1) != 0;

    /// <summary>Goes on until it is complete or has looked at that many ties more.</summary>
    /// <param name="work">How many ties to look at, about.</param>
    /// <param name="cancellationToken">Checked every few thousand services.</param>
    public void Grow(long work, CancellationToken cancellationToken)
    {
        while (!IsComplete && work > 0)
        {
            if ((_next & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Prefetch();
            var service = _queue[_next++];
            work -= 1 + (_forward ? MeetUsers(service) : MeetHosts(service));
        }
    }

    /// <summary>Gives the queue's memory back; what was met stays.</summary>
    public void Dispose() => _queue.Dispose();

    private int MeetUsers(int service)
    {
        var columns = _graph.Columns;
        var (first, end) = (_graph.FirstOut(service), _graph.FirstOut(service + 1));
        var tie = first;
        // Sorted by kind: hosts and supports are the first that leave a service.
        for (; tie < end && columns.Marks[tie] is var mark && TieMark.Kind(mark) <= TieKind.Supports; tie++)
        {
            if (_filter.Allows(mark, tie))
            {
                Meet(columns.To[tie]);
            }
        }

        return tie - first;
    }

    private int MeetHosts(int service)
    {
        var columns = _graph.Columns;
        var (first, end) = (_graph.FirstIn(service), _graph.FirstIn(service + 1));
        var place = first;
        for (; place < end && columns.InMarks[place] is var mark && TieMark.Kind(mark) <= TieKind.Supports; place++)
        {
            if (TieMark.Kind(mark) != TieKind.Provides && _filter.Allows(mark, columns.InTies[place]))
            {
                Meet(columns.InFrom[place]);
            }
        }

        return place - first;
    }

    private void Meet(int node)
    {
        if (_graph.KindOf(node) != EntityKind.Service || _within?.Contains(node) == false)
        {
            return;
        }

        ref var word = ref _bits[(node - _first) >> 6];
        var bit = 1UL << ((node - _first) & 63);
        if ((word & bit) == 0)
        {
            word |= bit;
            _queue.Add(node);
        }
    }

    /// <summary>Has the ties of the services that come next fetched from memory while this one is worked on.</summary>
    private void Prefetch()
    {
        if (_next + (2 * Ahead) >= _queue.Count)
        {
            return;
        }

        var columns = _graph.Columns;
        var (far, near) = (_queue[_next + (2 * Ahead)], _queue[_next + Ahead]);
        if (_forward)
        {
            columns.OutStarts.Prefetch(far);
            var tie = _graph.FirstOut(near);
            columns.Marks.Prefetch(tie);
            columns.To.Prefetch(tie);
        }
        else
        {
            columns.InStarts.Prefetch(far);
            var place = _graph.FirstIn(near);
            columns.InMarks.Prefetch(place);
            columns.InFrom.Prefetch(place);
            columns.InTies.Prefetch(place);
        }
    }
}
