using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Splits each of B's authorised services among the heads of those who offer the services at its bottom: services
/// without hosts, and cycles without hosts outside. It is shown the sets of <see cref="RestingSets"/>, in any order and
/// from several threads.
/// </summary>
internal sealed class Foundations
{
    /// <summary>One service. Whole numbers add up to the same sum in any order; a part is exact to 2⁻⁴¹.</summary>
    private const double Unit = 1L << 40;

    private readonly Lock _lock = new();
    private readonly int[] _headOf;
    private readonly int[][] _places;
    private readonly long[] _shares;

    /// <summary>Over the services in an order, with the heads of each by its number in the cone.</summary>
    public Foundations(ServiceOrder order, int[][] heads)
    {
        // Bottoms by head: what a head offers at the bottom counts once for a service.
        var bottoms = new SortedDictionary<int, List<int>>();
        foreach (var place in order.Bottoms())
        {
            foreach (var head in heads[order.Services[place]])
            {
                if (!bottoms.TryGetValue(head, out var places))
                {
                    bottoms.Add(head, places = []);
                }

                places.Add(place);
            }
        }

        _headOf = [.. bottoms.Keys];
        _places = [.. bottoms.Values.Select(static places => places.ToArray())];
        _shares = new long[_headOf.Length];
    }

    /// <summary>How many services have someone at their bottom.</summary>
    public int Services { get; private set; }

    /// <summary>The share of each head, in services.</summary>
    public Dictionary<int, double> Shares() => _headOf.Zip(_shares.Select(static share => share / Unit)).ToDictionary();

    /// <summary>Adds a block of services.</summary>
    public void Add(RestingSets sets)
    {
        var divisors = new int[RestingSets.MostWidth];
        var shares = new long[_headOf.Length];
        Span<ulong> bits = stackalloc ulong[RestingSets.MostWidth / 64];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var head = 0; head < _places.Length; head++)
            {
                Unite(sets, _places[head], bits);
                for (var word = 0; word < bits.Length; word++)
                {
                    for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                    {
                        var service = (word << 6) + BitOperations.TrailingZeroCount(rest);
                        if (pass == 0)
                        {
                            divisors[service]++;
                        }
                        else
                        {
                            shares[head] += (long)(Unit / divisors[service]);
                        }
                    }
                }
            }
        }

        lock (_lock)
        {
            Services += divisors.Count(static divisor => divisor > 0);
            for (var head = 0; head < shares.Length; head++)
            {
                _shares[head] += shares[head];
            }
        }
    }

    private static void Unite(RestingSets sets, int[] places, Span<ulong> bits)
    {
        bits.Clear();
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(bits);
        foreach (var place in places)
        {
            var set = sets.Of(place);
            for (var i = 0; i < set.Length; i++)
            {
                vectors[i] |= set[i];
            }
        }
    }
}
