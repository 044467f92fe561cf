using System.Globalization;
using System.Text;
using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Store.Decisions;

/// <summary>Decisions as CSV, to be kept with a project or handed to a colleague: <c>left,right,verdict,decided_by,
/// decided_at,note</c>, ordered by the pair. Of a decision on a claim <c>left</c> is its key, and <c>right</c> is empty.</summary>
public static class DecisionCsv
{
    private const string Header = "left,right,verdict,decided_by,decided_at,note";

    /// <summary>Writes decisions; reading them again gives equal ones.</summary>
    public static void Write(TextWriter writer, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(decisions);
        writer.Write(Header + "\n");
        foreach (var decision in decisions)
        {
            string[] cells =
            [
                decision.Left.Value, decision.Right.Value, decision.Verdict.ToString().ToLowerInvariant(),
                decision.DecidedBy, decision.DecidedAt.ToString("O", CultureInfo.InvariantCulture), decision.Note,
            ];
            writer.Write(string.Join(',', cells.Select(Cell)) + "\n");
        }
    }

    /// <summary>Reads decisions.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="SourceFormatException">The header or a row is not as it should be; names the row.</exception>
    public static IReadOnlyList<Decision> Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = Rows(text.TrimStart('\uFEFF'), name);
        if (rows.Count == 0 || string.Join(',', rows[0]) != Header)
        {
            throw new SourceFormatException(
                name, "row 1", $"the header is not '{Header}'", "Export decisions to see how the file must look.");
        }

        return rows.Skip(1).Select((row, i) => ReadRow(row, i + 2, name)).ToList();
    }

    private static Decision ReadRow(List<string> row, int number, string name)
    {
        if (row.Count == 6 && new RecordKey(row[0]) is { Value.Length: > 0 } left && left.IsClaim == (row[1].Length == 0)
            && Enum.TryParse<Verdict>(row[2], ignoreCase: true, out var verdict) && Enum.IsDefined(verdict)
            && Decision.IsVerdictOn(left.IsClaim, verdict)
            && DateTimeOffset.TryParse(
                row[4], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var decidedAt))
        {
            return new Decision(left, new RecordKey(row[1]), verdict, row[3], decidedAt, row[5]);
        }

        throw new SourceFormatException(
            name, string.Create(CultureInfo.InvariantCulture, $"row {number}"),
            "not a decision: two keys and same, different or unsure (of a claim its key, and confirmed, rejected or unsure), an author and a time were expected",
            "Mend the row or take it out.");
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? text
        : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static List<List<string>> Rows(string text, string name)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c); // outside quotes a carriage return belongs to the end of the line
            }
        }

        if (isQuoted)
        {
            throw new SourceFormatException(name, "", "a quotation mark is never closed", "The file is cut short.");
        }

        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(cell.ToString());
            rows.Add(row);
        }

        return rows;
    }
}
