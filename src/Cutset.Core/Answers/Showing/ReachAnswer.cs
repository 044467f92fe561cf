using System.Collections.Immutable;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Reaching;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Whom A reaches, ready to show.</summary>
public sealed record ReachAnswer
{
    /// <summary>What was asked.</summary>
    public required QuestionAnswer Question { get; init; }

    /// <summary>Number of agencies reached, before the limit.</summary>
    public required int AgenciesTotal { get; init; }

    /// <summary>Distinct services by which documented chains reach any agency.</summary>
    public required int Services { get; init; }

    /// <summary>Distinct awards by which documented chains reach any agency.</summary>
    public required int Awards { get; init; }

    /// <summary>Net obligations of these awards, by currency; their size, not A's part in them.</summary>
    public required ImmutableArray<Money> Obligated { get; init; }

    /// <summary>The same with inferred chains, documented ones included; null unless asked for.</summary>
    public GradeCounts? WithInferred { get; init; }

    /// <summary>The same with claims, all other chains included; null unless asked for.</summary>
    public GradeCounts? WithClaimed { get; init; }

    /// <summary>The agencies: by grade, services, awards.</summary>
    public required ImmutableArray<ReachedAgencyAnswer> Agencies { get; init; }

    /// <summary>How sure the number of agencies is; null where it was not computed.</summary>
    public CertaintyAnswer? Certainty { get; init; }

    /// <summary>What was searched, and what it cannot show.</summary>
    public required CoverageAnswer Coverage { get; init; }

    /// <summary>Looks up the names of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="grade">The weakest grade that was asked for.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="coverage">What was searched.</param>
    /// <param name="facts">Looks up nodes.</param>
    public static ReachAnswer Of(
        ReachResult result, ChainGrade grade, QuestionAnswer question, CoverageAnswer coverage, ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(facts);
        var names = facts.EntitiesAt([.. result.Agencies.Select(static agency => agency.Node)]);
        var (inferred, claimed) = Widen(result.Documented, result.Inferred, result.Claimed, grade);
        return new ReachAnswer
        {
            Question = question,
            AgenciesTotal = result.AgenciesTotal,
            Services = result.Documented.Services,
            Awards = result.Documented.Awards,
            Obligated = result.Documented.Obligated,
            WithInferred = inferred,
            WithClaimed = claimed,
            Agencies = [.. result.Agencies.Select(agency => Show(agency, grade, names[agency.Node]))],
            Coverage = coverage,
        };
    }

    private static ReachedAgencyAnswer Show(ReachedAgency agency, ChainGrade grade, EntityInfo entity)
    {
        var documented = new GradeCounts(agency.Services, agency.Awards, agency.Obligated);
        var (inferred, claimed) = Widen(documented, agency.Inferred, agency.Claimed, grade);
        return new ReachedAgencyAnswer
        {
            Id = entity.Id,
            Name = entity.Name,
            Grade = TraceAnswers.CodeOf(agency.Grade),
            Services = agency.Services,
            ServicesAuthorised = agency.ServicesAuthorised,
            ShareOfServices = Math.Round(agency.ShareOfServices, 4),
            Awards = agency.Awards,
            AwardsTotal = agency.AwardsTotal,
            ShareOfAwards = Math.Round(agency.ShareOfAwards, 4),
            Obligated = agency.Obligated,
            Inferred = agency.Inferred,
            WithInferred = inferred,
            WithClaimed = claimed,
            SaidToSupply = agency.SaidToSupply is { Confirmed: 0, Open: 0 }
                ? null
                : new SaidToSupplyAnswer(agency.SaidToSupply.Confirmed, agency.SaidToSupply.Open),
        };
    }

    private static (GradeCounts? Inferred, GradeCounts? Claimed) Widen(
        GradeCounts documented, GradeCounts inferred, GradeCounts claimed, ChainGrade grade)
    {
        var both = grade >= ChainGrade.Inferred ? documented.Plus(inferred) : null;
        return (both, grade >= ChainGrade.Claimed ? both?.Plus(claimed) : null);
    }
}
