using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Web.Matching;

/// <summary>Kinds as schemata of FollowTheMoney.</summary>
internal static class FtmSchema
{
    /// <summary>The schema of a kind. A service has none of its own there.</summary>
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Organization => "Company",
        EntityKind.Agency => "PublicBody",
        EntityKind.Award => "Contract",
        _ => "Thing",
    };

    /// <summary>The kinds that a schema takes in; empty: none that these records hold, a person for instance; null: there
    /// is no such schema.</summary>
    public static ImmutableArray<EntityKind>? KindsOf(string schema) => schema switch
    {
        "Company" => [EntityKind.Organization],
        "PublicBody" => [EntityKind.Agency],
        "Organization" or "LegalEntity" => [EntityKind.Organization, EntityKind.Agency],
        "Contract" => [EntityKind.Award],
        "Thing" => [EntityKind.Organization, EntityKind.Agency, EntityKind.Service],
        "Person" or "Vehicle" or "Vessel" or "Airplane" or "Security" or "CryptoWallet" or "Address" or "Asset" or "Position" => [],
        _ => null,
    };
}
