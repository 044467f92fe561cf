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

    /// <summary>All of them.</summary>
    internal static TableSchema[] All { get; } =
        [Organizations, Agencies, Services, Names, Identifiers, Awards, Ties, Evidence, Withdrawals, Claims];
}
