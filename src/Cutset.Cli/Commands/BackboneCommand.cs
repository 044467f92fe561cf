using System.CommandLine;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Timelines;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset backbone AGENCY</c>.</summary>
internal static class BackboneCommand
{
    private const int UsualLimit = 25;

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var to = new Argument<string>("agency") { Description = "The agency: a name, an acronym, a code or an id" };
        var limit = new Option<int?>("--limit")
        {
            Description = $"Show at most so many providers (default {UsualLimit}; --json and --csv: all)",
            HelpName = "N",
        };
        var under = new Option<string?>("--under")
        {
            Description = "Show the tree of the agency's services that stand on this provider",
            HelpName = "PROVIDER",
        };
        var over = OverOption.Create();
        var format = new AnswerFormat();
        var chains = new ChainCommandOptions();
        var command = new Command("backbone", "Show whom an agency depends on, ranked, with shares") { to, limit, under, over };
        chains.AddTimeTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var agency = parsed.GetRequiredValue(to);
            if (parsed.GetValue(under) is { } provider)
            {
                var tree = AskTree(session, chains, parsed, provider, agency, cancellationToken);
                TreeText.Write(host, format.Read(parsed), tree);
                return Task.FromResult(ExitCodes.Ok);
            }

            var form = format.Read(parsed);
            var most = parsed.GetValue(limit) ?? (form is OutputFormat.Text or OutputFormat.Markdown ? UsualLimit : null);
            if (OverOption.IsAsked(parsed.GetValue(over)))
            {
                TimelineText.Write(host, form, AskOver(session, chains, parsed, agency, most, cancellationToken));
            }
            else
            {
                BackboneText.Write(host, form, Ask(session, chains, parsed, agency, most, cancellationToken));
            }

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }

    private static BackboneAnswer Ask(
        SnapshotSession session,
        ChainCommandOptions chains,
        ParseResult parsed,
        string agency,
        int? limit,
        CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(chains.AsOf(parsed));
        var to = session.PickAgency(agency);
        var query = Query(session, chains, parsed, to, limit, coverage);
        return BackboneAnswers.Of(
            Backbone.Find(session.Graph, query, cancellationToken),
            session.Question(null, to, query.ToExact, chains.Words(parsed)),
            coverage,
            query.Grade == ChainGrade.Inferred,
            session);
    }

    private static TimelineAnswer AskOver(
        SnapshotSession session,
        ChainCommandOptions chains,
        ParseResult parsed,
        string agency,
        int? limit,
        CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(null);
        var to = session.PickAgency(agency);
        var query = Query(session, chains, parsed, to, limit, coverage);
        var question = session.Question(null, to, query.ToExact, chains.Words(parsed));
        var points = Timeline.OfBackbone(session.Graph, query, session.ListingDays(), cancellationToken);
        return new TimelineAnswer(
            question,
            [
                .. points.Select(point => new TimelinePoint(
                    point.Day,
                    null,
                    [],
                    [],
                    BackboneAnswers.Of(
                        point.Result, question, coverage with { Day = point.Day }, query.Grade == ChainGrade.Inferred, session))),
            ],
            coverage);
    }

    private static BackboneQuery Query(
        SnapshotSession session,
        ChainCommandOptions chains,
        ParseResult parsed,
        EntityInfo to,
        int? limit,
        CoverageAnswer coverage)
    {
        var options = chains.Read(parsed, session, coverage.Day, ChainGrade.Documented);
        var query = new BackboneQuery
        {
            To = [to.Node],
            ToExact = chains.IsExact(parsed),
            Grade = options.Grade,
            Time = options.Time,
            CertainOnly = options.CertainOnly,
            Limit = limit,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        return query;
    }

    private static ProviderTreeAnswer AskTree(
        SnapshotSession session,
        ChainCommandOptions chains,
        ParseResult parsed,
        string provider,
        string agency,
        CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(chains.AsOf(parsed));
        var options = chains.Read(parsed, session, coverage.Day, ChainGrade.Documented);
        var from = session.PickFrom(provider);
        var to = session.PickAgency(agency);
        var exact = chains.IsExact(parsed);
        var query = new TraceQuery
        {
            Ends = new ChainEnds { From = [from.Node], To = [to.Node], FromExact = exact, ToExact = exact },
            Options = options,
            Limit = 0,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        var result = Tracer.Trace(session.Graph, query, cancellationToken);
        return ProviderTrees.Of(
            session.Graph, result, session.Question(from, to, exact, chains.Words(parsed)), coverage, session);
    }
}
