using System.CommandLine;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Reaching;

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
        var format = new AnswerFormat();
        var chains = new ChainCommandOptions();
        var command = new Command("reach", "Show every agency that a company reaches, ranked, with shares") { from, limit };
        chains.AddTimeTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var form = format.Read(parsed);
            var coverage = session.Coverage(chains.AsOf(parsed));
            var a = session.PickFrom(parsed.GetRequiredValue(from));
            var query = new ReachQuery
            {
                From = [a.Node],
                FromExact = chains.IsExact(parsed),
                Options = chains.Read(parsed, session, coverage.Day, ChainGrade.Documented),
                Limit = parsed.GetValue(limit) ?? (form is OutputFormat.Text or OutputFormat.Markdown ? UsualLimit : null),
            };
            SnapshotSession.Require(query.Validate(session.Graph));
            var result = Reach.Find(session.Graph, query, cancellationToken);
            var question = session.Question(a, null, query.FromExact, chains.Words(parsed));
            ReachText.Write(host, form, ReachAnswer.Of(result, question, coverage, session));
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
