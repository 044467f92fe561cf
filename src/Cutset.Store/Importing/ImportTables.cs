using Cutset.Store.Duck;
using static Cutset.Store.Duck.ColumnType;

namespace Cutset.Store.Importing;

/// <summary>The tables of an import, as docs/dev/store.md describes them.</summary>
internal static class ImportTables
{
    /// <summary>Organisation records: one row for each addition while importing, one for each key once sealed.</summary>
    internal static TableSchema Organizations { get; } = new(
        "organizations", ("key", Text), ("evidence", Long), ("street", Text), ("city", Text), ("region", Text),
        ("postal_code", Text), ("country", Text), ("website", Text), ("is_public_body", Bool));

    /// <summary>Agency records.</summary>
    internal static TableSchema Agencies { get; } = new(
        "agencies", ("key", Text), ("evidence", Long), ("department_name", Text), ("department_scheme", Text),
        ("department_code", Text));

    /// <summary>Service records.</summary>
    internal static TableSchema Services { get; } = new(
        "services", ("key", Text), ("evidence", Long), ("file", Int), ("name", Text), ("provider_name", Text),
        ("status", Text), ("impact_level", Text), ("service_models", Text), ("authorised_on", Date),
        ("description", Text), ("website", Text));

    /// <summary>Names of organisations, agencies and services; <c>position</c> counts from 0 in the record.</summary>
    internal static TableSchema Names { get; } = new(
        "names", ("kind", Tiny), ("key", Text), ("position", Int), ("text", Text), ("use", Tiny));

    /// <summary>Identifiers of organisations, agencies and services.</summary>
    internal static TableSchema Identifiers { get; } = new(
        "identifiers", ("kind", Tiny), ("key", Text), ("scheme", Text), ("value", Text));

    /// <summary>Award rows as read: the build makes one award of them.</summary>
    internal static TableSchema Awards { get; } = new(
        "awards", ("key", Text), ("evidence", Long), ("basis", Tiny), ("award_key", Text), ("number", Text),
        ("is_vehicle", Bool), ("is_assistance", Bool), ("type_name", Text), ("description", Text), ("currency", Text),
        ("obligated", Money), ("current_value", Money), ("ceiling", Money), ("start", Date), ("end", Date),
        ("potential_end", Date), ("ordering_end", Date), ("last_action", Date), ("product_code", Text),
        ("product_name", Text), ("industry_code", Text), ("industry_name", Text), ("key_era", Text),
        ("action_key", Text), ("action_order", Text), ("url", Text));

    /// <summary>Tie statements as read.</summary>
    internal static TableSchema Ties { get; } = new(
        "ties", ("kind", Tiny), ("from", Text), ("to", Text), ("role", Text), ("discriminator", Text),
        ("evidence", Long), ("start", Date), ("end", Date), ("amount", Money), ("currency", Text), ("flags", Small));

    /// <summary>Evidence rows.</summary>
    internal static TableSchema Evidence { get; } = new(
        "evidence", ("evidence", Long), ("file", Int), ("locator", Text), ("url", Text), ("as_of", Date));

    /// <summary>Actions that this import withdraws.</summary>
    internal static TableSchema Withdrawals { get; } = new("withdrawals", ("action_key", Text), ("evidence", Long));

    /// <summary>The sentences of claims, by the claims' keys.</summary>
    internal static TableSchema Claims { get; } = new("claims", ("key", Text), ("sentence", Text));

    /// <summary>From when to when rows give the names and identifiers of a record (<c>scheme</c> is null for a name,
    /// <c>use</c> for an identifier); only of records whose rows speak for several days. All rows of the others speak for the day of
    /// the record's evidence.</summary>
    internal static TableSchema Seen { get; } = new(
        "seen", ("kind", Tiny), ("key", Text), ("scheme", Text), ("use", Tiny), ("text", Text), ("first_seen", Date),
        ("last_seen", Date));

    /// <summary>All of them.</summary>
    internal static TableSchema[] All { get; } =
        [Organizations, Agencies, Services, Names, Identifiers, Awards, Ties, Evidence, Withdrawals, Claims, Seen];

    /// <summary>Names while importing: a row for each addition, with the day for which it speaks.</summary>
    internal static TableSchema NamesRead { get; } = new(Names.Name, [.. Names.Columns, ("day", Date)]);

    /// <summary>Identifiers while importing.</summary>
    internal static TableSchema IdentifiersRead { get; } = new(Identifiers.Name, [.. Identifiers.Columns, ("day", Date)]);

    /// <summary>What is filled while importing; the others are made of it in the end.</summary>
    internal static TableSchema[] Read { get; } =
        [Organizations, Agencies, Services, NamesRead, IdentifiersRead, Awards, Ties, Evidence, Withdrawals, Claims];
}
