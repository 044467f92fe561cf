using System.Runtime.InteropServices;
using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Store.Graphs;

namespace Cutset.Bench.Graphs;

/// <summary>
/// A seeded supply graph of all tie kinds with heavy tails: few companies hold most awards, few clouds host most services,
/// few agencies buy most. Written straight through the graph file's builder.
/// </summary>
internal sealed class SupplyGraphGenerator
{
    private static readonly int FirstDay = new DateOnly(2015, 1, 1).DayNumber;

    private readonly Random _random;
    private readonly List<ulong> _ties;
    private readonly int _organizations;
    private readonly int _agencies;
    private readonly int _services;
    private readonly int _awards;

    private SupplyGraphGenerator(int ties, int seed)
    {
        _random = new Random(seed);
        _ties = new List<ulong>(ties + (ties / 50));
        _awards = (int)(ties * 0.30);
        _organizations = (int)(ties * 0.16);
        _services = (int)(ties * 0.02);
        _agencies = Math.Max(50, (int)Math.Sqrt(ties) / 2);
    }

    /// <summary>Writes a graph of about so many ties; returns how many it has.</summary>
    internal static int Write(string path, int ties, int seed)
    {
        var generator = new SupplyGraphGenerator(ties, seed);
        generator.Generate(ties);
        return generator.WriteFile(path);
    }

    private void Generate(int ties)
    {
        var (agency, service, award) = (_organizations, _organizations + _agencies, _organizations + _agencies + _services);
        for (var i = 0; i < _awards; i++)
        {
            Add(TieKind.Holds, Heavy(_organizations, 2.2), award + i);
            var buyer = agency + Heavy(_agencies, 2.5);
            Add(TieKind.Serves, award + i, buyer);
            if (_random.Next(5) == 0)
            {
                Add(TieKind.Serves, award + i, agency + Heavy(_agencies, 2.5));
            }
        }

        for (var i = 0; i < _services; i++)
        {
            Add(TieKind.Provides, Heavy(_organizations, 1.6), service + i);
        }

        // A service runs on services that are better known than it. One tie in two hundred joins two of about equal rank in
        // both directions, which makes the cycles that the marketplace shows (3 mutual pairs among 1,757).
        Repeat(0.08, () => Host(TieKind.Hosts));
        Repeat(0.04, () => Host(TieKind.Supports));
        Repeat(0.04, () => Add(TieKind.Authorised, service + Heavy(_services, 1.8), agency + Heavy(_agencies, 2.0)));
        Repeat(0.10, () => Add(TieKind.Subaward, Heavy(_organizations, 1.8), award + Heavy(_awards, 1.3)));
        Repeat(0.05, () => Add(TieKind.OrdersUnder, award + _random.Next(_awards), award + Heavy(_awards, 3)));
        // Owners come after what they own, so that ownership is a forest but for a few crossings.
        Repeat(0.012, () =>
        {
            var owned = _random.Next(_organizations - 1);
            Add(TieKind.Owns, owned + 1 + _random.Next(Math.Min(1000, _organizations - owned - 1)), owned);
        });
        for (var i = 20; i < _agencies; i++)
        {
            Add(TieKind.PartOf, agency + i, agency + _random.Next(20));
        }

        void Repeat(double share, Action add)
        {
            for (var i = 0; i < (int)(ties * share); i++)
            {
                add();
            }
        }

        void Host(TieKind kind)
        {
            var user = _random.Next(1, _services);
            var host = Math.Min(Heavy(_services, 4), user - 1);
            if (_random.Next(200) == 0)
            {
                host = Math.Max(0, user - 1 - _random.Next(50));
                Add(kind, service + user, service + host);
            }

            Add(kind, service + host, service + user);
        }
    }

    /// <summary>A number below n; small ones come far more often the greater the exponent.</summary>
    private int Heavy(int n, double exponent) => (int)(n * Math.Pow(_random.NextDouble(), exponent));

    private void Add(TieKind kind, int from, int to)
    {
        if (from != to)
        {
            _ties.Add(((ulong)from << 36) | ((ulong)kind << 32) | (uint)to);
        }
    }

    /// <summary>In place: eight bytes a tie are all that the generator holds.</summary>
    private ReadOnlySpan<ulong> SortDistinct()
    {
        var ties = CollectionsMarshal.AsSpan(_ties);
        ties.Sort();
        var count = 0;
        for (var i = 0; i < ties.Length; i++)
        {
            if (i == 0 || ties[i] != ties[i - 1])
            {
                ties[count++] = ties[i];
            }
        }

        return ties[..count];
    }

    private int WriteFile(string path)
    {
        var ties = SortDistinct();
        var subawards = 0;
        foreach (var tie in ties)
        {
            subawards += (TieKind)((tie >> 32) & 15) == TieKind.Subaward ? 1 : 0;
        }

        using var builder = GraphFileBuilder.Create(path, new GraphCounts
        {
            Organizations = _organizations,
            Agencies = _agencies,
            Services = _services,
            Awards = _awards,
            Ties = ties.Length,
            AmountTies = subawards,
        });
        var from = builder.From;
        var to = builder.To;
        var marks = builder.Marks;
        var starts = builder.Starts;
        var ends = builder.Ends;
        var appeared = builder.Appeared;
        var gone = builder.Gone;
        var next = 0;
        for (var tie = 0; tie < ties.Length; tie++)
        {
            var kind = (TieKind)((ties[tie] >> 32) & 15);
            from[tie] = (int)(ties[tie] >> 36);
            to[tie] = (int)(ties[tie] & uint.MaxValue);
            marks[tie] = TieMark.Of(kind, TieFlags.None, delisted: _random.Next(100) == 0);
            var start = kind is TieKind.Authorised or TieKind.Subaward ? FirstDay + _random.Next(4000) : SupplyGraph.NoDay;
            starts[tie] = start;
            ends[tie] = kind == TieKind.Authorised && _random.Next(2) == 0 ? start + 1095 : SupplyGraph.NoDay;
            appeared[tie] = SupplyGraph.NoDay;
            gone[tie] = (marks[tie] & TieMark.Delisted) != 0 ? FirstDay + 4000 : SupplyGraph.NoDay;
            if (kind == TieKind.Subaward)
            {
                builder.AmountTies[next] = tie;
                builder.Amounts[next++] = (long)Math.Exp(11 + (_random.NextDouble() * 8));
            }
        }

        for (var award = 0; award < _awards; award++)
        {
            builder.Obligated[award] = _random.Next(50) == 0 ? SupplyGraph.NoAmount : (long)Math.Exp(12 + (_random.NextDouble() * 12));
            builder.Currencies[award] = SupplyGraphBuilder.PackCurrency("USD");
            builder.AwardStarts[award] = FirstDay + _random.Next(4000);
            builder.AwardEnds[award] = builder.AwardStarts[award] + _random.Next(100, 2000);
            builder.AwardFlags[award] = _random.Next(20) == 0 ? (byte)1 : (byte)0;
        }

        builder.Complete(CancellationToken.None);
        return ties.Length;
    }
}
