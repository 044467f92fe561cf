using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>What an organisation is to one of its awards, so that a prime's money is not taken for a subcontractor's.</summary>
public static class AwardRoles
{
    /// <summary>Tells whether it is a reported subcontractor alone.</summary>
    public static bool IsSubcontract(AwardAnswer award)
    {
        ArgumentNullException.ThrowIfNull(award);
        return award.Role == "subaward";
    }

    /// <summary>The sum of its reported subawards; a dash where none is stated.</summary>
    public static string Subawarded(AwardAnswer award)
    {
        ArgumentNullException.ThrowIfNull(award);
        return award.Subawarded is { } sums ? string.Join(" + ", sums.Select(static sum => Figures.Amount(sum))) : "–";
    }

    /// <summary>The beginning of a line: empty for a holder.</summary>
    public static string Of(AwardAnswer award) =>
        IsSubcontract(award) ? $"reported subcontractor, {Subawarded(award)} subawarded; " : "";

    /// <summary>The end of a line: empty for a holder.</summary>
    public static string OnWhole(AwardAnswer award) => IsSubcontract(award) ? " on the whole award" : "";
}
