namespace Cutset.Core.Resolution.Scoring;

/// <summary>How the identifiers of two records compare.</summary>
public enum IdentifierLevel : byte
{
    /// <summary>No scheme in common.</summary>
    Unknown = 0,

    /// <summary>At least one identifier in common.</summary>
    Shared = 1,

    /// <summary>Different numbers in schemes of which one organisation may hold several (UEI, DUNS, CAGE).</summary>
    OtherNumbers = 2,

    /// <summary>Different numbers in a scheme of which one organisation holds one (LEI, CIK).</summary>
    OtherOrganization = 3,
}
