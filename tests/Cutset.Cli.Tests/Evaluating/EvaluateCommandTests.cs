using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;
using Cutset.TestKit;

namespace Cutset.Cli.Tests.Evaluating;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pairs_are_counted_at_the_shipped_threshold()
    {
        var path = _folder.Write("pairs.csv", """
            name1,name2,is_match,category,policy
            Zephyrine Logistics Inc,ZEPHYRINE LOGISTICS INCORPORATED,true,legal form,
            Zephyrine Logistics Inc,Quillmark Analytics LLC,false,other,
            Zephyrine Logistics Inc,Wholly Other Name LLC,true,wrong label,
            Fund VII LP,Fund VIII LP,true,,series
            """);
        var run = CliRun.Of(_folder.Workspace, "evaluate", "pairs", path, "--json");
        Assert.Equal(ExitCodes.Ok, run.Code);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(1, json.RootElement.GetProperty("precision").GetDouble());
        Assert.Equal(0.5, json.RootElement.GetProperty("recall").GetDouble());
        Assert.Equal(2 / 3.0, json.RootElement.GetProperty("f1").GetDouble(), 9);
        Assert.Equal("Wholly Other Name LLC", json.RootElement.GetProperty("errors")[0].GetProperty("name2").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("byCategory").GetArrayLength());
        Assert.False(Directory.Exists(_folder.Workspace));
    }

    [Theory]
    [InlineData("clusters", "name,cluster\nZephyrine Logistics Inc,\nQuillmark Analytics,\n", "nothing to judge")]
    [InlineData("clusters", "name,cluster\n", "nothing to judge")]
    [InlineData("pairs", "name1,name2,is_match\n", "nothing to judge")]
    public void A_file_without_answers_is_refused_and_not_called_perfect(string what, string text, string said)
    {
        var run = CliRun.Of(_folder.Workspace, "evaluate", what, _folder.Write("unknown.csv", text), "--json");

        Assert.NotEqual(ExitCodes.Ok, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Clusters_are_judged_pairwise_and_by_item()
    {
        var path = _folder.Write("clusters.csv", """
            name,cluster,city,state
            Zephyrine Logistics Inc,1,Oslo,
            ZEPHYRINE LOGISTICS INCORPORATED,1,Oslo,
            Quillmark Analytics LLC,2,,
            Quillmark Analytics,2,,
            Palisade Orchard Growers,3,,
            """);
        var run = CliRun.Of(_folder.Workspace, "evaluate", "clusters", path, "--json");
        Assert.Equal(ExitCodes.Ok, run.Code);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(1, json.RootElement.GetProperty("precision").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("recall").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("f1").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("bCubed").GetProperty("f1").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("blocking").GetProperty("share").GetDouble());
        var shipped = json.RootElement.GetProperty("mergeThreshold").GetDouble();
        var point = json.RootElement.GetProperty("curve").EnumerateArray().Single(one => one.GetProperty("threshold").GetDouble() == shipped);
        Assert.Equal(1, point.GetProperty("f1").GetDouble());

        var text = CliRun.Of(_folder.Workspace, "evaluate", "clusters", path).Out;
        Assert.Contains("among them 100.0 % of the 2 that are one in truth", text, StringComparison.Ordinal);
        Assert.Contains("same in truth", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pairs", "name1,name2\na,b\n", "is_match")]
    [InlineData("pairs", "name1,name2,is_match\na,b,maybe\n", "maybe")]
    [InlineData("clusters", "name,size\na,1\n", "cluster")]
    public void What_is_missing_is_named(string part, string text, string expected)
    {
        var run = CliRun.Of(_folder.Workspace, "evaluate", part, _folder.Write("bad.csv", text));
        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Text_shows_rates_thresholds_and_errors()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var run = CliRun.Of(
            _folder.Workspace, "evaluate", "pairs", SharedData.PathOf("names/org_pairs_dev.csv"));
        Assert.Equal(ExitCodes.Ok, run.Code);
        Assert.Contains("118 pairs", run.Out, StringComparison.Ordinal);
        Assert.Contains("screening", run.Out, StringComparison.Ordinal);
        Assert.Contains("Worst errors", run.Out, StringComparison.Ordinal);
    }
}
