using System.Collections.Immutable;

namespace Cutset.Core.Model;

/// <summary>What one source says of a service.</summary>
public sealed record ServiceRecord
{
    /// <summary>Key of the record, from <see cref="RecordKey.Service"/>.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The row that says so.</summary>
    public required EvidenceId Evidence { get; init; }

    /// <summary>Name of the offering; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the provider as written there.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Identifiers of the service in its registers.</summary>
    public required ImmutableArray<Identifier> Identifiers { get; init; }

    /// <summary>Status as the register words it, for instance <c>FedRAMP Authorized</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Impact level as worded, for instance <c>High</c>.</summary>
    public string? ImpactLevel { get; init; }

    /// <summary>Service models as worded: IaaS, PaaS, SaaS.</summary>
    public ImmutableArray<string> ServiceModels { get; init; } = [];

    /// <summary>Day on which the register lists it as authorised.</summary>
    public DateOnly? AuthorisedOn { get; init; }

    /// <summary>Short description as published.</summary>
    public string? Description { get; init; }

    /// <summary>Web address as written.</summary>
    public string? Website { get; init; }
}
