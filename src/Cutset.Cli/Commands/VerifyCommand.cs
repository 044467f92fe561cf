using System.CommandLine;
using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset verify</c>.</summary>
internal static class VerifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var json = JsonOption.Create();
        var command = new Command("verify", "Recompute the digests of all files of the workspace") { json };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(host, WorkspaceOption.Folder(parsed, host), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static int Run(CliHost host, string folder, bool json, CancellationToken cancellationToken)
    {
        var result = Workspace.Open(folder).Verify(cancellationToken);
        if (json)
        {
            JsonOutput.Write(host.Out, new VerifyReport(
                result.Files,
                result.Bytes,
                [.. result.Findings.Select(static finding => new VerifyFindingJson(
                    finding.Path, finding.Problem.ToString().ToLowerInvariant(), finding.Remedy))]));
        }
        else
        {
            foreach (var finding in result.Findings)
            {
                host.Out.WriteLine(
                    $"{finding.Problem.ToString().ToLowerInvariant()}: {SafeText.Line(finding.Path)}. "
                    + SafeText.Line(finding.Remedy));
            }

            var verdict = result.Findings.IsEmpty
                ? "all are as their manifests say"
                : $"{Figures.Count(result.Findings.Length)} are not as their manifests say";
            host.Out.WriteLine(
                $"Checked {Figures.Count(result.Files, "file", "files")}, {Figures.Bytes(result.Bytes)}: {verdict}.");
        }

        return result.Findings.IsEmpty ? ExitCodes.Ok : ExitCodes.BadInput;
    }
}
