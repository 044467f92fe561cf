using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Whom B depends on, ready to show.</summary>
public sealed record BackboneAnswer
{
    /// <summary>What was asked.</summary>
    public required QuestionAnswer Question { get; init; }

    /// <summary>Distinct services that B authorised.</summary>
    public required int ServicesAuthorised { get; init; }

    /// <summary>Of these, how many list no host: on what they rest is not known.</summary>
    public required int ServicesWithoutHost { get; init; }

    /// <summary>Distinct awards that serve B.</summary>
    public required int AwardsTotal { get; init; }

    /// <summary>Net obligations of these, by currency.</summary>
    public required ImmutableArray<Money> ObligatedTotal { get; init; }

    /// <summary>The providers, those with most services first.</summary>
    public required ImmutableArray<ProviderAnswer> Providers { get; init; }

    /// <summary>Number of providers before the limit.</summary>
    public required int ProvidersTotal { get; init; }

    /// <summary>Who holds the awards, those with most money first; the first of them. Other than <see cref="Providers"/> they hold
    /// them: subcontractors are none.</summary>
    public ImmutableArray<SupplierAnswer> Suppliers { get; init; } = [];

    /// <summary>Number of suppliers before the limit.</summary>
    public int SuppliersTotal { get; init; }

    /// <summary>Concentration by layer.</summary>
    public required ImmutableArray<LayerAnswer> Concentration { get; init; }

    /// <summary>How sure the first provider listed is (<see cref="ProviderAnswer.Certainty"/> has all). Null where there is no
    /// provider.</summary>
    public CertaintyAnswer? Certainty { get; init; }

    /// <summary>What was searched, and what it cannot show.</summary>
    public required CoverageAnswer Coverage { get; init; }
}
