using System.Diagnostics;
using System.Globalization;
using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;
using Cutset.Core.Graphs;
using Cutset.Core.Resolution.Screening;
using Cutset.Sources.Vendors;

namespace Cutset.Bench.Screening;

/// <summary>
/// <c>screen [--entities N] [--rows N] [--seed S] [--folder F]</c>: screens a list against a workspace as the command
/// does, from reading the list to writing the result. A folder that is given is kept, and used again when it is there.
/// </summary>
internal static class ScreenBench
{
    public static int Run(string[] args)
    {
        var (entities, rows, seed, folder) = (1_000_000, 100_000, 20260101, (string?)null);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--entities": entities = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
                case "--rows": rows = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
                case "--seed": seed = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
                case "--folder": folder = args[i + 1]; break;
                default: return 64;
            }
        }

        var temporary = folder is null ? Directory.CreateTempSubdirectory("cutset-bench-").FullName : null;
        var home = folder ?? temporary!;
        try
        {
            var (workspace, list) = (Path.Combine(home, "workspace"), Path.Combine(home, "vendors.csv"));
            if (!File.Exists(list))
            {
                Directory.CreateDirectory(home);
                ScreenWorkspace.Create(workspace, list, entities, rows, seed);
            }

            Measure(workspace, list, Path.Combine(home, "screened.csv"));
            return 0;
        }
        finally
        {
            if (temporary is not null) { Directory.Delete(temporary, recursive: true); }
        }
    }

    private static void Measure(string workspace, string path, string output)
    {
        var clock = new StageClock();
        var before = clock.Now;
        clock.Report("reading the list", 0, 0, 0);
        var list = VendorList.Read(path, VendorTableOptions.Default, null, CancellationToken.None);
        clock.Report("opening the snapshot", 0, 0, 0);
        using var session = SnapshotSession.Open(workspace, TimeProvider.System, CancellationToken.None);
        var to = session.PickTo(ScreenWorkspace.Agency);
        var result = new ScreenRun(session, clock, CancellationToken.None).Run(list, to, ChainGrade.Claimed, TimeFilter.Newest);
        clock.Report("writing", 0, 0, 0);
        ScreenFiles.Write(output, result);
        clock.Report("", 0, 0, 0);
        var now = clock.Now;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{list.Vendors.Length:N0} rows in {now.Wall - before.Wall:F1} s, processor {now.Processor - before.Processor:F1} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB"));
        Judge(list, result);
    }

    /// <summary>The expected entity is known by its name: a homonym in another state counts as right too.</summary>
    private static void Judge(VendorList list, ScreenResult result)
    {
        var expected = list.Header.ToList().IndexOf("expected");
        var (right, wrong, among, possible, none, tied) = (0, 0, 0, 0, 0, 0);
        foreach (var row in result.Rows)
        {
            var name = row.Vendor.Cells[expected];
            switch (row.Match.Verdict)
            {
                case ScreenVerdict.Same when row.Entities[0].Name == name: right++; break;
                case ScreenVerdict.Same: wrong++; break;
                case ScreenVerdict.Possible:
                    possible++;
                    among += row.Entities.Any(entity => entity.Name == name) ? 1 : 0;
                    break;
                default: none++; break;
            }

            tied += row.Chain is null ? 0 : 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"same: {right:N0} rightly, {wrong:N0} wrongly; possible: {possible:N0}, the right one among them {among:N0}; none: {none:N0}; tied: {tied:N0}"));
    }
}
