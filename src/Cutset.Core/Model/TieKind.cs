namespace Cutset.Core.Model;

/// <summary>
/// The kind of a tie, always in the direction of supply: from the provider towards the beneficiary.
/// The values are written to files and must never change.
/// </summary>
public enum TieKind : byte
{
    /// <summary>Organization → Service: it offers the service. Structural.</summary>
    Provides = 1,

    /// <summary>Service → Service: the second leverages the first, an infrastructure or a platform.</summary>
    Hosts = 2,

    /// <summary>Service → Service: the second leverages the first, which is neither infrastructure nor platform
    /// (identity, monitoring, a tool).</summary>
    Supports = 3,

    /// <summary>Service → Agency: the agency issued an authorisation to operate. A permission, not proof of use.</summary>
    Authorised = 4,

    /// <summary>Organization → Award: it is the prime awardee. Ends with the award.</summary>
    Holds = 5,

    /// <summary>Organization → Award: it is a reported first-tier subcontractor or subgrantee on the award.</summary>
    Subaward = 6,

    /// <summary>Award → Agency: the award is for that agency, in the role <c>awarding</c> or <c>funding</c>.</summary>
    Serves = 7,

    /// <summary>Award → the vehicle (IDV) it was ordered from. Structural: a vehicle is not spending.</summary>
    OrdersUnder = 8,

    /// <summary>Organization → Organization: the first owns or controls the second. Structural.</summary>
    Owns = 9,

    /// <summary>Agency → the department it belongs to. Structural.</summary>
    PartOf = 10,

    /// <summary>Organization → Organization, or Organization → Agency: an article states that the first supplies the
    /// second. Until a person confirms it a chain over it is claimed, and after that inferred, never documented.</summary>
    Claim = 11,
}
