using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>What came of a name in a row.</summary>
/// <param name="Key">The organisation's record; null when the name is none that may become one.</param>
/// <param name="Code">Code of the reject where there is no record; <see cref="NotStated"/> where nothing is stated.
/// </param>
/// <param name="Reason">Its reason in a sentence.</param>
internal sealed record Party(RecordKey? Key, string Code, string Reason)
{
    /// <summary>The columns are empty: there is nothing to reject.</summary>
    internal const string NotStated = "";

    internal static Party Nothing { get; } = new(null, NotStated, "");

    internal static Party Unnamed { get; } = new(
        null, "recipient-unnamed", "The row gives identifiers and no name: nothing to show or to match.");

    internal static Party Person { get; } = new(
        null, "natural-person", "The name is, or may be, that of a natural person, who is never imported.");

    internal static Party Placeholder(string code) => code == Person.Code
        ? Person
        : new Party(null, code, "The name column holds a word for recipients that are not named.");
}
