using System.Diagnostics.CodeAnalysis;
using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Web.Matching;

/// <summary>Identifiers as other tools name them.</summary>
internal static class WireIdentifiers
{
    /// <summary>Id and name of each property, its scheme, and how FollowTheMoney calls it.</summary>
    public static IReadOnlyList<(string Id, string Name, string Scheme, string Property)> All { get; } =
    [
        ("uei", "Unique Entity Identifier (SAM.gov)", Schemes.Uei, "uniqueEntityId"),
        ("duns", "D-U-N-S number", Schemes.Duns, "dunsCode"),
        ("cage", "CAGE code", Schemes.Cage, "cageCode"),
        ("lei", "Legal Entity Identifier", Schemes.Lei, "leiCode"),
        ("cik", "Central Index Key (SEC)", Schemes.Cik, "cikCode"),
        ("fedramp", "FedRAMP package id", Schemes.FedRampService, "fedrampCode"),
        ("subtier", "Sub-agency code of US award records", Schemes.UsSubtier, "subtierCode"),
    ];

    /// <summary>Reads a value of a scheme; false where it is none.</summary>
    public static bool TryRead(string scheme, string value, [NotNullWhen(true)] out Identifier? identifier)
    {
        string? read;
        var text = value.Trim();
        var isRead = scheme switch
        {
            Schemes.Uei => Uei.TryNormalise(text, out read),
            Schemes.Duns => Duns.TryNormalise(text.Replace("-", "", StringComparison.Ordinal), out read),
            Schemes.Cage => Cage.TryNormalise(text, out read),
            Schemes.Lei => Lei.TryNormalise(text, out read),
            _ => (read = text.ToUpperInvariant()).Length > 0,
        };
        identifier = isRead ? new Identifier(scheme, read!) : null;
        return isRead;
    }

    /// <summary>Two letters in upper case from two or three; null where it is no country code.</summary>
    public static string? Country(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        return code.Length == 2 ? code : CountryCodes.TryToTwoLetters(code, out var two) ? two : null;
    }
}
