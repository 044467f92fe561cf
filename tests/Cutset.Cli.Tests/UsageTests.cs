using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("tracee")]
    [InlineData("--no-such-option")]
    public void Wrong_command_line_is_64_with_a_hint(string argument)
    {
        var run = CliRun.Run(TextReader.Null, CancellationToken.None, argument);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("trace", "Amazon", "ICE", "--max-hops", "few")]
    [InlineData("reach", "Amazon", "--limit", "few")]
    public void A_number_that_is_none_is_told_in_words(params string[] command)
    {
        var run = CliRun.Run(TextReader.Null, CancellationToken.None, command);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.StartsWith($"cutset: {command[^2]}: 'few' is no whole number.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_for_nothing_asks_what_to_look_for()
    {
        var run = CliRun.Run(TextReader.Null, CancellationToken.None, "find", " ");
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.StartsWith("cutset: Say what to look for", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_the_workspace_option()
    {
        var run = CliRun.Run(TextReader.Null, CancellationToken.None, "--help");
        Assert.Equal(ExitCodes.Ok, run.Code);
        Assert.Contains("--workspace", run.Out, StringComparison.Ordinal);
    }
}
