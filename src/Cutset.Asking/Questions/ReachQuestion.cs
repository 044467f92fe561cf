using Cutset.Asking.Sessions;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Reaching;
using Cutset.Core.Graphs.Sureness;

namespace Cutset.Asking.Questions;

/// <summary>Whom does A reach? The supplier and the options as a user wrote them.</summary>
public sealed class ReachQuestion(SnapshotSession session, ChainWords words)
{
    /// <summary>The agencies, ranked.</summary>
    /// <param name="fromText">The supplier.</param>
    /// <param name="limit">At most so many agencies; null: all.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public ReachAnswer Ask(string fromText, int? limit, CancellationToken cancellationToken) => Ask(fromText, limit, 0, cancellationToken);

    /// <summary>The agencies from a place of the ranking on.</summary>
    /// <param name="fromText">The supplier.</param>
    /// <param name="limit">At most so many agencies; null: all.</param>
    /// <param name="offset">Leave out so many, the first of them.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public ReachAnswer Ask(string fromText, int? limit, int offset, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(words.Day);
        var from = session.PickFrom(fromText);
        var query = new ReachQuery
        {
            From = [from.Node],
            FromExact = words.Exact,
            Options = words.Read(session, coverage.Day, ChainGrade.Documented),
            Limit = limit + offset,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        var result = Reach.Find(session.Graph, query, cancellationToken);
        return ReachAnswer.Of(
            result with { Agencies = result.Agencies[Math.Min(offset, result.Agencies.Length)..] },
            query.Options.Grade,
            session.Question(from, null, words.Exact, words.Limits()),
            coverage,
            session) with
        {
            Certainty = session.Show(Certainty.OfReach(session.Graph, query, cancellationToken)),
        };
    }
}
