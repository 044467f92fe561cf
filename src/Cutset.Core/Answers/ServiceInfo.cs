namespace Cutset.Core.Answers;

/// <summary>A service as its newest listing describes it; null is "not stated".</summary>
public sealed record ServiceInfo
{
    /// <summary>Its node.</summary>
    public required int Node { get; init; }

    /// <summary>Name of the provider as written there.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Status as worded.</summary>
    public string? Status { get; init; }

    /// <summary>Impact level as worded.</summary>
    public string? ImpactLevel { get; init; }

    /// <summary>Service models, parted by semicolons.</summary>
    public string? ServiceModels { get; init; }

    /// <summary>Day of the listing as authorised.</summary>
    public DateOnly? AuthorisedOn { get; init; }

    /// <summary>Description as published.</summary>
    public string? Description { get; init; }

    /// <summary>Web address.</summary>
    public string? Website { get; init; }
}
