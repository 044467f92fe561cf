using System.Collections.Immutable;
using System.Globalization;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Core.Answers.Showing;

/// <summary>Turns the numbers of a cut into an answer that can be printed.</summary>
public static class CutAnswers
{
    private const int EvidencePerTie = 3;

    /// <summary>Looks up names, ties, evidence and calendars of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="measure">What made the cut small.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="coverage">What was searched; its day decides what is active.</param>
    /// <param name="isDefense">Tells of an agency's node whether its contracts appear late.</param>
    /// <param name="facts">Looks up nodes and ties.</param>
    public static CutAnswer Of(
        CutResult result,
        CutMeasure measure,
        QuestionAnswer question,
        CoverageAnswer coverage,
        Func<int, bool> isDefense,
        ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(coverage);
        var ties = facts.TiesAt(TiesOf(result).ToHashSet(), EvidencePerTie);
        return Show(result) with { Coverage = coverage };

        CutAnswer Show(CutResult one) => new()
        {
            Question = question,
            Grade = TraceAnswers.CodeOf(one.Grade),
            IsByAmount = measure == CutMeasure.Obligated,
            Anywhere = ShowSide(one.Anywhere),
            ByA = ShowSide(one.ByA),
            ByB = ShowSide(one.ByB),
            Documented = one.Documented is null ? null : Show(one.Documented),
            LeftOnDay = one.LeftOnDay is null ? null : Show(one.LeftOnDay),
        };

        CutSideAnswer ShowSide(CutOutcome outcome) => outcome switch
        {
            CutOutcome.Separated separated => new CutSideAnswer
            {
                Outcome = "separated",
                Ties = [.. separated.Ties.Select(tie => ShowTie(tie))],
                Flow = measure == CutMeasure.Count ? separated.Flow : separated.Flow / 100m,
                Proof = ProofOf(separated, measure),
            },
            CutOutcome.Inseparable inseparable => new CutSideAnswer
            {
                Outcome = "inseparable",
                Ties = [],
                Flow = 0,
                Proof = "A chain remains none of whose ties can end so.",
                Chain = [.. inseparable.Ties.Select(tie => TieAnswer.Of(ties[tie], coverage.Day))],
            },
            _ => new CutSideAnswer
            {
                Outcome = "already-apart",
                Ties = [],
                Flow = 0,
                Proof = "A search found no chain to begin with.",
            },
        };

        CutTieAnswer ShowTie(CutTie cut)
        {
            var infos = cut.Ties.Select(tie => ties[tie]).ToImmutableArray();
            var award = cut.Award is null ? null : infos[0].Kind == TieKind.Serves ? infos[0].From : infos[0].To;
            return new CutTieAnswer
            {
                What = award is null
                    ? WhatOf(infos[0])
                    : $"award {infos[0].Award?.Number ?? award.Name}",
                Kind = award is null ? cut.Kind.Code() : "award",
                Award = award is null ? null : EntityRef.Of(award),
                Calendar = CutCalendars.Of(infos, isDefense),
                Ties = [.. infos.Select(tie => TieAnswer.Of(tie, coverage.Day))],
            };
        }
    }

    /// <summary>A tie in words; those of a claim say that it is no fact.</summary>
    private static string WhatOf(TieInfo tie) => $"{tie.From.Name} {TieVerbs.Of(tie.Kind.Code())} {tie.To.Name}"
        + (tie.Kind != TieKind.Claim ? NumberOf(tie) : tie.Claim?.Verdict == Verdict.Confirmed ? " (claimed, confirmed)" : " (claimed)");

    /// <summary>One company may have several subawards on one award: only the number tells them apart.</summary>
    private static string NumberOf(TieInfo tie) => tie.SubawardNumber is { } number ? $", number {number}" : "";

    private static string ProofOf(CutOutcome.Separated separated, CutMeasure measure)
    {
        if (!separated.IsProved)
        {
            return "The check failed: treat this cut as unproved, and report it.";
        }

        var flow = measure == CutMeasure.Count
            ? separated.Flow.ToString("N0", CultureInfo.InvariantCulture)
            : (separated.Flow / 100m).ToString("N2", CultureInfo.InvariantCulture);
        return "Checked: with these ended a search finds no chain, and a flow of the same value "
            + $"({flow}) shows that no smaller set does it.";
    }

    private static IEnumerable<int> TiesOf(CutResult result)
    {
        foreach (var outcome in new[] { result.Anywhere, result.ByA, result.ByB })
        {
            var ties = outcome switch
            {
                CutOutcome.Separated separated => separated.Ties.SelectMany(static tie => tie.Ties),
                CutOutcome.Inseparable inseparable => inseparable.Ties,
                _ => [],
            };
            foreach (var tie in ties)
            {
                yield return tie;
            }
        }

        foreach (var nested in new[] { result.Documented, result.LeftOnDay }.OfType<CutResult>())
        {
            foreach (var tie in TiesOf(nested))
            {
                yield return tie;
            }
        }
    }
}
