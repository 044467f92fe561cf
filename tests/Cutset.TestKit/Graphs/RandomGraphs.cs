using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.TestKit.Graphs;

/// <summary>Small random graphs with ties of all kinds, cycles, claims, certifications, withdrawn and delisted ties, dates and cores.</summary>
public static class RandomGraphs
{
    private static readonly TieKind[] Kinds =
    [
        TieKind.Provides, TieKind.Provides, TieKind.Provides, TieKind.Hosts, TieKind.Hosts, TieKind.Hosts,
        TieKind.Supports, TieKind.Supports, TieKind.Authorised, TieKind.Authorised, TieKind.Holds, TieKind.Holds,
        TieKind.Subaward, TieKind.Subaward, TieKind.Serves, TieKind.Serves, TieKind.OrdersUnder, TieKind.Owns,
        TieKind.PartOf, TieKind.Claim, TieKind.Claim,
    ];

    /// <summary>The graph of a seed: equal seeds give equal graphs.</summary>
    public static GraphSketch Create(int seed)
    {
        var random = new Random(seed);
        var withCores = random.Next(3) == 0;
        var nodes = new List<(EntityKind Kind, int Cores)>();
        AddNodes(EntityKind.Organization, random.Next(1, 6));
        AddNodes(EntityKind.Agency, random.Next(2, 5));
        AddNodes(EntityKind.Service, random.Next(1, 7));
        var awards = Enumerable.Range(0, random.Next(0, 5)).Select(_ => new SketchedAward(
            random.Next(5) == 0 ? null : random.Next(-2, 9) * 100L,
            Day(random, 3),
            Day(random, 3),
            random.Next(6) == 0)).ToArray();
        var ties = new List<GraphTie>();
        var wanted = random.Next(3, 30);
        for (var i = 0; i < wanted; i++)
        {
            if (RandomTie(random, nodes, awards.Length) is { } tie)
            {
                ties.Add(tie);
            }
        }

        var links = new List<LikelyLink>();
        for (var node = 0; node < nodes.Count; node++)
        {
            for (var core = 1; core < nodes[node].Cores; core++)
            {
                links.Add(new LikelyLink(node, random.Next(core), core, links.Count));
            }
        }

        return new GraphSketch { Nodes = nodes, Awards = awards, Ties = ties, Links = links };

        void AddNodes(EntityKind kind, int count)
        {
            for (var i = 0; i < count; i++)
            {
                nodes.Add((kind, withCores && random.Next(3) == 0 ? random.Next(2, 4) : 1));
            }
        }
    }

    private static GraphTie? RandomTie(Random random, List<(EntityKind Kind, int Cores)> nodes, int awards)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        var from = Pick(kind.FromKind());
        var to = Pick(kind.ToKind());
        // Now and then an agency supplies: it is a public body that offers a service or holds an award.
        if (kind is TieKind.Provides or TieKind.Holds or TieKind.Owns && random.Next(8) == 0)
        {
            from = Pick(EntityKind.Agency);
        }

        // Now and then two records of one entity are tied.
        if (from >= 0 && from < nodes.Count && nodes[from].Cores > 1 && kind.FromKind() == kind.ToKind() && random.Next(3) == 0)
        {
            to = from;
        }

        var fromCore = CoreOf(from);
        var toCore = CoreOf(to);
        if (from < 0 || to < 0 || (from == to && fromCore == toCore))
        {
            return null;
        }

        return new GraphTie(kind, from, to, Day(random, 4), Day(random, 4))
        {
            Appeared = random.Next(8) == 0 ? Day(random, 0) : null,
            Gone = random.Next(10) == 0 ? Day(random, 0) : null,
            Amount = kind == TieKind.Subaward && random.Next(2) == 0 ? random.Next(1, 9) * 100L : null,
            Flags = RandomFlags(random, kind) | (from == to ? TieFlags.WithinMerge : TieFlags.None),
            IsCertification = kind == TieKind.Authorised && random.Next(8) == 0,
            FromCore = fromCore,
            ToCore = toCore,
        };

        int CoreOf(int node) => node >= 0 && node < nodes.Count ? random.Next(nodes[node].Cores) : 0;

        int Pick(EntityKind? wanted)
        {
            var all = nodes.Count + awards;
            var fitting = Enumerable.Range(0, all)
                .Where(node => wanted is null || (node < nodes.Count ? nodes[node].Kind : EntityKind.Award) == wanted)
                .ToArray();
            return fitting.Length == 0 ? -1 : fitting[random.Next(fitting.Length)];
        }
    }

    /// <summary>Of claims half are confirmed, and some are rejected.</summary>
    private static TieFlags RandomFlags(Random random, TieKind kind)
    {
        if (random.Next(kind == TieKind.Claim ? 2 : 12) == 0)
        {
            return TieFlags.Claimed;
        }

        return random.Next(30) == 0 ? kind == TieKind.Claim ? TieFlags.Rejected : TieFlags.Withdrawn : TieFlags.None;
    }

    private static DateOnly? Day(Random random, int nullWeight) => random.Next(nullWeight + 2) < nullWeight
        ? null
        : new DateOnly(2020, 1, 1).AddDays(random.Next(10));
}
