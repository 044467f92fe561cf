using System.Numerics;
using System.Runtime.Intrinsics;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Splits each of B's authorised services among the heads of those who offer the services at its bottom: services
/// without hosts, and cycles without hosts outside. 256 services at a time, from users to hosts.
/// </summary>
internal sealed class Foundations
{
    private const int Width = 256;

    private readonly ServiceOrder _order;
    private readonly int[][] _heads;

    /// <summary>Over the services in an order, with the heads of each by its number in the cone.</summary>
    public Foundations(ServiceOrder order, int[][] heads) => (_order, _heads) = (order, heads);

    /// <summary>The share of each head in services, and how many services have one at their bottom.</summary>
    public (SortedDictionary<int, double> Shares, int Services) Split(CancellationToken cancellationToken)
    {
        // Bottoms by head: what a head offers at the bottom counts once for a service.
        var bottoms = new SortedDictionary<int, List<int>>();
        foreach (var place in Bottoms())
        {
            foreach (var head in _heads[_order.Services[place]])
            {
                if (!bottoms.TryGetValue(head, out var places))
                {
                    bottoms.Add(head, places = []);
                }

                places.Add(place);
            }
        }

        var shares = new SortedDictionary<int, double>();
        var services = 0;
        var authorised = Enumerable.Range(0, _order.Services.Length).Where(place => _order.IsAuthorised[place])
            .OrderBy(place => _order.Services[place]);
        var resting = new Vector256<ulong>[_order.Services.Length];
        var ofHead = new Vector256<ulong>[bottoms.Count];
        var divisors = new int[Width];
        foreach (var block in authorised.Chunk(Width))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(resting);
            for (var i = 0; i < block.Length; i++)
            {
                resting[block[i]] = Vector256<ulong>.Zero.WithElement(i >> 6, 1UL << (i & 63));
            }

            Spread(resting);
            Array.Clear(divisors);
            var index = 0;
            foreach (var places in bottoms.Values)
            {
                var bits = Vector256<ulong>.Zero;
                foreach (var place in places)
                {
                    bits |= resting[place];
                }

                ofHead[index++] = bits;
                ForBits(bits, i => divisors[i]++);
            }

            services += divisors.Count(static divisor => divisor > 0);
            index = 0;
            foreach (var head in bottoms.Keys)
            {
                var share = 0.0;
                ForBits(ofHead[index++], i => share += 1.0 / divisors[i]);
                shares[head] = shares.GetValueOrDefault(head) + share;
            }
        }

        return (shares, services);
    }

    private static void ForBits(Vector256<ulong> bits, Action<int> use)
    {
        for (var word = 0; word < 4; word++)
        {
            for (var rest = bits.GetElement(word); rest != 0; rest &= rest - 1)
            {
                use((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    /// <summary>Hands the bits of users on to their hosts.</summary>
    private void Spread(Vector256<ulong>[] values)
    {
        var runs = _order.RunStarts;
        for (var run = runs.Length - 1; run > 0; run--)
        {
            bool changed;
            do
            {
                changed = false;
                for (var place = runs[run] - 1; place >= runs[run - 1]; place--)
                {
                    var value = values[place];
                    foreach (var user in _order.Users.AsSpan(_order.UserStarts[place].._order.UserStarts[place + 1]))
                    {
                        value |= values[user];
                    }

                    changed |= value != values[place];
                    values[place] = value;
                }
            }
            while (changed && runs[run] - runs[run - 1] > 1);
        }
    }

    private List<int> Bottoms()
    {
        var hasOutside = new bool[_order.RunStarts.Length];
        for (var place = 0; place < _order.Services.Length; place++)
        {
            foreach (var host in _order.Hosts.AsSpan(_order.HostStarts[place].._order.HostStarts[place + 1]))
            {
                hasOutside[_order.RunOf[place]] |= _order.RunOf[host] != _order.RunOf[place];
            }
        }

        return [.. Enumerable.Range(0, _order.Services.Length).Where(place => !hasOutside[_order.RunOf[place]])];
    }
}
