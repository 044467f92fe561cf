using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Timelines;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Tests.Graphs;

public sealed class TimelineTests
{
    private static readonly DateOnly[] Days = [new(2024, 6, 15), new(2025, 6, 15), new(2026, 4, 28)];

    [Fact]
    public void A_tie_is_told_on_the_day_it_appears_and_on_the_day_it_is_gone()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var left = builder.AddNode(EntityKind.Service);
        var right = builder.AddNode(EntityKind.Service);
        builder.AddTie(TieKind.Provides, company, left);
        builder.AddTie(TieKind.Provides, company, right);
        builder.AddTie(new GraphTie(TieKind.Authorised, left, agency, null, null) { Gone = Days[2] });
        builder.AddTie(new GraphTie(TieKind.Authorised, right, agency, null, null) { Appeared = Days[1] });
        using var graph = builder.Build();
        var query = new TraceQuery { Ends = new ChainEnds { From = [company], To = [agency] } };

        // Days are sorted and each counts once.
        var points = Timeline.OfTrace(
            graph, query, [Days[2], Days[0], Days[1], Days[0]], TestContext.Current.CancellationToken);

        Assert.Equal(Days, points.Select(static point => point.Day));
        Assert.Equal([1, 2, 1], points.Select(static point => point.Summary.ServicesReached));
        Assert.Equal(["", "0 1", ""], points.Select(point => Ends(graph, point.Appeared, company, right, agency)));
        Assert.Equal(["", "", "0 1"], points.Select(point => Ends(graph, point.Gone, company, left, agency)));
        var backbones = Timeline.OfBackbone(
            graph, new BackboneQuery { To = [agency] }, Days, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 1], backbones.Select(static point => point.Result.Providers[0].ServicesAnyDepth));
    }

    /// <summary>Which of the ties company–service (0) and service–agency (1) are among these.</summary>
    private static string Ends(SupplyGraph graph, IEnumerable<int> ties, int company, int service, int agency) =>
        string.Join(' ', ties.Select(tie => (graph.FromOf(tie), graph.ToOf(tie)) == (company, service) ? 0
            : (graph.FromOf(tie), graph.ToOf(tie)) == (service, agency) ? 1 : -1));
}
