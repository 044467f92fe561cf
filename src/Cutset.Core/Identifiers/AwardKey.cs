namespace Cutset.Core.Identifiers;

/// <summary>
/// A unique award key of USAspending.gov: <c>CONT_AWD_{PIID}_{agency}_{parent PIID}_{parent agency}</c>,
/// <c>CONT_IDV_{PIID}_{agency}</c>, <c>ASST_NON_{FAIN}_{agency}</c> or <c>ASST_AGG_{URI}_{agency}</c>; an absent part is
/// <c>-NONE-</c>. Keys are compared whole. The agency in a contract key is the one that submitted the record, often
/// neither the awarding nor the funding one: never take an agency from a key.
/// </summary>
/// <param name="Kind">What its prefix says.</param>
/// <param name="Value">The whole key, trimmed and in upper case.</param>
/// <param name="Number">The number of the award in it: PIID, FAIN or URI.</param>
/// <param name="Agency">The code of the agency in it, 3 or 4 characters.</param>
public readonly record struct AwardKey(AwardKeyKind Kind, string Value, string Number, string Agency)
{
    /// <summary>What stands for an absent part.</summary>
    public const string Absent = "-NONE-";

    private const int PrefixLength = 9;

    /// <summary>Reads a key; false when it is null or has none of the four shapes.</summary>
    public static bool TryParse(string? text, out AwardKey key)
    {
        key = default;
        if (!TryNormalise(text, out var value))
        {
            return false;
        }

        var kind = KindOf(value);
        var body = value.AsSpan(PrefixLength);
        if (kind == AwardKeyKind.Contract && !TryDropParent(ref body))
        {
            return false;
        }

        var cut = body.LastIndexOf('_');
        key = new AwardKey(kind, value, body[..cut].ToString(), body[(cut + 1)..].ToString());
        return true;
    }

    /// <summary>
    /// Gives a key in canonical spelling (trimmed, upper case) without taking it apart; the same instance when it is
    /// canonical already. False when it has none of the four shapes.
    /// </summary>
    public static bool TryNormalise(string? text, out string value)
    {
        value = text ?? "";
        if (!IsWellFormed(value))
        {
            value = value.Trim().ToUpperInvariant();
            return IsWellFormed(value);
        }

        return true;
    }

    /// <summary>Tells whether the text is a key in canonical spelling.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        var kind = KindOf(value);
        if (kind == 0 || HasLowerCaseOrSpaceAtEnds(value))
        {
            return false;
        }

        var body = value[PrefixLength..];
        if (kind == AwardKeyKind.Contract && !TryDropParent(ref body))
        {
            return false;
        }

        var cut = body.LastIndexOf('_');
        var minimum = kind is AwardKeyKind.Assistance or AwardKeyKind.AggregateAssistance ? 3 : 4;
        return cut > 0 && IsAgency(body[(cut + 1)..], minimum);
    }

    /// <summary>The key of the vehicle with a number (PIID) and the code of the agency that submitted it.</summary>
    public static string OfVehicle(string number, string agency) => $"CONT_IDV_{number}_{agency}";

    /// <summary>
    /// The key of assistance in the spelling in use since July 2025, whose agency is the department. Older keys name the
    /// sub-agency: both are one award, and this spelling brings them together.
    /// </summary>
    /// <param name="department">Canonical code of the awarding department.</param>
    public string WithDepartment(string department) =>
        Kind is AwardKeyKind.Assistance or AwardKeyKind.AggregateAssistance && Agency != department
            ? string.Concat(Value.AsSpan(0, Value.Length - Agency.Length), department)
            : Value;

    private static AwardKeyKind KindOf(ReadOnlySpan<char> value) =>
        value.Length <= PrefixLength ? 0
        : value.StartsWith("CONT_AWD_", StringComparison.Ordinal) ? AwardKeyKind.Contract
        : value.StartsWith("CONT_IDV_", StringComparison.Ordinal) ? AwardKeyKind.Vehicle
        : value.StartsWith("ASST_NON_", StringComparison.Ordinal) ? AwardKeyKind.Assistance
        : value.StartsWith("ASST_AGG_", StringComparison.Ordinal) ? AwardKeyKind.AggregateAssistance
        : 0;

    private static bool TryDropParent(ref ReadOnlySpan<char> body)
    {
        var cut = body.LastIndexOf('_');
        if (cut <= 0 || !IsAgency(body[(cut + 1)..], 4))
        {
            return false;
        }

        body = body[..cut];
        cut = body.LastIndexOf('_');
        if (cut <= 0)
        {
            return false;
        }

        body = body[..cut];
        return true;
    }

    private static bool IsAgency(ReadOnlySpan<char> code, int minimum)
    {
        if (code.SequenceEqual(Absent))
        {
            return true;
        }

        foreach (var c in code)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return code.Length >= minimum && code.Length <= 4;
    }

    private static bool HasLowerCaseOrSpaceAtEnds(ReadOnlySpan<char> value) =>
        char.IsWhiteSpace(value[^1]) || value.ContainsAnyInRange('a', 'z');
}
