using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>Which award a row is about.</summary>
/// <param name="Key">Key of its record.</param>
/// <param name="AwardKey">The key as published, in canonical spelling.</param>
/// <param name="IsVehicle">True for an IDV.</param>
/// <param name="KeyEra">Assistance: what the agency in the key is; null for contracts.</param>
internal readonly record struct AwardIdentity(RecordKey Key, string AwardKey, bool IsVehicle, string? KeyEra)
{
    internal const string SubtierEra = "subtier";
    internal const string ToptierEra = "toptier";

    /// <summary>
    /// Reads the award key of the current row. Assistance keys name the sub-agency up to July 2025 and the department
    /// since: the record's key has the department for both, so that they are one award.
    /// </summary>
    internal static bool TryRead(UsaSpendingRows rows, int keyColumn, AgencyColumns awarding, out AwardIdentity identity)
    {
        identity = default;
        var field = rows.Field(keyColumn);
        if (field.IsEmpty)
        {
            rows.Reject(
                "award-key-missing", "", "", "The row names no award: its key column is empty.", RejectSeverity.Dropped);
            return false;
        }

        if (!Core.Identifiers.AwardKey.TryNormalise(field.ToString(), out var awardKey))
        {
            rows.Reject("award-key-malformed", "", field, "Not an award key.", RejectSeverity.Dropped);
            return false;
        }

        identity = awardKey.StartsWith("ASST_", StringComparison.Ordinal)
            ? OfAssistance(rows, awardKey, awarding)
            : new AwardIdentity(
                RecordKey.Award(awardKey), awardKey, awardKey.StartsWith("CONT_IDV_", StringComparison.Ordinal), null);
        return true;
    }

    private static AwardIdentity OfAssistance(UsaSpendingRows rows, string awardKey, AgencyColumns awarding)
    {
        if (!Core.Identifiers.AwardKey.TryParse(awardKey, out var parsed))
        {
            throw new InvalidOperationException("A normalised key is well-formed.");
        }

        var hasDepartment = AgencyCodes.TryNormaliseDepartment(rows.Text(awarding.Code), out var department)
            && department != AgencyCodes.UnknownDepartment;
        var isToptier = parsed.Agency.Length == 3
            || (hasDepartment && parsed.Agency == department && !rows.Field(awarding.SubCode).SequenceEqual(parsed.Agency));
        var unified = isToptier || !hasDepartment ? awardKey : parsed.WithDepartment(department!);
        return new AwardIdentity(RecordKey.Award(unified), awardKey, false, isToptier ? ToptierEra : SubtierEra);
    }
}
