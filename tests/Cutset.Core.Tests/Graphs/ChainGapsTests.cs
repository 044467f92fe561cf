using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class ChainGapsTests
{
    private const int Cases = 4000;

    [Fact]
    public void A_limit_is_named_only_where_the_others_leave_a_chain() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var random = new Random(seed);
            var query = new TraceQuery { Ends = RandomQuestions.Ends(sketch, random), Options = RandomQuestions.Options(sketch, random) };
            if (ReferenceChains.All(graph, query.Ends, query.Options).Count > 0)
            {
                return;
            }

            var gap = ChainGaps.Find(graph, query, TestContext.Current.CancellationToken);

            // Chains of the loosest question, and of those that lack one limit, by trying all of them.
            var blamed = Enum.GetValues<ChainLimit>().Where(limit => HasChain(graph, Without(query, limit))).ToList();
            var loosest = Enum.GetValues<ChainLimit>().Aggregate(query, Without);
            var expected = blamed.Count > 0 ? blamed[0]
                : HasChain(graph, loosest) ? ChainLimit.Several
                : query.Ends.To.Any(to => sketch.Ties.Any(tie => tie.IsCertification && tie.To == to)) ? ChainLimit.Certification
                : default(ChainLimit?);
            Assert.Equal(expected, gap?.Limit);
            if (gap is { Limit: ChainLimit.Kinds })
            {
                Assert.NotEmpty(gap.MissingKinds);
                var kinds = query.Options.Kinds.AddRange(gap.MissingKinds);
                Assert.True(HasChain(graph, query with { Options = query.Options with { Kinds = kinds } }));
            }
        },
        iter: Cases);

    private static TraceQuery Without(TraceQuery query, ChainLimit limit) => limit switch
    {
        ChainLimit.Kinds => query with { Options = query.Options with { Kinds = [] } },
        ChainLimit.Through => query with { Options = query.Options with { Through = [] } },
        ChainLimit.Without => query with { Options = query.Options with { Without = [] } },
        ChainLimit.MaxHops => query with { Options = query.Options with { MaxHops = null } },
        ChainLimit.Grade => query with { Options = query.Options with { Grade = ChainGrade.Claimed } },
        ChainLimit.Time => query with { Options = query.Options with { Time = TimeFilter.Newest } },
        ChainLimit.Exact => query with { Ends = query.Ends with { FromExact = false, ToExact = false } },
        _ => query,
    };

    private static bool HasChain(SupplyGraph graph, TraceQuery query) =>
        ReferenceChains.All(graph, query.Ends, query.Options).Count > 0;
}
