namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Counts what rests on one provider by walking over what stands on its services. Time grows with that, so it is for
/// the many providers on whom little rests; <see cref="RestingBlocks"/> is for the others. Not thread-safe.
/// </summary>
internal sealed class RestingSearch
{
    private readonly ServiceCone _cone;
    private readonly int[] _rests;
    private readonly int[] _survives;
    private readonly int[] _direct;
    private readonly List<int> _queue = [];
    private int _round;

    /// <summary>A search over a cone.</summary>
    public RestingSearch(ServiceCone cone)
    {
        _cone = cone;
        _rests = new int[cone.Count];
        _survives = new int[cone.Count];
        _direct = new int[cone.Count];
    }

    /// <summary>The services that rest on the provider of the last count, its own first.</summary>
    public IReadOnlyList<int> Resting => _queue;

    /// <summary>How many of <see cref="Resting"/> the provider offers itself.</summary>
    public int Own { get; private set; }

    /// <summary>Counts for a provider; null when more than so many services and ties would have to be looked at.</summary>
    /// <param name="offered">The services that the provider offers, by their number in the cone.</param>
    /// <param name="limit">The limit of the work.</param>
    public RestingCounts? Count(ReadOnlySpan<int> offered, int limit)
    {
        _round++;
        _queue.Clear();
        var direct = 0;
        foreach (var service in offered)
        {
            if (_rests[service] != _round)
            {
                _rests[service] = _round;
                _queue.Add(service);
                // Marked, so that it is not counted again where it uses another of the provider's services.
                _direct[service] = _round;
                direct += _cone.IsAuthorised[service] ? 1 : 0;
            }
        }

        var own = _queue.Count;
        for (var next = 0; next < _queue.Count; next++)
        {
            var service = _queue[next];
            limit -= 1 + _cone.HostStarts[service + 1] - _cone.HostStarts[service];
            for (var place = _cone.UserStarts[service]; place < _cone.UserStarts[service + 1]; place++)
            {
                var user = _cone.Users[place];
                limit--;
                if (next < own && _direct[user] != _round)
                {
                    _direct[user] = _round;
                    direct += _cone.IsAuthorised[user] ? 1 : 0;
                }

                if (_rests[user] != _round)
                {
                    _rests[user] = _round;
                    _queue.Add(user);
                }
            }

            if (limit < 0)
            {
                return null;
            }
        }

        var anyDepth = 0;
        foreach (var service in _queue)
        {
            anyDepth += _cone.IsAuthorised[service] ? 1 : 0;
        }

        Own = own;
        return new RestingCounts(anyDepth, direct, anyDepth - CountSurvivors(own));
    }

    /// <summary>
    /// Of what rests on the provider, how much would keep a host without it: whatever has a host that does not rest on
    /// the provider, and whatever lists such a service.
    /// </summary>
    private int CountSurvivors(int own)
    {
        var survivors = new Stack<int>();
        for (var i = own; i < _queue.Count; i++)
        {
            var service = _queue[i];
            for (var place = _cone.HostStarts[service]; place < _cone.HostStarts[service + 1]; place++)
            {
                if (_rests[_cone.Hosts[place]] != _round)
                {
                    _survives[service] = _round;
                    survivors.Push(service);
                    break;
                }
            }
        }

        for (var i = 0; i < own; i++)
        {
            // Its own services go with it: they are marked so that nothing survives through them.
            _survives[_queue[i]] = -_round;
        }

        var count = 0;
        while (survivors.TryPop(out var service))
        {
            count += _cone.IsAuthorised[service] ? 1 : 0;
            for (var place = _cone.UserStarts[service]; place < _cone.UserStarts[service + 1]; place++)
            {
                var user = _cone.Users[place];
                if (_rests[user] == _round && _survives[user] != _round && _survives[user] != -_round)
                {
                    _survives[user] = _round;
                    survivors.Push(user);
                }
            }
        }

        return count;
    }
}
