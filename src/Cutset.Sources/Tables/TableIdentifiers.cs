using System.Text.RegularExpressions;
using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.Tables;

/// <summary>Reads a cell of identifiers: <c>us-uei:NQEWN6C1LSU5; lei:5493001KJTIIGC8Y1R12</c>.</summary>
internal static partial class TableIdentifiers
{
    /// <summary>The identifiers of a cell in their canonical spelling, in order; what is none goes to
    /// <paramref name="illFormed"/>.</summary>
    internal static List<Identifier> Parse(string cell, List<string> illFormed)
    {
        var identifiers = new List<Identifier>();
        foreach (var part in cell.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (TryParse(part) is { } identifier)
            {
                identifiers.Add(identifier);
            }
            else
            {
                illFormed.Add(part);
            }
        }

        return identifiers;
    }

    private static Identifier? TryParse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return null;
        }

        var scheme = text[..colon].Trim().ToLowerInvariant() switch
        {
            "uei" => Schemes.Uei,
            "duns" => Schemes.Duns,
            "cage" => Schemes.Cage,
            "cik" => Schemes.Cik,
            "fedramp" => Schemes.FedRampService,
            "award" => Schemes.UsAward,
            var written => written,
        };
        var value = Normalise(scheme, text[(colon + 1)..].Trim());
        return SchemeCode().IsMatch(scheme) && value is { Length: > 0 } ? new Identifier(scheme, value) : null;
    }

    private static string? Normalise(string scheme, string value) => scheme switch
    {
        Schemes.Uei => Uei.TryNormalise(value, out var uei) ? uei : null,
        Schemes.Duns => Duns.TryNormalise(value, out var duns) ? duns : null,
        Schemes.Cage => Cage.TryNormalise(value, out var cage) ? cage : null,
        Schemes.Lei => Lei.TryNormalise(value, out var lei) ? lei : null,
        Schemes.Cgac => AgencyCodes.TryNormaliseDepartment(value, out var department) ? department : null,
        Schemes.UsSubtier => AgencyCodes.TryNormaliseSubAgency(value, out var subAgency) ? subAgency : null,
        Schemes.UsAward => AwardKey.TryNormalise(value, out var award) ? award : null,
        Schemes.Cik => value.TrimStart('0') is { Length: > 0 } cik && cik.All(char.IsAsciiDigit) ? cik : null,
        _ => value.ToUpperInvariant(),
    };

    [GeneratedRegex("^[a-z][a-z0-9-]{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex SchemeCode();
}
