using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests.Reviewing;

public sealed class ExplainNamesTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_names_are_compared_without_a_workspace()
    {
        var run = CliRun.Of(_folder.Workspace, "explain", "--names", "Zephyrine Logistics Intl, Inc.", "ZEPHYRINE LOGISTICS INTERNATIONAL CORP");
        Assert.Equal(ExitCodes.Ok, run.Code);
        Assert.Contains("same (likeness", run.Out, StringComparison.Ordinal);
        Assert.Contains("ZEPHYRINE = ZEPHYRINE: equal", run.Out, StringComparison.Ordinal);
        Assert.Contains("ignored: INC CORP", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Workspace));
    }

    [Theory]
    [InlineData("", "Zephyrine Logistics")]
    [InlineData("Zephyrine Logistics", "!!!")]
    public void A_name_without_letters_is_refused(string left, string right)
    {
        var run = CliRun.Of(_folder.Workspace, "explain", "--names", left, right);
        Assert.NotEqual(ExitCodes.Ok, run.Code);
        Assert.Contains("nothing to compare", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_it_tells_what_met_and_what_did_not()
    {
        using var json = JsonDocument.Parse(CliRun.Of(
            _folder.Workspace, "explain", "--names", "--json", "Zephyrine Logistics", "Quillmark Logistics").Out);
        Assert.Equal("Quillmark Logistics", json.RootElement.GetProperty("rightName").GetString());
        var names = json.RootElement.GetProperty("names");
        Assert.Equal("Different", names.GetProperty("comparison").GetProperty("verdict").GetString());
        Assert.Equal("QUILLMARK", names.GetProperty("rightUnmet")[0].GetString());
    }
}
