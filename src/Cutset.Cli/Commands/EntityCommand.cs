using System.CommandLine;
using Cutset.Asking.Citing;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset entity E</c>.</summary>
internal static class EntityCommand
{
    private static readonly EntityKind[] Kinds =
        [EntityKind.Organization, EntityKind.Agency, EntityKind.Service, EntityKind.Award];

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var entity = new Argument<string[]>("entity")
        {
            Description = "A name, an acronym, an identifier, or the id of an entity or of one of its records",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = JsonOption.Create();
        var rows = RowsOption.Create();
        var command = new Command("entity", "Show an entity: its names, records, why each belongs, its history and ties")
        {
            entity, json, rows,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var workspace = Workspace.Open(WorkspaceOption.Folder(parsed, host));
            using var reader = workspace.OpenSnapshot();
            var picked = EntityPicker.Pick(
                reader, string.Join(' ', parsed.GetRequiredValue(entity)), "ENTITY", Kinds, cancellationToken);
            var report = EntityCard.Of(workspace, reader, picked, cancellationToken);
            if (parsed.GetValue(rows))
            {
                report = RowsOption.Fill(
                    host, workspace.Root, parsed.GetValue(json), records => CitedRows.Fill(report, records, cancellationToken));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(host.Out, report);
            }
            else
            {
                EntityText.Write(host, report);
            }

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
