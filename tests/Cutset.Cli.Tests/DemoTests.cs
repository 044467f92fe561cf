using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public void Demo_answers_three_questions_and_says_what_to_do_next()
    {
        using var scratch = new ScratchFolder();
        var run = CliRun.Of(scratch.Workspace, "demo", "--no-serve");
        Assert.Equal((ExitCodes.Ok, ""), (run.Code, ErrorsOf(run)));
        Assert.Contains("is authorised at U.S. Immigration and Customs Enforcement", run.Out, StringComparison.Ordinal);
        Assert.Contains("is a reported subcontractor on", run.Out, StringComparison.Ordinal);
        Assert.Contains("none is offered by Abbott, Inc.", run.Out, StringComparison.Ordinal);
        Assert.Contains("What to do next", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_can_be_run_again()
    {
        using var scratch = new ScratchFolder();
        var first = CliRun.Of(scratch.Workspace, "demo", "--no-serve");
        var second = CliRun.Of(scratch.Workspace, "demo", "--no-serve");
        Assert.Equal(ExitCodes.Ok, second.Code);
        Assert.Contains("Already imported", second.Out, StringComparison.Ordinal);
        Assert.Equal(Answers(first), Answers(second));
    }

    [Fact]
    public void Help_names_the_folder_that_demo_uses()
    {
        using var scratch = new ScratchFolder();
        var run = CliRun.Of(scratch.Workspace, "demo", "--help");
        Assert.Contains("of demo: .cutset-demo", string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static string Answers(CliRun run) => run.Out[run.Out.IndexOf("# A documented", StringComparison.Ordinal)..];

    private static string ErrorsOf(CliRun run) =>
        string.Join('\n', run.Error.Split('\n').Where(static line => line.StartsWith("cutset:", StringComparison.Ordinal)));
}
