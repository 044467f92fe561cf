using System.Collections.Immutable;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Turns the numbers of a backbone into an answer that can be printed.</summary>
public static class BackboneAnswers
{
    private const string UsualCurrency = "USD";

    /// <summary>Looks up the names of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="coverage">What was searched.</param>
    /// <param name="withInferred">True where inferred awards were asked for.</param>
    /// <param name="facts">Looks up nodes.</param>
    public static BackboneAnswer Of(
        BackboneResult result, QuestionAnswer question, CoverageAnswer coverage, bool withInferred, ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(facts);
        var names = facts.EntitiesAt(
            [.. result.Providers.Select(static provider => provider.Node).Union(result.Holders.Select(static holder => holder.Node))]);
        return new BackboneAnswer
        {
            Question = question,
            ServicesAuthorised = result.ServicesAuthorised,
            ServicesWithoutHost = result.ServicesWithoutHost,
            AwardsTotal = result.AwardsTotal,
            ObligatedTotal = result.ObligatedTotal,
            Providers = [.. result.Providers.Select(provider => Show(provider, names[provider.Node], withInferred))],
            ProvidersTotal = result.ProvidersTotal,
            Suppliers = [.. result.Holders.Select(holder =>
                new SupplierAnswer(names[holder.Node].Id, names[holder.Node].Name, holder.Awards, holder.Obligated))],
            SuppliersTotal = result.HoldersTotal,
            Concentration = [.. result.Layers.Select(LayerAnswer.Of)],
            Coverage = coverage,
        };
    }

    private static ProviderAnswer Show(BackboneProvider provider, EntityInfo entity, bool withInferred)
    {
        // One currency leads, so that the member is a number: dollars where there are any, else the first by code.
        var money = provider.Obligated;
        var currency = money.IsEmpty || money.Any(static sum => sum.Currency == UsualCurrency)
            ? UsualCurrency
            : money[0].Currency;
        return new ProviderAnswer
        {
            Id = entity.Id,
            Name = entity.Name,
            ServicesAnyDepth = provider.ServicesAnyDepth,
            ServicesDirect = provider.ServicesDirect,
            ServicesAlone = provider.ServicesAlone,
            Awards = provider.Awards,
            Obligated = money.Where(sum => sum.Currency == currency).Sum(static sum => sum.Amount),
            Currency = currency,
            ObligatedElsewhere = [.. money.Where(sum => sum.Currency != currency)],
            ShareOfServices = Math.Round(provider.ShareOfServices, 4),
            ShareOfAwards = Math.Round(provider.ShareOfAwards, 4),
            AwardsInferred = withInferred ? provider.AwardsInferred : null,
            ObligatedInferred = withInferred ? provider.ObligatedInferred : (ImmutableArray<Money>?)null,
            WithInferred = withInferred
                ? new GradeCounts(provider.ServicesAnyDepth, provider.Awards, provider.Obligated)
                    .Plus(new GradeCounts(0, provider.AwardsInferred, provider.ObligatedInferred))
                : null,
        };
    }
}
