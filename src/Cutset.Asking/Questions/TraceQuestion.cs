using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Sureness;
using Cutset.Core.Graphs.Timelines;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Asking.Questions;

/// <summary>How does A reach B? The two and the options as a user wrote them.</summary>
public sealed class TraceQuestion(SnapshotSession session, ChainWords words)
{
    /// <summary>A trace, with how sure it is.</summary>
    /// <param name="fromText">The supplier.</param>
    /// <param name="toText">The agency, service or award.</param>
    /// <param name="limit">At most so many chains.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public TraceAnswer Ask(string fromText, string toText, int limit, CancellationToken cancellationToken) =>
        Ask(fromText, toText, limit, 0, cancellationToken);

    /// <summary>A trace that lists the chains from a place on, with how sure it is. Costs as much as listing those before too.</summary>
    /// <param name="fromText">The supplier.</param>
    /// <param name="toText">The agency, service or award.</param>
    /// <param name="limit">At most so many chains.</param>
    /// <param name="offset">Leave out so many, the best of them.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public TraceAnswer Ask(string fromText, string toText, int limit, int offset, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(words.Day);
        var (from, to, query) = Query(fromText, toText, limit + offset, coverage);
        var result = Tracer.Trace(session.Graph, query, cancellationToken);
        var follow = !result.ChainsAreAll;
        var before = Math.Min(offset, result.Chains.Length);
        result = result with { Chains = result.Chains[before..], ChainsAreAll = result.ChainsAreAll && before == 0 };
        var sure = Certainty.OfTrace(session.Graph, query, cancellationToken);
        return TraceAnswers.Of(result, Question(from, to), coverage, session) with
        {
            Certainty = session.Show(sure),
            ChainsBefore = before,
            ChainsFollow = follow,
            Hint = result.LastSteps.IsEmpty ? NoChainHint.Of(session, query, cancellationToken) : null,
        };
    }

    /// <summary>The trace along the days of the imported full listings.</summary>
    /// <param name="fromText">The supplier.</param>
    /// <param name="toText">The agency, service or award.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood, or no listing.</exception>
    public TimelineAnswer AskOver(string fromText, string toText, CancellationToken cancellationToken)
    {
        words.RequireNoDay();
        var coverage = session.Coverage(null);
        var (from, to, query) = Query(fromText, toText, 0, coverage);
        var question = Question(from, to);
        var points = Timeline.OfTrace(session.Graph, query, session.ListingDays(), cancellationToken);
        var ties = session.TiesAt(points.SelectMany(static point => point.Changes.All).ToHashSet(), TraceAnswers.EvidencePerTie);
        return new TimelineAnswer(
            question,
            [
                .. points.Select(point => TimelinePoint.Of(point.Day, point.Changes, ties) with
                {
                    Trace = TraceAnswers.Summarise(point.Summary, question),
                }),
            ],
            coverage);
    }

    /// <summary>The services and awards of the agency that stand on a provider, as a tree.</summary>
    /// <param name="providerText">The provider.</param>
    /// <param name="agencyText">The agency.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public ProviderTreeAnswer AskTree(string providerText, string agencyText, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(words.Day);
        var options = words.Read(session, coverage.Day, ChainGrade.Documented);
        var from = session.PickFrom(providerText);
        var to = session.PickAgency(agencyText);
        var query = new TraceQuery { Ends = Ends(from, to), Options = options, Limit = 0 };
        SnapshotSession.Require(query.Validate(session.Graph));
        var result = Tracer.Trace(session.Graph, query, cancellationToken);
        return ProviderTrees.Of(session.Graph, result, Question(from, to), coverage, session);
    }

    private (EntityInfo From, EntityInfo To, TraceQuery Query) Query(
        string fromText, string toText, int limit, CoverageAnswer coverage)
    {
        var from = session.PickFrom(fromText);
        var to = session.PickTo(toText);
        var query = new TraceQuery
        {
            Ends = Ends(from, to),
            Options = words.Read(session, coverage.Day, ChainWords.UsualGrade),
            Limit = limit,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        return (from, to, query);
    }

    private ChainEnds Ends(EntityInfo from, EntityInfo to) =>
        new() { From = [from.Node], To = [to.Node], FromExact = words.Exact, ToExact = words.Exact };

    private QuestionAnswer Question(EntityInfo from, EntityInfo to) =>
        session.Question(from, to, words.Exact, words.Limits());
}
