using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class StepGradingTests
{
    private const int Services = 2500;
    private const int Hosts = 30_000;

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, 9)]
    public void Two_processors_settle_a_large_answer_as_one_does(int seed, int? maxHops)
    {
        using var graph = Large(seed).Build();
        var rules = new ChainRules(
            graph,
            GraphSpace.Merged(graph),
            new ChainEnds { From = [0], To = [2] },
            new ChainOptions { Grade = ChainGrade.Inferred, MaxHops = maxHops });
        var between = ChainGraph.Find(graph, rules, maxHops, TestContext.Current.CancellationToken);
        Assert.True(between.OutTo.Length > 20_000, $"{between.OutTo.Length} steps are too few to be settled side by side");
        var levels = Tracer.LevelsOf(graph, between, new ChainOptions { Grade = ChainGrade.Inferred, MaxHops = maxHops });

        var grading = new StepGrading(levels, maxHops, TestContext.Current.CancellationToken);

        var walks = levels.ConvertAll(level => new SimpleWalks(new WalkFacts(level, maxHops)));
        for (var step = 0; step < between.OutTo.Length; step++)
        {
            var first = walks.FindIndex(walk => walk.IsOnChain(step) == true);
            Assert.Equal(first < 0 ? null : first, grading.LevelOf(step));
        }

        Assert.Equal(0, grading.Unsettled);
    }

    /// <summary>Two companies, an agency, and services that run on better known ones, some of them in circles; the second
    /// company provides one of them and holds an award.</summary>
    private static GraphSketch Large(int seed)
    {
        var random = new Random(seed);
        var nodes = new List<(EntityKind Kind, int Cores)>
        {
            (EntityKind.Organization, 1), (EntityKind.Organization, 1), (EntityKind.Agency, 1),
        };
        nodes.AddRange(Enumerable.Repeat((EntityKind.Service, 1), Services));
        var award = nodes.Count;
        var ties = new List<GraphTie>
        {
            new(TieKind.Provides, 0, 3, null, null),
            new(TieKind.Provides, 1, 3 + (Services / 2), null, null),
            new(TieKind.Holds, 1, award, null, null),
            new(TieKind.Serves, award, 2, null, null),
        };
        for (var i = 0; i < Hosts; i++)
        {
            var user = random.Next(1, Services);
            var host = random.Next(user);
            ties.Add(random.Next(100) == 0
                ? new GraphTie(TieKind.Hosts, 3 + user, 3 + host, null, null)
                : new GraphTie(TieKind.Hosts, 3 + host, 3 + user, null, null));
        }

        for (var i = 0; i < Services / 10; i++)
        {
            ties.Add(new GraphTie(TieKind.Authorised, 3 + Services - 1 - random.Next(Services / 4), 2, null, null));
        }

        return new GraphSketch { Nodes = nodes, Awards = [new SketchedAward(100, null, null, false)], Ties = ties, Links = [] };
    }
}
