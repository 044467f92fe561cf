using System.CommandLine;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Sureness;
using Cutset.Core.Graphs.Timelines;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Cli.Asking;

/// <summary>Asks for a trace as the command line describes it.</summary>
internal sealed class TraceAsking(SnapshotSession session, ChainCommandOptions chains, ParseResult parsed)
{
    /// <summary>A trace, with how sure it is.</summary>
    public TraceAnswer Ask(string fromText, string toText, int limit, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(chains.AsOf(parsed));
        var (from, to, query) = Query(fromText, toText, limit, coverage);
        var result = Tracer.Trace(session.Graph, query, cancellationToken);
        var sure = Certainty.OfTrace(session.Graph, query, cancellationToken);
        return TraceAnswers.Of(result, Question(from, to), coverage, session) with { Certainty = session.Show(sure) };
    }

    /// <summary>The trace along the days of the imported full listings.</summary>
    public TimelineAnswer AskOver(string fromText, string toText, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(null);
        var (from, to, query) = Query(fromText, toText, 0, coverage);
        var question = Question(from, to);
        var points = Timeline.OfTrace(session.Graph, query, session.ListingDays(), cancellationToken);
        var ties = session.TiesAt(
            points.SelectMany(static point => point.Appeared.Concat(point.Gone)).ToHashSet(), TraceAnswers.EvidencePerTie);
        return new TimelineAnswer(
            question,
            [
                .. points.Select(point => new TimelinePoint(
                    point.Day,
                    TraceAnswers.Summarise(point.Summary, question),
                    [.. point.Appeared.Select(tie => TieAnswer.Of(ties[tie], point.Day))],
                    [.. point.Gone.Select(tie => TieAnswer.Of(ties[tie], point.Day))],
                    null)),
            ],
            coverage);
    }

    private (EntityInfo From, EntityInfo To, TraceQuery Query) Query(
        string fromText, string toText, int limit, CoverageAnswer coverage)
    {
        var from = session.PickFrom(fromText);
        var to = session.PickTo(toText);
        var exact = chains.IsExact(parsed);
        var query = new TraceQuery
        {
            Ends = new ChainEnds { From = [from.Node], To = [to.Node], FromExact = exact, ToExact = exact },
            Options = chains.Read(parsed, session, coverage.Day, ChainGrade.Claimed),
            Limit = limit,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        return (from, to, query);
    }

    private QuestionAnswer Question(EntityInfo from, EntityInfo to) =>
        session.Question(from, to, chains.IsExact(parsed), chains.Words(parsed));
}
