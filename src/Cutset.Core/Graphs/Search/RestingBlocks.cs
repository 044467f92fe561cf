using System.Runtime.Intrinsics;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Counts what rests on 256 providers at once: each service has one bit for each of them. One pass over the hosts, host
/// before user, gives all; inside a cycle of services it is repeated until nothing changes.
/// </summary>
internal sealed class RestingBlocks
{
    /// <summary>Number of providers of a block.</summary>
    public const int Width = 256;

    private readonly ServiceCone _cone;
    private readonly ServiceOrder _order;

    /// <summary>Counts over a cone in its order.</summary>
    public RestingBlocks(ServiceCone cone, ServiceOrder order)
    {
        _cone = cone;
        _order = order;
    }

    /// <summary>The counts of up to <see cref="Width"/> providers.</summary>
    /// <param name="offered">For each the services that it offers, by their number in the cone.</param>
    /// <param name="cancellationToken">Checked for each component of some size.</param>
    public RestingCounts[] Count(IReadOnlyList<int[]> offered, CancellationToken cancellationToken)
    {
        var own = new Vector256<ulong>[_cone.Count];
        for (var provider = 0; provider < offered.Count; provider++)
        {
            var bit = Vector256<ulong>.Zero.WithElement(provider >> 6, 1UL << (provider & 63));
            foreach (var service in offered[provider])
            {
                own[service] |= bit;
            }
        }

        var rests = new Vector256<ulong>[_cone.Count];
        var survives = new Vector256<ulong>[_cone.Count];
        _order.HostsFirst(rests, (service, values) => values[service] | own[service] | OfHosts(values, service), cancellationToken);
        for (var service = 0; service < survives.Length; service++)
        {
            survives[service] = ~rests[service];
        }

        _order.HostsFirst(
            survives,
            (service, values) => values[service] | Vector256.AndNot(OfHosts(values, service), own[service]),
            cancellationToken);
        var anyDepth = new int[offered.Count];
        var direct = new int[offered.Count];
        var alone = new int[offered.Count];
        for (var service = 0; service < _cone.Count; service++)
        {
            if (_cone.IsAuthorised[service])
            {
                Tally(rests[service], anyDepth);
                Tally(own[service] | OfHosts(own, service), direct);
                Tally(Vector256.AndNot(rests[service], survives[service]), alone);
            }
        }

        return [.. Enumerable.Range(0, offered.Count).Select(p => new RestingCounts(anyDepth[p], direct[p], alone[p]))];
    }

    private static void Tally(Vector256<ulong> bits, int[] counts)
    {
        for (var word = 0; word < 4; word++)
        {
            for (var rest = bits.GetElement(word); rest != 0; rest &= rest - 1)
            {
                counts[(word << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
            }
        }
    }

    private Vector256<ulong> OfHosts(Vector256<ulong>[] values, int service)
    {
        var all = Vector256<ulong>.Zero;
        for (var place = _cone.HostStarts[service]; place < _cone.HostStarts[service + 1]; place++)
        {
            all |= values[_cone.Hosts[place]];
        }

        return all;
    }
}
