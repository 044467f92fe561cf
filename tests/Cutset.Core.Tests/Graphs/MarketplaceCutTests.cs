using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Graphs.Reaching;
using Cutset.TestKit;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class MarketplaceCutTests
{
    [Fact]
    public void Cut_between_Amazon_and_Ice_is_28_ties()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var data = FedRampGraph.Read(SharedData.PathOf("fedramp/data-2026-04-28.json"));
        var ends = new ChainEnds { From = [data.Provider("Amazon")], To = [data.Agency("22-002-04")] };

        var result = Cutter.Cut(data.Graph, new CutQuery { Ends = ends }, TestContext.Current.CancellationToken);

        var anywhere = Assert.IsType<CutOutcome.Separated>(result.Anywhere);
        var byA = Assert.IsType<CutOutcome.Separated>(result.ByA);
        var byB = Assert.IsType<CutOutcome.Separated>(result.ByB);
        Assert.Equal((28, 28L, true), (anywhere.Ties.Length, anywhere.Flow, anywhere.IsProved));
        Assert.Equal((28, true), (byB.Ties.Length, byB.IsProved));
        Assert.True(byA.Ties.Length >= 28 && byA.IsProved);
        Assert.All(byB.Ties, tie => Assert.Equal(data.Agency("22-002-04"), data.Graph.ToOf(tie.Ties[0])));
    }

    [Fact]
    public void Reach_of_Amazon_names_Ice_with_the_services_of_the_trace()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var data = FedRampGraph.Read(SharedData.PathOf("fedramp/data-2026-04-28.json"));

        var result = Reach.Find(
            data.Graph, new ReachQuery { From = [data.Provider("Amazon")] }, TestContext.Current.CancellationToken);

        var ice = result.Agencies.Single(agency => agency.Node == data.Agency("22-002-04"));
        Assert.Equal((28, 40, 0.7), (ice.Services, ice.ServicesAuthorised, ice.ShareOfServices));
    }
}
