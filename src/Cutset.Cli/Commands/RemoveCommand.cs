using System.CommandLine;
using Cutset.Cli.Hosting;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset remove IMPORT</c>.</summary>
internal static class RemoveCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var import = new Argument<string>("import") { Description = "Id of the import; 'cutset status' lists them" };
        var command = new Command("remove", "Take an import out of the workspace; the next build forgets it") { import };
        command.SetAction((parsed, _) =>
        {
            var id = parsed.GetRequiredValue(import);
            var workspace = Workspace.Open(WorkspaceOption.Folder(parsed, host));
            workspace.Remove(id);
            AuditNotes.Note(host, workspace, "remove", id);
            host.Out.WriteLine($"Removed {id}. Next: 'cutset build'");
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
