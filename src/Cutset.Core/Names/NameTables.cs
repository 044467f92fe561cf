using System.Text;

namespace Cutset.Core.Names;

/// <summary>The tables of words that lie beside the code as text and are built into the library.</summary>
internal static class NameTables
{
    /// <summary>The lines of a table without comments and empty ones.</summary>
    public static IReadOnlyList<string> Read(string table)
    {
        var name = $"Cutset.Core.Names.Tables.{table}.txt";
        using var stream = typeof(NameTables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
