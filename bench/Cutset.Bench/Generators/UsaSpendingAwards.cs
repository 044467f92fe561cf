using System.Globalization;
using System.Text;

namespace Cutset.Bench.Generators;

/// <summary>
/// Writes invented contract awards with the real header of 286 columns: as wide as published rows (about 1.8 KB), a few
/// recipients with many awards and many with few, quotes, commas and line breaks in some fields.
/// </summary>
internal static class UsaSpendingAwards
{
    /// <summary>Writes <paramref name="rows"/> awards as CSV (UTF-8, CRLF); equal seeds give equal bytes.</summary>
    public static void Write(Stream output, int rows, int seed)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        var columns = UsaSpendingColumns.ContractAwards;
        writer.WriteLine(string.Join(',', columns));
        var random = new Random(seed);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var line = new StringBuilder(4096);
        for (var row = 0; row < rows; row++)
        {
            UsaSpendingValues.Fill(values, row, Recipient(random, rows), random);
            line.Clear();
            foreach (var column in columns)
            {
                if (line.Length > 0 || !ReferenceEquals(column, columns[0]))
                {
                    line.Append(',');
                }

                Append(line, values.TryGetValue(column, out var value) ? value : "");
            }

            writer.WriteLine(line);
        }
    }

    // The share of a recipient falls with its rank: one in a hundred awards goes to the first few.
    private static int Recipient(Random random, int rows)
    {
        var count = Math.Max(rows / 8, 1);
        return (int)(count * Math.Pow(random.NextDouble(), 3));
    }

    private static void Append(StringBuilder line, string value)
    {
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            line.Append(value);
            return;
        }

        line.Append(CultureInfo.InvariantCulture, $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
