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
    private readonly Standing[] _standings;
    private readonly Vector256<ulong>[] _own;
    private readonly int[] _metBy;

    /// <summary>Counts over the services in an order. Not thread-safe: it keeps its memory from block to block.</summary>
    public RestingBlocks(ServiceOrder order)
    {
        _order = order;
        _standings = new Standing[order.Services.Length];
        _own = new Vector256<ulong>[order.Services.Length];
        _metBy = new int[order.Services.Length];
    }

    /// <summary>The counts of up to <see cref="Width"/> providers.</summary>
    /// <param name="offered">For each the services that it offers, by their number in the cone.</param>
    /// <param name="cancellationToken">Checked once.</param>
    public RestingCounts[] Count(IReadOnlyList<int[]> offered, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Array.Clear(_own);
        Array.Clear(_metBy);
        var direct = new int[offered.Count];
        for (var provider = 0; provider < offered.Count; provider++)
        {
            var bit = Vector256<ulong>.Zero.WithElement(provider >> 6, 1UL << (provider & 63));
            foreach (var service in offered[provider])
            {
                var place = _order.PlaceOf[service];
                _own[place] |= bit;
                direct[provider] += CountDirect(place, provider + 1);
            }
        }

        var runs = _order.RunStarts;
        for (var run = 1; run < runs.Length; run++)
        {
            if (runs[run] - runs[run - 1] == 1)
            {
                var place = runs[run - 1];
                var hosts = OfHosts(place);
                var rests = _own[place] | hosts.Rests;
                _standings[place] = new Standing(rests, ~rests | Vector256.AndNot(hosts.Survives, _own[place]));
            }
            else
            {
                SpreadInCycle(runs[run - 1], runs[run]);
            }
        }

        return Tally(direct);
    }

    /// <summary>Counts the service at a place and those that list it, where B authorised them and they are not counted
    /// yet for this provider.</summary>
    private int CountDirect(int place, int provider)
    {
        var count = 0;
        Meet(place);
        foreach (var user in _order.Users.AsSpan(_order.UserStarts[place].._order.UserStarts[place + 1]))
        {
            Meet(user);
        }

        return count;

        void Meet(int met)
        {
            if (_metBy[met] != provider)
            {
                _metBy[met] = provider;
                count += _order.IsAuthorised[met] ? 1 : 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Standing OfHosts(int place)
    {
        var (rests, survives) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        foreach (var host in _order.Hosts.AsSpan(_order.HostStarts[place].._order.HostStarts[place + 1]))
        {
            ref readonly var standing = ref _standings[host];
            rests |= standing.Rests;
            survives |= standing.Survives;
        }

        return new Standing(rests, survives);
    }

    /// <summary>In a cycle all rest on the same providers; who survives is repeated until nothing changes.</summary>
    private void SpreadInCycle(int first, int end)
    {
        var rests = Vector256<ulong>.Zero;
        _standings.AsSpan(first..end).Clear();
        for (var place = first; place < end; place++)
        {
            rests |= _own[place] | OfHosts(place).Rests;
        }

        _standings.AsSpan(first..end).Fill(new Standing(rests, ~rests));
        for (var changed = true; changed;)
        {
            changed = false;
            for (var place = first; place < end; place++)
            {
                var before = _standings[place].Survives;
                var survives = before | Vector256.AndNot(OfHosts(place).Survives, _own[place]);
                changed |= survives != before;
                _standings[place] = new Standing(rests, survives);
            }
        }
    }

    private RestingCounts[] Tally(int[] direct)
    {
        var anyDepth = new BitTally();
        var alone = new BitTally();
        for (var place = 0; place < _standings.Length; place++)
        {
            if (_order.IsAuthorised[place])
            {
                ref readonly var standing = ref _standings[place];
                anyDepth.Add(standing.Rests);
                alone.Add(Vector256.AndNot(standing.Rests, standing.Survives));
            }
        }

        var counts = new RestingCounts[direct.Length];
        for (var provider = 0; provider < direct.Length; provider++)
        {
            counts[provider] = new RestingCounts(anyDepth.Of(provider), direct[provider], alone.Of(provider));
        }

        return counts;
    }

    /// <summary>On whom a service rests, and without whom it would keep a host. Side by side: one line of the cache.</summary>
    private readonly record struct Standing(Vector256<ulong> Rests, Vector256<ulong> Survives);

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
