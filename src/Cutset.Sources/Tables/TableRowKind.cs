using Cutset.Core.Model;

namespace Cutset.Sources.Tables;

/// <summary>What a row states: a tie, what is known of one thing, or another name of it.</summary>
/// <param name="Tie">The kind of the tie; null for a row about one thing.</param>
/// <param name="Subject">What the row is about when it is no tie; null for ties and for <c>name</c>.</param>
internal readonly record struct TableRowKind(TieKind? Tie, EntityKind? Subject)
{
    /// <summary>Reads the cell of the column <c>kind</c>; false for anything unknown.</summary>
    internal static bool TryParse(string text, out TableRowKind kind)
    {
        var code = text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        kind = default;
        if (code == "name")
        {
            return true;
        }

        if (TryParseSubject(code, out var subject))
        {
            kind = new TableRowKind(null, subject);
            return true;
        }

        if (TieKinds.TryParse(code == "authorized" ? "authorised" : code, out var tie))
        {
            kind = new TableRowKind(tie, null);
            return true;
        }

        return false;
    }

    /// <summary>Reads the word for a kind of thing.</summary>
    internal static bool TryParseSubject(string text, out EntityKind subject)
    {
        subject = text.Trim().ToLowerInvariant() switch
        {
            "organization" or "organisation" or "company" => EntityKind.Organization,
            "agency" or "department" => EntityKind.Agency,
            "service" => EntityKind.Service,
            "award" or "contract" => EntityKind.Award,
            _ => default,
        };
        return subject != default;
    }

    /// <summary>Reads whom a claim says to be supplied: an organisation unless the cell says an agency; false for anything
    /// else.</summary>
    internal static bool TryParseSupplied(string text, out EntityKind supplied)
    {
        supplied = EntityKind.Organization;
        return text.Length == 0
            || (TryParseSubject(text, out supplied) && supplied is EntityKind.Organization or EntityKind.Agency);
    }

    /// <summary>True for a word that would make a person a node, which nobody ever is.</summary>
    internal static bool IsPerson(string text) =>
        text.Trim().ToLowerInvariant() is "person" or "natural person" or "individual" or "people";
}
