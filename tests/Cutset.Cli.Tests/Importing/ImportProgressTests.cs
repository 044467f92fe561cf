using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Cutset.Asking.Sessions;
using Cutset.Cli.Importing;
using Cutset.Cli.Tests.Hosting;
using Cutset.Sources;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Tests.Importing;

/// <summary>What an import tells of how far it is.</summary>
public sealed class ImportProgressTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_table_is_read_twice_and_its_progress_ends_where_it_said_that_it_would()
    {
        var table = new StringBuilder("kind,from,to,url,as_of\n");
        for (var i = 0; i < 20_000; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"provides,Supplier {i} Inc,Service {i},https://example.org/{i},2026-01-01\n");
        }

        var path = _scratch.Write("ties.csv", table.ToString());
        var progress = new Recorded();
        using var beginning = WorkspaceBeginning.At(_scratch.Workspace);
        new ImportRunner(beginning.Workspace, SourceRegistry.Default, TimeProvider.System)
            .Run(null, [path], progress, TestContext.Current.CancellationToken);

        var reading = progress.Reports.Where(static report => report.What == "ties.csv").ToList();
        Assert.All(reading, static report => Assert.InRange(report.Done, 0, report.Total));
        Assert.True(reading.Max(static report => report.Done) > new FileInfo(path).Length);
    }

    private sealed class Recorded : IJobProgress
    {
        public ConcurrentQueue<(string What, long Done, long Total)> Reports { get; } = [];

        public void Report(string what, long done, long total, long rows) => Reports.Enqueue((what, done, total));
    }
}
