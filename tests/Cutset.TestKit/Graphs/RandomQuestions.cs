using System.Collections.Immutable;
using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.TestKit.Graphs;

/// <summary>Random questions on sketched graphs.</summary>
public static class RandomQuestions
{
    /// <summary>Two ends: any supplier, service or award, and mostly an agency.</summary>
    public static ChainEnds Ends(GraphSketch sketch, Random random)
    {
        var from = new[] { EntityKind.Organization, EntityKind.Organization, EntityKind.Agency, EntityKind.Service, EntityKind.Award }
            .SelectMany(sketch.NodesOf).ToArray();
        // RandomGraphs makes two agencies and a service at least, and A is two nodes at most.
        var to = new[] { EntityKind.Agency, EntityKind.Agency, EntityKind.Agency, EntityKind.Service, EntityKind.Award }
            .SelectMany(sketch.NodesOf).ToArray();
        var a = Pick(from);
        var others = to.Except(a).ToArray();
        return new ChainEnds
        {
            From = a,
            To = Pick(others),
            FromExact = random.Next(4) == 0,
            ToExact = random.Next(4) == 0,
        };

        ImmutableArray<int> Pick(int[] nodes) =>
            [.. Enumerable.Range(0, random.Next(8) == 0 ? 2 : 1).Select(_ => nodes[random.Next(nodes.Length)]).Distinct()];
    }

    /// <summary>Options of all sorts.</summary>
    public static ChainOptions Options(GraphSketch sketch, Random random, bool withNodes = true)
    {
        var day = new DateOnly(2020, 1, 1).AddDays(random.Next(10));
        var time = random.Next(6) switch
        {
            0 => new TimeFilter { AsOf = day },
            1 => new TimeFilter { From = day, To = day.AddDays(random.Next(3)) },
            2 => new TimeFilter { ActiveOn = day },
            3 => new TimeFilter { AsOf = day, ActiveOn = day.AddDays(random.Next(3)) },
            _ => TimeFilter.Newest,
        };
        var nodes = sketch.Nodes.Count + sketch.Awards.Count;
        return new ChainOptions
        {
            Grade = (ChainGrade)random.Next(1, 4),
            Time = time,
            MaxHops = random.Next(3) == 0 ? random.Next(1, 7) : null,
            Kinds = random.Next(5) == 0 ? Kinds(random) : [],
            Through = withNodes && random.Next(5) == 0 ? [random.Next(nodes)] : [],
            Without = withNodes && random.Next(5) == 0 ? [random.Next(nodes)] : [],
        };
    }

    private static ImmutableArray<TieKind> Kinds(Random random) =>
        [.. TieKinds.All.Where(kind => kind != TieKind.OrdersUnder && random.Next(2) == 0)];
}
