using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.TestKit;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

/// <summary>Numbers that an independent program counted on the real files.</summary>
public sealed class MarketplaceTraceTests
{
    private const string Ice = "22-002-04";

    [Theory]
    [InlineData("data-2026-04-28.json", 40, 28, 1, 24, 27)]
    [InlineData("data-2024-06-15.json", 33, 22, 2, 16, 20)]
    public void Amazon_reaches_as_many_services_of_Ice_as_were_counted(
        string file, int authorised, int reached, int provided, int oneStep, int anyDepth)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var data = FedRampGraph.Read(SharedData.PathOf(Path.Combine("fedramp", file)));
        var query = new TraceQuery
        {
            Ends = new ChainEnds { From = [data.Provider("Amazon")], To = [data.Agency(Ice)] },
            Limit = 100,
        };

        var result = Tracer.Trace(data.Graph, query, TestContext.Current.CancellationToken);

        var summary = result.Summary;
        Assert.Equal(
            (authorised, reached, provided, oneStep, anyDepth),
            (summary.ServicesAuthorised, summary.ServicesReached, summary.ServicesProvided, summary.ServicesOneStep,
                summary.ServicesAnyDepth));
        Assert.Equal(reached, result.LastSteps.Length);
        Assert.Equal(0, result.UnsettledTies);
        Assert.All(result.Chains, static chain => Assert.Equal(ChainGrade.Documented, chain.Grade));
    }
}
