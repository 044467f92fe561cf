using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Searching;

/// <summary>What a user typed, taken apart: one reading for the tables and for the index.</summary>
internal sealed class SearchTerms
{
    private static readonly Dictionary<string, string> ShortSchemes = new(StringComparer.Ordinal)
    {
        ["uei"] = Schemes.Uei,
        ["duns"] = Schemes.Duns,
        ["cage"] = Schemes.Cage,
        ["cik"] = Schemes.Cik,
        ["fedramp"] = Schemes.FedRampService,
        ["subtier"] = Schemes.UsSubtier,
        ["award"] = Schemes.UsAward,
    };

    /// <summary>Reads a text; the caller has trimmed it.</summary>
    internal SearchTerms(string text)
    {
        Text = text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? text[..colon].Trim().ToLowerInvariant() : "";
        Scheme = ShortSchemes.GetValueOrDefault(scheme, scheme);
        Value = text[(colon + 1)..].Trim().ToUpperInvariant();
        var hasDigit = Value.Any(char.IsAsciiDigit);

        // Words are no numbers; a name with a digit costs one more look.
        MayBeIdentifier = colon > 0 || hasDigit || !Value.Contains(' ', StringComparison.Ordinal);
        MayBeAward = (Scheme.Length == 0 && hasDigit) || Scheme == Schemes.UsAward;
        Search = SearchText.Of(text);
        Words = Search.Length == 0 ? [] : [.. Search.Split(' ').Distinct()];
    }

    /// <summary>The text itself.</summary>
    internal string Text { get; }

    /// <summary>Code of the scheme before the colon; empty where there is none.</summary>
    internal string Scheme { get; }

    /// <summary>What stands after the scheme, in upper case.</summary>
    internal string Value { get; }

    /// <summary>Tells whether it may be an identifier.</summary>
    internal bool MayBeIdentifier { get; }

    /// <summary>Tells whether it may be the key or the number of an award.</summary>
    internal bool MayBeAward { get; }

    /// <summary>The search form; empty when no name can hold it.</summary>
    internal string Search { get; }

    /// <summary>The distinct words of the search form, in their order.</summary>
    internal string[] Words { get; }

    /// <summary>The kinds wanted.</summary>
    internal static EntityKind[] Among(IReadOnlyCollection<EntityKind>? kinds) =>
        kinds is null or { Count: 0 } ? Enum.GetValues<EntityKind>() : [.. kinds];
}
