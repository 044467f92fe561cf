using System.CommandLine;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Graphs.Sureness;

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
        var format = new AnswerFormat();
        var chains = new ChainCommandOptions();
        var command = new Command("cut", "Find the smallest set of ties whose end separates the two")
        {
            from, to, weighted, by,
        };
        chains.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var coverage = session.Coverage(chains.AsOf(parsed));
            var exact = chains.IsExact(parsed);
            var (a, b) = (session.PickFrom(parsed.GetRequiredValue(from)), session.PickTo(parsed.GetRequiredValue(to)));
            var query = new CutQuery
            {
                Ends = new ChainEnds { From = [a.Node], To = [b.Node], FromExact = exact, ToExact = exact },
                Options = chains.Read(parsed, session, coverage.Day, ChainGrade.Documented),
                Measure = parsed.GetValue(weighted) ? CutMeasure.Obligated : CutMeasure.Count,
                By = ChainCommandOptions.ReadDay(parsed.GetValue(by), "--by"),
            };
            SnapshotSession.Require(query.Validate(session.Graph));
            var answer = CutAnswers.Of(
                Cutter.Cut(session.Graph, query, cancellationToken),
                query.Measure,
                session.Question(a, b, exact, chains.Words(parsed)),
                coverage,
                session.IsDefense,
                session) with
            {
                Certainty = session.Show(Certainty.OfCut(session.Graph, query, cancellationToken)),
            };
            CutText.Write(host, format.Read(parsed), answer, query.By);
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
