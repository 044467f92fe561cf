using System.Text;

namespace Cutset.Store.Duck;

/// <summary>Text for the places of a statement that take no parameter: paths in COPY and in views.</summary>
internal static class SqlText
{
    /// <summary>A string literal.</summary>
    internal static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A literal for read_parquet: characters that would make it a pattern are taken as they are.</summary>
    internal static string PathLiteral(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            _ = c is '[' or '*' or '?' ? escaped.Append('[').Append(c).Append(']') : escaped.Append(c);
        }

        return Literal(escaped.ToString());
    }

    /// <summary>A list of path literals, <c>['a', 'b']</c>.</summary>
    internal static string PathList(IEnumerable<string> paths) =>
        "[" + string.Join(", ", paths.Select(PathLiteral)) + "]";
}
