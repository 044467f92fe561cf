namespace Cutset.Core.Resolution.Scoring;

/// <summary>How the places of two records compare, by the finest part that both state.</summary>
public enum PlaceLevel : byte
{
    /// <summary>At least one states no place that could be compared.</summary>
    Unknown = 0,

    /// <summary>Same postal code.</summary>
    SamePostalCode = 1,

    /// <summary>Same city (and region, where both state it); postal code differs or is not stated.</summary>
    SameCity = 2,

    /// <summary>Same region, postal codes that begin alike, city differs or is not stated.</summary>
    NearBy = 3,

    /// <summary>Same region, and nothing finer agrees.</summary>
    SameRegion = 4,

    /// <summary>Different regions (or, without regions, different cities or postal codes).</summary>
    OtherRegion = 5,

    /// <summary>Different countries.</summary>
    OtherCountry = 6,
}
