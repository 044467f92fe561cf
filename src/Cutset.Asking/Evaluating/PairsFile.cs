using Cutset.Core.Model;
using Cutset.Core.Names.Evaluation;
using Cutset.Sources.Vendors;

namespace Cutset.Asking.Evaluating;

/// <summary>Reads labelled pairs of names: columns name1, name2, is_match and, where there are, category and policy.</summary>
public static class PairsFile
{
    /// <summary>The pairs, in the order of the file.</summary>
    /// <exception cref="SourceFormatException">A column is missing, or a label is none.</exception>
    public static IReadOnlyList<LabelledPair> Read(string path, CancellationToken cancellationToken)
    {
        using var table = VendorTable.Open(path);
        var name1 = Column(table, "name1") ?? throw Missing(table, "name1");
        var name2 = Column(table, "name2") ?? throw Missing(table, "name2");
        var label = Column(table, "is_match") ?? throw Missing(table, "is_match");
        var category = Column(table, "category") ?? -1;
        var policy = Column(table, "policy") ?? -1;
        var pairs = new List<LabelledPair>();
        while (table.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            pairs.Add(new LabelledPair(
                table.Cell(name1), table.Cell(name2), ReadLabel(table, table.Cell(label)), table.Cell(category), table.Cell(policy)));
        }

        return pairs;
    }

    private static bool ReadLabel(VendorTable table, string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "y" or "t" or "match" or "same" => true,
        "false" or "0" or "no" or "n" or "f" or "different" => false,
        _ => throw new SourceFormatException(
            table.Path, $"row {table.RowNumber}", $"is_match is '{text}', not true or false", "Mend the label"),
    };

    private static int? Column(VendorTable table, string name)
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            var header = string.Concat(table.Header[column].Where(char.IsLetterOrDigit));
            if (string.Equals(header, name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }

    private static SourceFormatException Missing(VendorTable table, string name) => new(
        table.Path, "row 1", $"there is no column '{name}'",
        $"The columns are name1, name2, is_match and, if you like, category and policy; it has: {string.Join(", ", table.Header.Take(20))}");
}
