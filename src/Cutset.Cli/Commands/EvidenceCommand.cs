using System.CommandLine;
using Cutset.Asking.Citing;
using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset evidence SHA256 RECORD</c>.</summary>
internal static class EvidenceCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("sha256") { Description = "SHA-256 of the file as citations give it; 12 digits suffice" };
        var record = new Argument<string[]>("record")
        {
            Description = "Its place in the file as citations give it: row 17, or a JSON pointer",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = JsonOption.Create();
        var command = new Command("evidence", "Show a cited record as it was published, field by field") { file, record, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var workspace = Workspace.Open(WorkspaceOption.Folder(parsed, host));
            using var reader = workspace.OpenSnapshot();
            var report = CitedRows.Of(
                reader, new RowReader(workspace, new VerifiedFiles(), host.Clock), parsed.GetRequiredValue(file),
                string.Join(' ', parsed.GetRequiredValue(record)), cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(host.Out, report);
            }
            else
            {
                Write(host, report);
            }

            return Task.FromResult(report.Problem is null ? ExitCodes.Ok : ExitCodes.BadInput);
        });
        return command;
    }

    private static void Write(CliHost host, EvidenceReport report)
    {
        host.Out.WriteLine(TieLines.Cite(report.Evidence));
        if (report.Evidence.Row is not { } row)
        {
            host.Error.WriteLine(SafeText.Line(report.Problem));
            return;
        }

        host.Tables().Write(
            ["field", "as published"],
            [.. row.Fields.Select(static field => new[] { SafeText.Line(field.Name), SafeText.Line(field.Value) })]);
        host.Out.WriteLine(SafeText.Line(RowWords.Rest(row)));
    }
}
