using Cutset.Store.Duck;
using static Cutset.Store.Duck.ColumnType;

namespace Cutset.Store.Snapshots;

/// <summary>Tables that a build fills from C#: what it resolved.</summary>
internal static class BuildTables
{
    /// <summary>Files of all imports, in the order of sequence and number.</summary>
    internal static TableSchema Files { get; } = new(
        "file", ("file", Int), ("sequence", Int), ("local", Int), ("import", Text), ("dataset", Text), ("name", Text),
        ("sha256", Text), ("as_of", Date), ("is_full_listing", Bool), ("licence", Text), ("url", Text));

    /// <summary>Records of organisations, agencies and services with their node and core.</summary>
    internal static TableSchema Records { get; } = new(
        "resolved", ("node", Int), ("kind", Tiny), ("key", Text), ("id", Text), ("core", Int), ("source", Long));

    /// <summary>Nodes of these kinds; <c>name</c> where the resolution gives one.</summary>
    internal static TableSchema Entities { get; } = new(
        "resolved_entity", ("node", Int), ("id", Text), ("kind", Tiny), ("name", Text), ("records", Int));

    /// <summary>Names that a resolution adds to a node, from a table of known names.</summary>
    internal static TableSchema KnownNames { get; } = new(
        "known_name", ("node", Int), ("text", Text), ("use", Tiny));

    /// <summary>Identifiers that a resolution adds to a node.</summary>
    internal static TableSchema KnownIdentifiers { get; } = new(
        "known_identifier", ("node", Int), ("scheme", Text), ("value", Text));

    /// <summary>Pairs that were merged.</summary>
    internal static TableSchema Merges { get; } = new(
        "merge", ("node", Int), ("left", Text), ("right", Text), ("grade", Tiny), ("score", Real), ("reason", Text),
        ("detail", Text));

    /// <summary>Pairs for a person, the most doubtful first.</summary>
    internal static TableSchema Questions { get; } = new(
        "question", ("position", Int), ("left", Text), ("right", Text), ("left_node", Int), ("right_node", Int),
        ("score", Real), ("reason", Text), ("detail", Text));

    /// <summary>What could not be used.</summary>
    internal static TableSchema Issues { get; } = new(
        "issue", ("code", Text), ("subject", Text), ("object", Text), ("detail", Text));

    /// <summary>What people decided on claims.</summary>
    internal static TableSchema ClaimVerdicts { get; } = new(
        "claim_verdict", ("key", Text), ("verdict", Tiny), ("decided_by", Text), ("decided_at", Text));

    /// <summary>Normal forms of names, for searching.</summary>
    internal static TableSchema Searchable { get; } = new("searchable", ("text", Text), ("search", Text));

    /// <summary>All of them.</summary>
    internal static TableSchema[] All { get; } =
        [Files, Records, Entities, KnownNames, KnownIdentifiers, Merges, Questions, Issues, ClaimVerdicts, Searchable];
}
