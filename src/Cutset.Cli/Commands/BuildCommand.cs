using System.CommandLine;
using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Resolution;
using Cutset.Store.Graphs;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset build</c>.</summary>
internal static class BuildCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var force = new Option<bool>("--force") { Description = "Build even when nothing has changed and nothing is damaged, and resolve all organisations again" };
        var json = JsonOption.Create();
        var command = new Command("build", "Work out which records are one, and publish the state that questions are asked of")
        {
            force, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            host, WorkspaceOption.Folder(parsed, host), parsed.GetValue(force), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    /// <summary>Builds with the resolver and the graph file of this version.</summary>
    internal static BuildOutcome Build(
        Workspace workspace, bool force, IJobProgress progress, CancellationToken cancellationToken) =>
        SnapshotBuilder.Build(
            workspace,
            new BuildOptions
            {
                Resolver = new RecordResolver(),
                Graph = new GraphFileWriter(),
                Force = force,
                Progress = step => progress.Report(step, 0, 0, 0),
            },
            cancellationToken);

    private static int Run(
        CliHost host, string folder, bool force, bool json, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Open(folder);
        var started = host.Clock.GetTimestamp();
        var outcome = JobProgress.Run(
            host, "building", progress => Build(workspace, force, progress, cancellationToken));
        var seconds = host.Clock.GetElapsedTime(started).TotalSeconds;
        var counts = outcome.Manifest.Counts;
        if (!outcome.WasCurrent)
        {
            AuditNotes.Note(
                host, workspace, "build",
                $"snapshot {outcome.Manifest.Number} from {Figures.Count(outcome.Manifest.Imports.Length, "import", "imports")}: "
                + $"{Figures.Count(counts.Nodes, "entity", "entities")}, {Figures.Count(counts.Ties, "tie", "ties")}");
        }

        if (json)
        {
            JsonOutput.Write(host.Out, new BuildReport(
                outcome.Manifest.Number, outcome.WasCurrent, outcome.Manifest.Imports, counts, Math.Round(seconds, 3),
                Math.Round(outcome.Resolving.TotalSeconds, 3), outcome.Damaged, outcome.Manifest.HasOwnWeights));
            return ExitCodes.Ok;
        }

        if (outcome.WasCurrent)
        {
            host.Out.WriteLine($"Snapshot {outcome.Manifest.Number} is up to date; nothing was changed.");
            return ExitCodes.Ok;
        }

        if (outcome.Damaged.Count > 0)
        {
            host.Out.WriteLine(
                $"The snapshot before was damaged ({string.Join(", ", outcome.Damaged)}): it is written anew.");
        }

        host.Out.WriteLine(
            $"Built snapshot {outcome.Manifest.Number} from {Figures.Count(outcome.Manifest.Imports.Length, "import", "imports")} "
            + $"in {Figures.Duration(TimeSpan.FromSeconds(seconds))} (organisations resolved in {Figures.Duration(outcome.Resolving)})");
        if (!outcome.Manifest.HasOwnWeights)
        {
            host.Out.WriteLine(
                "Little had changed: only the organisations that it touches were resolved again, by the weights of an earlier build "
                + "('cutset build --force' learns them from all).");
        }

        SnapshotLines.Write(host.Out, counts);
        host.Out.WriteLine("Next: 'cutset trace FROM TO', for instance: cutset trace Amazon ICE");
        return ExitCodes.Ok;
    }
}
