using System.CommandLine;
using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset status</c>.</summary>
internal static class StatusCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var json = JsonOption.Create();
        var command = new Command("status", "Show what is loaded, as of when, how many, how many rejected") { json };
        command.SetAction((parsed, _) => Task.FromResult(
            Run(host, WorkspaceOption.Folder(parsed, host), parsed.GetValue(json))));
        return command;
    }

    private static int Run(CliHost host, string folder, bool json)
    {
        var workspace = Workspace.Open(folder);
        var status = workspace.Status();
        if (json)
        {
            JsonOutput.Write(host.Out, new StatusReport(
                workspace.Root,
                [.. status.Imports.Select(static import => ImportJson.Of(import, wasThere: true))],
                status.Snapshot?.Number,
                status.Snapshot?.Counts,
                status.IsStale,
                status.Pending,
                status.Removed,
                status.HasNewDecisions));
            return ExitCodes.Ok;
        }

        host.Out.WriteLine($"Workspace {SafeText.Line(workspace.Root)}");
        if (status.Imports.IsEmpty)
        {
            host.Out.WriteLine("Nothing is imported yet. Next: 'cutset import FILE...'");
            return ExitCodes.Ok;
        }

        host.Tables().Write(
            ["import", "as of", ">files", ">rows", ">records", ">ties", ">left out", ">repaired"],
            status.Imports.Select(static IReadOnlyList<string> (import) =>
            [
                import.Id,
                Figures.Date(import.AsOf),
                Figures.Count(import.Files.Length),
                Figures.Count(import.Counts.Rows),
                Figures.Count(import.Counts.Records),
                Figures.Count(import.Counts.Ties),
                Figures.Count(import.Counts.Dropped),
                Figures.Count(import.Counts.Repaired),
            ]));
        WriteSnapshot(host, status);
        return ExitCodes.Ok;
    }

    private static void WriteSnapshot(CliHost host, WorkspaceStatus status)
    {
        if (status.Snapshot is not { } snapshot)
        {
            host.Out.WriteLine("Nothing is built yet. Next: 'cutset build'");
            return;
        }

        host.Out.WriteLine($"Snapshot {snapshot.Number}");
        SnapshotLines.Write(host.Out, snapshot.Counts);
        if (status.IsStale)
        {
            string[] reasons =
            [
                .. status.Pending.Select(static id => $"{id} is not in it"),
                .. status.Removed.Select(static id => $"{id} was removed since"),
                .. status.HasNewDecisions ? ["decisions have changed"] : Array.Empty<string>(),
            ];
            host.Out.WriteLine($"It is out of date: {string.Join("; ", reasons)}. Next: 'cutset build'");
        }
    }
}
