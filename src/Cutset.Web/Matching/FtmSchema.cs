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
        "Asset" => [EntityKind.Organization, EntityKind.Award],
        _ => Others.Contains(schema) ? [] : null,
    };

    /// <summary>The other schemata of that model: things and links that these records do not hold, or hold as ties.</summary>
    private static readonly HashSet<string> Others = new(
        """
        Address Airplane Analyzable Article Assessment Associate Audio BankAccount Call CallForTenders ContractAward CourtCase
        CourtCaseParty CryptoWallet Debt Directorship Document Documentation EconomicActivity Email Employment Event Family Folder
        HyperText Identification Image Interest Interval License Membership Mention Message Note Occupancy Ownership Package Page Pages
        Passport Payment Person PlainText Position Post Product Project ProjectParticipant RealEstate Representation Risk Sanction
        Security Similar Succession Table TaxRoll Trip UnknownLink UserAccount Value Vehicle Vessel Video Workbook
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);
}
