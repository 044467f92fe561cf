using System.CommandLine;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset reach FROM</c>.</summary>
internal static class ReachCommand
{
    private const int UsualLimit = 40;

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var from = new Argument<string>("from") { Description = "The supplier: a name, an acronym, an identifier or an id" };
        var limit = new Option<int?>("--limit")
        {
            Description = $"Show at most so many agencies (default {UsualLimit}; --json and --csv: all)",
            HelpName = "N",
        };
        var format = new AnswerFormat("agency");
        var chains = new ChainCommandOptions(
            "The company itself, without those that it owns",
            ChainCommandOptions.WidenedByInferred + "; claimed: also claims, a third total");
        var command = new Command("reach", "Show every agency that a company reaches, ranked, with shares") { from, limit };
        chains.AddForReachTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var form = format.Read(parsed);
            var most = parsed.GetValue(limit) ?? (form is OutputFormat.Text or OutputFormat.Markdown ? UsualLimit : null);
            var answer = new ReachQuestion(session, chains.Read(parsed))
                .Ask(parsed.GetRequiredValue(from), most, cancellationToken);
            ReachText.Write(host, form, answer);
            PivotNotes.Write(WorkspaceOption.Folder(parsed, host), PivotNotes.Of(answer), host.Clock);
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
