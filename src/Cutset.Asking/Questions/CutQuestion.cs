using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Graphs.Sureness;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Asking.Questions;

/// <summary>What would it take to separate A from B? The two and the options as a user wrote them.</summary>
public sealed class CutQuestion(SnapshotSession session, ChainWords words)
{
    /// <summary>The three cuts, with how sure they are.</summary>
    /// <param name="fromText">The supplier.</param>
    /// <param name="toText">The agency, service or award.</param>
    /// <param name="measure">What makes a cut small.</param>
    /// <param name="by">Also what is left on that day if nothing is renewed; null: not asked.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="Cutset.Core.Model.CutsetException">A name or an option that cannot be understood.</exception>
    public CutAnswer Ask(
        string fromText, string toText, CutMeasure measure, DateOnly? by, CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(words.Day);
        var (from, to) = (session.PickFrom(fromText), session.PickTo(toText));
        var query = new CutQuery
        {
            Ends = new ChainEnds { From = [from.Node], To = [to.Node], FromExact = words.Exact, ToExact = words.Exact },
            Options = words.Read(session, coverage.Day, ChainGrade.Documented),
            Measure = measure,
            By = by,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        var result = Cutter.Cut(session.Graph, query, cancellationToken);
        return CutAnswers.Of(
            result,
            measure,
            session.Question(from, to, words.Exact, [.. words.Limits(), .. Limits(measure, by)]),
            coverage,
            session.IsDefense,
            session) with
        {
            By = by,
            Certainty = session.Show(Certainty.OfCut(session.Graph, query, cancellationToken)),
            Hint = result.Anywhere is CutOutcome.AlreadyApart
                ? NoChainHint.Of(session, new TraceQuery { Ends = query.Ends, Options = query.Options }, cancellationToken)
                : null,
        };
    }

    private static IEnumerable<string> Limits(CutMeasure measure, DateOnly? by)
    {
        if (measure == CutMeasure.Obligated)
        {
            yield return "--by-amount";
        }

        if (by is { } day)
        {
            yield return $"--by {Figures.Date(day)}";
        }
    }
}
