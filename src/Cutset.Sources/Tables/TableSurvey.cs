using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Tables;

/// <summary>
/// What has to be known of a table before its first row is taken: the latest day for which it speaks, its licence, and
/// the identifiers that some row gives to a name, so that the order of the rows does not matter.
/// </summary>
internal sealed class TableSurvey
{
    private const int RowsBetweenChecks = 1024;
    private readonly Dictionary<(EntityKind, string), List<Identifier>> _identifiers = [];

    /// <summary>The latest as-of day of a row; null when none states one.</summary>
    internal DateOnly? AsOf { get; private set; }

    /// <summary>The first licence that a row states; null when none does.</summary>
    internal string? Licence { get; private set; }

    /// <summary>Reads the table once.</summary>
    /// <exception cref="SourceFormatException">The file ends inside a quoted field.</exception>
    internal static TableSurvey Of(SourceEntry entry, TableHeader header, CancellationToken cancellationToken)
    {
        var survey = new TableSurvey();
        using var rows = TableRows.Open(entry, header);
        for (var count = 1; rows.Read(); count++)
        {
            survey.Note(rows);
            if (count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return survey;
    }

    /// <summary>The identifiers of the first row that gives this name some; empty when none does.</summary>
    internal IReadOnlyList<Identifier> IdentifiersOf(EntityKind kind, string name) =>
        _identifiers.TryGetValue((kind, name), out var identifiers) ? identifiers : [];

    private void Note(TableRows rows)
    {
        Licence ??= rows[TableColumn.Licence] is { Length: > 0 } licence ? licence : null;
        if (TableValues.TryDay(rows[TableColumn.AsOf], out var day) && (AsOf is null || day > AsOf))
        {
            AsOf = day;
        }

        if (TableRowKind.TryParse(rows[TableColumn.Kind], out var kind))
        {
            var from = kind.Subject ?? kind.Tie?.FromKind()
                ?? (TableRowKind.TryParseSubject(rows[TableColumn.FromKind], out var named)
                    ? named
                    : EntityKind.Organization);
            Note(from, rows[TableColumn.From], rows[TableColumn.FromId]);
            var to = kind.Tie?.ToKind()
                ?? (kind.Tie == TieKind.Claim && TableRowKind.TryParseSupplied(rows[TableColumn.ToKind], out var supplied)
                    ? supplied
                    : null);
            Note(to, rows[TableColumn.To], rows[TableColumn.ToId]);
        }
    }

    private void Note(EntityKind? kind, string name, string cell)
    {
        if (kind is { } known && cell.Length > 0 && !_identifiers.ContainsKey((known, name))
            && TableIdentifiers.Parse(cell, []) is { Count: > 0 } identifiers)
        {
            _identifiers.Add((known, name), identifiers);
        }
    }
}
