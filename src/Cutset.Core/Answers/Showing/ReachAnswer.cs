using System.Collections.Immutable;
using Cutset.Core.Graphs.Reaching;

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

    /// <summary>The agencies: by grade, services, awards.</summary>
    public required ImmutableArray<ReachedAgencyAnswer> Agencies { get; init; }

    /// <summary>How sure the number of agencies is; null where it was not computed.</summary>
    public CertaintyAnswer? Certainty { get; init; }

    /// <summary>What was searched, and what it cannot show.</summary>
    public required CoverageAnswer Coverage { get; init; }

    /// <summary>Looks up the names of a result.</summary>
    public static ReachAnswer Of(
        ReachResult result, QuestionAnswer question, CoverageAnswer coverage, ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(facts);
        var names = facts.EntitiesAt([.. result.Agencies.Select(static agency => agency.Node)]);
        return new ReachAnswer
        {
            Question = question,
            AgenciesTotal = result.AgenciesTotal,
            Services = result.Services,
            Awards = result.Awards,
            Agencies = [.. result.Agencies.Select(agency => Show(agency, names[agency.Node]))],
            Coverage = coverage,
        };
    }

    private static ReachedAgencyAnswer Show(ReachedAgency agency, EntityInfo entity) => new()
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
    };
}
