namespace Cutset.Core.Model;

/// <summary>A postal address of an organisation, in parts as the record gives them; null is "not stated".</summary>
public sealed record PostalAddress
{
    /// <summary>Street lines, joined by a comma.</summary>
    public string? Street { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or region: the short code where the record has one.</summary>
    public string? Region { get; init; }

    /// <summary>Postal code as written.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code in upper case; as written where it could not be converted.</summary>
    public string? Country { get; init; }
}
