using System.CommandLine;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Graphs.Cutting;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset cut FROM TO</c>.</summary>
internal static class CutCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var from = new Argument<string>("from") { Description = "The supplier: a name, an acronym, an identifier or an id" };
        var to = new Argument<string>("to") { Description = "The agency (or a service, or an award)" };
        var weighted = new Option<bool>("--by-amount")
        {
            Description = "The cut that carries the least obligated money, instead of the fewest ties",
        };
        var by = ChainCommandOptions.DayOption("--by", "Also show what is left to cut on that day if nothing is renewed");
        var format = new AnswerFormat("tie or award that ends, with its citation,");
        var chains = new ChainCommandOptions(
            grade: ChainCommandOptions.WidenedByInferred + "; claimed: also claims");
        var command = new Command("cut", "Find the smallest set of ties whose end separates the two")
        {
            from, to, weighted, by,
        };
        chains.AddForCutTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var left = ChainWords.ReadDay(parsed.GetValue(by), "--by");
            var answer = new CutQuestion(session, chains.Read(parsed)).Ask(
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(to),
                parsed.GetValue(weighted) ? CutMeasure.Obligated : CutMeasure.Count,
                left,
                cancellationToken);
            CutText.Write(host, format.Read(parsed), answer);
            PivotNotes.Write(WorkspaceOption.Folder(parsed, host), PivotNotes.Of(answer), host.Clock);
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
