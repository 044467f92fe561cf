using System.Numerics;
using System.Runtime.CompilerServices;
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

    private readonly ServiceOrder _order;

    /// <summary>Counts over the services in an order.</summary>
    public RestingBlocks(ServiceOrder order) => _order = order;

    /// <summary>The counts of up to <see cref="Width"/> providers.</summary>
    /// <param name="offered">For each the services that it offers, by their number in the cone.</param>
    /// <param name="cancellationToken">Checked for each pass.</param>
    public RestingCounts[] Count(IReadOnlyList<int[]> offered, CancellationToken cancellationToken)
    {
        var count = _order.Services.Length;
        var own = new Vector256<ulong>[count];
        for (var provider = 0; provider < offered.Count; provider++)
        {
            var bit = Vector256<ulong>.Zero.WithElement(provider >> 6, 1UL << (provider & 63));
            foreach (var service in offered[provider])
            {
                own[_order.PlaceOf[service]] |= bit;
            }
        }

        var rests = own.AsSpan().ToArray();
        cancellationToken.ThrowIfCancellationRequested();
        Spread(rests, null);
        var survives = new Vector256<ulong>[count];
        for (var place = 0; place < count; place++)
        {
            survives[place] = ~rests[place];
        }

        cancellationToken.ThrowIfCancellationRequested();
        Spread(survives, own);
        return Tally(offered.Count, own, rests, survives);
    }

    /// <summary>Hands the bits of hosts on to their users, but for those that a service must not take over.</summary>
    private void Spread(Vector256<ulong>[] values, Vector256<ulong>[]? barred)
    {
        var runs = _order.RunStarts;
        for (var run = 1; run < runs.Length; run++)
        {
            bool changed;
            do
            {
                changed = false;
                for (var place = runs[run - 1]; place < runs[run]; place++)
                {
                    var value = OfHosts(values, place);
                    value = values[place] | (barred is null ? value : Vector256.AndNot(value, barred[place]));
                    changed |= value != values[place];
                    values[place] = value;
                }
            }
            while (changed && runs[run] - runs[run - 1] > 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ulong> OfHosts(Vector256<ulong>[] values, int place)
    {
        var all = Vector256<ulong>.Zero;
        var hosts = _order.Hosts.AsSpan(_order.HostStarts[place].._order.HostStarts[place + 1]);
        foreach (var host in hosts)
        {
            all |= values[host];
        }

        return all;
    }

    private RestingCounts[] Tally(
        int providers, Vector256<ulong>[] own, Vector256<ulong>[] rests, Vector256<ulong>[] survives)
    {
        var anyDepth = new BitTally();
        var direct = new BitTally();
        var alone = new BitTally();
        for (var place = 0; place < own.Length; place++)
        {
            if (_order.IsAuthorised[place])
            {
                anyDepth.Add(rests[place]);
                direct.Add(own[place] | OfHosts(own, place));
                alone.Add(Vector256.AndNot(rests[place], survives[place]));
            }
        }

        var counts = new RestingCounts[providers];
        for (var provider = 0; provider < providers; provider++)
        {
            counts[provider] = new RestingCounts(anyDepth.Of(provider), direct.Of(provider), alone.Of(provider));
        }

        return counts;
    }

    /// <summary>
    /// Counts each of 256 bits over many vectors. The low digits of all counters stand beside each other, one vector a
    /// binary digit, so that adding costs a few operations however many bits are set.
    /// </summary>
    private sealed class BitTally
    {
        private const int Digits = 8;

        private readonly Vector256<ulong>[] _digits = new Vector256<ulong>[Digits];
        private readonly int[] _counts = new int[Width];
        private int _pending;

        public void Add(Vector256<ulong> bits)
        {
            for (var digit = 0; digit < Digits && bits != Vector256<ulong>.Zero; digit++)
            {
                var carry = _digits[digit] & bits;
                _digits[digit] ^= bits;
                bits = carry;
            }

            if (++_pending == (1 << Digits) - 1)
            {
                Flush();
            }
        }

        public int Of(int bit)
        {
            Flush();
            return _counts[bit];
        }

        private void Flush()
        {
            for (var digit = 0; digit < Digits && _pending > 0; digit++)
            {
                for (var word = 0; word < 4; word++)
                {
                    for (var rest = _digits[digit].GetElement(word); rest != 0; rest &= rest - 1)
                    {
                        _counts[(word << 6) + BitOperations.TrailingZeroCount(rest)] += 1 << digit;
                    }
                }

                _digits[digit] = Vector256<ulong>.Zero;
            }

            _pending = 0;
        }
    }
}
