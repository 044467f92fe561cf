using System.Text;
using Cutset.Core.Names.Evaluation;

namespace Cutset.Core.Tests.Names;

/// <summary>Reads a CSV of labelled pairs by the names of its columns.</summary>
internal static class LabelledPairsFile
{
    public static List<LabelledPair> Read(string path)
    {
        var rows = File.ReadAllLines(path, Encoding.UTF8).Where(static line => line.Length > 0).Select(Fields).ToList();
        var header = rows[0];
        string Cell(List<string> row, string column) =>
            header.IndexOf(column) is var index && index >= 0 && index < row.Count ? row[index] : "";
        return [.. rows.Skip(1).Select(row => new LabelledPair(
            Cell(row, "name1"), Cell(row, "name2"), Cell(row, "is_match") == "true", Cell(row, "category"), Cell(row, "policy")))];
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
