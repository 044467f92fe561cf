namespace Cutset.Asking.Wording;

/// <summary>Writes rows of CSV (RFC 4180) in which no cell is a formula to a spreadsheet.</summary>
public static class CsvLines
{
    /// <summary>Writes one row.</summary>
    public static void Write(TextWriter output, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            output.Write(Quote(Defuse(cells[i] ?? "")));
        }

        output.Write("\r\n");
    }

    /// <summary>A text that a spreadsheet would run gets an apostrophe before it; a plain number does not.</summary>
    public static string Defuse(string cell)
    {
        if (cell.Length == 0 || !"=+-@\t\r".Contains(cell[0], StringComparison.Ordinal))
        {
            return cell;
        }

        var isNumber = decimal.TryParse(
            cell, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture, out _);
        return isNumber ? cell : "'" + cell;
    }

    private static string Quote(string cell) => cell.AsSpan().ContainsAny("\",\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
