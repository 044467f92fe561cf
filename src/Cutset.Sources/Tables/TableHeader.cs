using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Cutset.Sources.Tables;

/// <summary>The header of a table of ties: its delimiter and where each column is.</summary>
internal sealed class TableHeader
{
    private const string SeparatorLine = "sep=";
    private static readonly TableColumn[] Required =
        [TableColumn.Kind, TableColumn.From, TableColumn.To, TableColumn.Url, TableColumn.AsOf];

    private static readonly FrozenDictionary<string, TableColumn> Columns = Names().ToFrozenDictionary(
        static pair => pair.Name, static pair => pair.Column, StringComparer.OrdinalIgnoreCase);

    private readonly int[] _ordinals;

    private TableHeader(char delimiter, bool hasSeparatorLine, int[] ordinals, int count, IReadOnlyList<string> unknown)
    {
        Delimiter = delimiter;
        HasSeparatorLine = hasSeparatorLine;
        _ordinals = ordinals;
        Count = count;
        Unknown = unknown;
    }

    /// <summary>Comma, semicolon or tab.</summary>
    internal char Delimiter { get; }

    /// <summary>True when a line <c>sep=;</c> stands before the header, as some spreadsheet programs write it.</summary>
    internal bool HasSeparatorLine { get; }

    /// <summary>Number of columns.</summary>
    internal int Count { get; }

    /// <summary>Columns that are not read.</summary>
    internal IReadOnlyList<string> Unknown { get; }

    /// <summary>Required columns that are missing, by name.</summary>
    internal IReadOnlyList<string> Missing => [.. Required.Where(column => Ordinal(column) < 0).Select(Name)];

    /// <summary>Position of a column; −1 when it is not there.</summary>
    internal int Ordinal(TableColumn column) => _ordinals[(int)column];

    /// <summary>Written name of a column: <c>as_of</c>.</summary>
    internal static string Name(TableColumn column) => Names().First(pair => pair.Column == column).Name;

    /// <summary>Reads the header from the beginning of a file; false when there is no column <c>kind</c>, by which
    /// every table of ties is known, beside another of its key columns.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out TableHeader? header)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n', 3);
        var hasSeparatorLine = lines[0].StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase);
        var line = (hasSeparatorLine && lines.Length > 1 ? lines[1] : lines[0]).TrimEnd('\r');
        header = null;
        foreach (var delimiter in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var names = line.Split(delimiter).Select(static name => Canonical(name)).ToArray();
            if (names.Contains("kind", StringComparer.OrdinalIgnoreCase)
                && (names.Contains("from", StringComparer.OrdinalIgnoreCase)
                    || names.Contains("as_of", StringComparer.OrdinalIgnoreCase)))
            {
                header = Of(delimiter, hasSeparatorLine, names);
                return true;
            }
        }

        return false;
    }

    private static TableHeader Of(char delimiter, bool hasSeparatorLine, string[] names)
    {
        var ordinals = new int[Enum.GetValues<TableColumn>().Length];
        Array.Fill(ordinals, -1);
        var unknown = new List<string>();
        for (var i = 0; i < names.Length; i++)
        {
            if (Columns.TryGetValue(names[i], out var column) && ordinals[(int)column] < 0)
            {
                ordinals[(int)column] = i;
            }
            else if (names[i].Length > 0)
            {
                unknown.Add(names[i]);
            }
        }

        return new TableHeader(delimiter, hasSeparatorLine, ordinals, names.Length, unknown);
    }

    private static string Canonical(string name) =>
        name.Trim().Trim('"').Trim().Replace(' ', '_').Replace('-', '_');

    private static IEnumerable<(string Name, TableColumn Column)> Names() =>
    [
        ("kind", TableColumn.Kind), ("from", TableColumn.From), ("from_id", TableColumn.FromId),
        ("from_kind", TableColumn.FromKind), ("to", TableColumn.To), ("to_id", TableColumn.ToId), ("to_kind", TableColumn.ToKind),
        ("role", TableColumn.Role), ("start", TableColumn.Start), ("end", TableColumn.End),
        ("amount", TableColumn.Amount), ("currency", TableColumn.Currency), ("number", TableColumn.Number),
        ("obligated", TableColumn.Obligated), ("ceiling", TableColumn.Ceiling),
        ("is_vehicle", TableColumn.IsVehicle), ("description", TableColumn.Description),
        ("status", TableColumn.Status), ("impact_level", TableColumn.ImpactLevel),
        ("service_model", TableColumn.ServiceModel), ("sentence", TableColumn.Sentence), ("quote", TableColumn.Sentence), ("url", TableColumn.Url), ("as_of", TableColumn.AsOf),
        ("licence", TableColumn.Licence), ("license", TableColumn.Licence), ("note", TableColumn.Note),
    ];
}
