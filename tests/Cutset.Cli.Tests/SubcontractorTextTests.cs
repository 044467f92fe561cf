using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;
using Cutset.TestKit;

namespace Cutset.Cli.Tests;

/// <summary>A prime's money is told from a subcontractor's, on a terminal as on the pages.</summary>
public sealed class SubcontractorTextTests
{
    [Fact]
    public void Awards_and_suppliers_say_who_holds_what()
    {
        using var scratch = new ScratchFolder();
        Run(scratch, "import", "table", Path.Combine(RepositoryRoot.Find(), "samples", "backbone-sample.csv"));
        Run(scratch, "build");

        Assert.Contains(
            "70CDCR22FR0000013: reported subcontractor, USD 18,397,086.83 subawarded; USD 24,779,857.41 obligated on the whole award",
            Run(scratch, "entity", "HENRY SCHEIN"), StringComparison.Ordinal);
        Assert.Contains(
            "70CDCR22FR0000013: USD 24,779,857.41 obligated\n",
            Run(scratch, "entity", "PARSONS GOVERNMENT SERVICES"), StringComparison.Ordinal);
        foreach (var form in new[] { new[] { "--limit", "1" }, ["--limit", "1", "--md"] })
        {
            var backbone = Run(scratch, ["backbone", "ICE", .. form]);
            Assert.Contains("supplier by amount", backbone, StringComparison.Ordinal);
            Assert.Matches("CACI NSS, LLC\\W+1\\W+USD 89,338,673.74", backbone);
            Assert.DoesNotContain("HENRY SCHEIN", backbone, StringComparison.Ordinal);
        }
    }

    private static string Run(ScratchFolder scratch, params string[] command)
    {
        var run = CliRun.Of(scratch.Workspace, command);
        Assert.True(run.Code == ExitCodes.Ok, run.Error);
        return run.Out;
    }
}
