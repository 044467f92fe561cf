using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Sureness;
using Cutset.Core.Graphs.Timelines;

namespace Cutset.Asking.Questions;

/// <summary>Whom does an agency depend on? The agency and the options as a user wrote them.</summary>
public sealed class BackboneQuestion(SnapshotSession session, ChainWords words)
{
    /// <summary>The providers, ranked.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="limit">At most so many providers; null: all.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public BackboneAnswer Ask(string agency, int? limit, CancellationToken cancellationToken) => Ask(agency, limit, 0, cancellationToken);

    /// <summary>The providers from a place of the ranking on.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="limit">At most so many providers; null: all.</param>
    /// <param name="offset">Leave out so many, the first of them.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public BackboneAnswer Ask(string agency, int? limit, int offset, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(words.Day);
        var to = session.PickAgency(agency);
        var query = Query(to, limit + offset, coverage);
        var result = Backbone.Find(session.Graph, query, cancellationToken);
        result = result with { Providers = result.Providers[Math.Min(offset, result.Providers.Length)..] };
        var sure = session.Show(Certainty.OfProviders(session.Graph, query, result.Providers, cancellationToken));
        var answer = BackboneAnswers.Of(result, Question(to), coverage, query.Grade == ChainGrade.Inferred, session);
        return answer with
        {
            Providers = [.. answer.Providers.Select((row, i) => i < sure.Length ? row with { Certainty = sure[i] } : row)],
            Certainty = sure.FirstOrDefault(),
        };
    }

    /// <summary>The providers along the days of the imported full listings, and the ties that came and went.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="limit">At most so many providers a day; null: all.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood, or no listing.</exception>
    public TimelineAnswer AskOver(string agency, int? limit, CancellationToken cancellationToken)
    {
        words.RequireNoDay();
        var coverage = session.Coverage(null);
        var to = session.PickAgency(agency);
        var query = Query(to, limit, coverage);
        var question = Question(to);
        var points = Timeline.OfBackbone(session.Graph, query, session.ListingDays(), cancellationToken);
        var ties = session.TiesAt(points.SelectMany(static point => point.Changes.All).ToHashSet(), TraceAnswers.EvidencePerTie);
        return new TimelineAnswer(
            question,
            [
                .. points.Select(point => TimelinePoint.Of(point.Day, point.Changes, ties) with
                {
                    Backbone = BackboneAnswers.Of(
                        point.Result, question, coverage with { Day = point.Day }, query.Grade == ChainGrade.Inferred, session),
                }),
            ],
            coverage);
    }

    private BackboneQuery Query(EntityInfo to, int? limit, CoverageAnswer coverage)
    {
        words.RequireAllWays();
        var options = words.Read(session, coverage.Day, ChainGrade.Documented);
        var query = new BackboneQuery
        {
            To = [to.Node],
            ToExact = words.Exact,
            Grade = options.Grade,
            Time = options.Time,
            CertainOnly = options.CertainOnly,
            Limit = limit,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        return query;
    }

    private QuestionAnswer Question(EntityInfo to) => session.Question(null, to, words.Exact, words.Limits());
}
