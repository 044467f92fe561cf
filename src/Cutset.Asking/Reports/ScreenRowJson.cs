using Cutset.Asking.Screening;
using Cutset.Core.Answers.Screening;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Resolution.Screening;

namespace Cutset.Asking.Reports;

/// <summary>One vendor. <c>entity</c> only where it was matched; <c>documented</c>, <c>inferred</c>, <c>claimed</c> and
/// <c>chain</c> only where it was matched and B was named.</summary>
public sealed record ScreenRowJson(
    long Row, string Name, string Verdict, string Reason, string Why, double? Score, EntityRef? Entity,
    IReadOnlyList<ScreenCandidateJson> Candidates, bool? Tied, GradeReach? Documented, GradeReach? Inferred,
    GradeReach? Claimed, ChainAnswer? Chain)
{
    /// <summary>From the result.</summary>
    public static ScreenRowJson Of(ScreenRow row, bool wasAsked)
    {
        var isMatched = row.Match.Verdict == ScreenVerdict.Same;
        return new ScreenRowJson(
            row.Vendor.Row,
            row.Vendor.Name,
            ScreenWords.Of(row.Match.Verdict),
            row.Match.Reason,
            ScreenWords.Reason(row.Match),
            row.Match.Candidates.IsEmpty ? null : Math.Round(row.Match.Candidates[0].Score, 4),
            isMatched ? row.Entities[0] : null,
            [
                .. row.Match.Candidates.Zip(row.Entities, static (candidate, entity) => new ScreenCandidateJson(
                    entity, Math.Round(candidate.Score, 4), ScreenWords.Of(candidate.Verdict), candidate.Reason,
                    candidate.Name, candidate.Shared?.ToString())),
            ],
            isMatched && wasAsked ? row.Chain is not null : null,
            row.Reach?.Documented,
            row.Reach?.Inferred,
            row.Reach?.Claimed,
            row.Chain);
    }
}
