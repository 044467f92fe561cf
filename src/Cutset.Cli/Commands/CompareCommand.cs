using System.CommandLine;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset compare A1 A2 --to B</c>.</summary>
internal static class CompareCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var first = new Argument<string>("first") { Description = "One supplier" };
        var second = new Argument<string>("second") { Description = "The other" };
        var to = new Option<string>("--to") { Description = "The agency", HelpName = "AGENCY", Required = true };
        var format = new AnswerFormat("count, and each service or award that either reaches,");
        var chains = new ChainCommandOptions();
        var command = new Command("compare", "Put two providers of an agency side by side") { first, second, to };
        chains.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var asking = new TraceQuestion(session, chains.Read(parsed));
            var agency = parsed.GetRequiredValue(to);
            var answer = CompareAnswer.Of(
                asking.Ask(parsed.GetRequiredValue(first), agency, 0, cancellationToken),
                asking.Ask(parsed.GetRequiredValue(second), agency, 0, cancellationToken));
            CompareText.Write(host, format.Read(parsed), answer);
            PivotNotes.Write(WorkspaceOption.Folder(parsed, host), PivotNotes.Of(answer), host.Clock);

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
