using System.Diagnostics;
using System.Globalization;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Tests.Workspaces;

/// <summary>Another process is killed at random moments of import and build; the workspace has to open on the old or the
/// new snapshot each time, and the next run has to finish.</summary>
public sealed class CrashTests
{
    private const int Kills = 40;
    private const int Rows = 400;
    private static readonly string?[] Steps = ["imported", "built"];

    [Fact]
    public void Killed_at_any_moment_it_opens_and_goes_on()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("cutset-crash-");
        var random = new Random(20260101);
        var seen = new Seen(0, []);
        try
        {
            var root = Path.Combine(folder.FullName, "w");
            var step = StepTime(Path.Combine(folder.FullName, "unharmed"));
            for (var kill = 0; kill < Kills; kill++)
            {
                using var host = Host(root, kill * 100, 100);
                Assert.Equal("started", host.StandardOutput.ReadLine());
                for (var steps = random.Next(0, 3); steps > 0; steps--)
                {
                    Assert.Contains(host.StandardOutput.ReadLine(), Steps);
                }

                Thread.Sleep(step * (random.NextDouble() * 1.2));
                host.Kill();
                host.WaitForExit();
                seen = Check(root, seen, $"kill {kill}");
            }

            using var last = Host(root, 1_000_000, 2);
            var output = last.StandardOutput.ReadToEnd();
            last.WaitForExit();
            Assert.Equal((0, 2), (last.ExitCode, output.Split("built").Length - 1));
            var workspace = Workspace.Open(root);
            Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(root, "staging")));
            Assert.Empty(workspace.Verify(token).Findings);
            Assert.False(workspace.Status().IsStale);
            // Without this the kills could all have come before anything was published.
            Assert.True(seen.Snapshot > 5, $"only {seen.Snapshot} snapshots were published between the kills");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How long an import or a build takes on this machine, as busy as it is.</summary>
    private static TimeSpan StepTime(string root)
    {
        using var host = Host(root, 0, 1);
        host.StandardOutput.ReadLine();
        var watch = Stopwatch.StartNew();
        Assert.Contains("built", host.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        host.WaitForExit();
        return watch.Elapsed / 2;
    }

    private static Seen Check(string root, Seen before, string when)
    {
        if (!Workspace.Exists(root))
        {
            Assert.Equal(0, before.Snapshot);
            return before;
        }

        var workspace = Workspace.Open(root);
        var result = workspace.Verify(TestContext.Current.CancellationToken);
        Assert.True(result.Findings.IsEmpty, when + ": " + string.Join("; ", result.Findings));
        var current = workspace.CurrentSnapshot ?? 0;
        Assert.True(current >= before.Snapshot, $"{when}: snapshot {current} after {before.Snapshot}");
        if (current > 0)
        {
            using var reader = workspace.OpenSnapshot();
            var ties = reader.Ties([0], cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(1, Assert.Single(ties).EvidenceCount);
            Assert.Equal(reader.Manifest.Counts.Ties, reader.Manifest.Imports.Length * Rows);
        }

        var sequences = workspace.Imports().Select(static import => import.Sequence).ToArray();
        Assert.Equal(sequences, sequences.Distinct().Order());
        Assert.True(
            before.Sequences.Length == 0 || sequences[^1] >= before.Sequences[^1], $"{when}: an import was lost");
        return new Seen(current, sequences);
    }

    private static Process Host(string root, int first, int count)
    {
        string[] arguments =
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "Cutset.Store.CrashHost.dll"), root,
            first.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture),
            Rows.ToString(CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    private sealed record Seen(int Snapshot, int[] Sequences);
}
