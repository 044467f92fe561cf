using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Cutset.Sources.FedRamp;

/// <summary>Reads members of the marketplace's JSON, where numbers stand among strings and sentinels for nothing.</summary>
internal static class JsonText
{
    private static readonly FrozenSet<string> Sentinels = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "N/A", "NA", "NAN", "#N/A", "#REF!", "-NONE-", "NULL", "NOT ACTIVE", "NO FRR DATE", "NOT IN PROCESS");

    /// <summary>A member's text, trimmed, with runs of white space as one blank; null when absent, empty, a sentinel
    /// or neither text nor number.</summary>
    internal static string? Line(JsonElement row, string member) => Collapse(Block(row, member));

    /// <summary>A member's text with its line breaks.</summary>
    internal static string? Block(JsonElement row, string member) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(member, out var value) ? Value(value) : null;

    /// <summary>The texts of a list (or a single text); empty ones and sentinels left out.</summary>
    internal static List<string> Lines(JsonElement row, string member)
    {
        var lines = new List<string>();
        foreach (var item in Items(row, member))
        {
            if (Collapse(Value(item)) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>The items of a list; a single value counts as a list of one; nothing when absent or null.</summary>
    internal static IEnumerable<JsonElement> Items(JsonElement row, string member)
    {
        if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(member, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray(),
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => [value],
        };
    }

    /// <summary>A count; null when absent or no whole number.</summary>
    internal static long? Count(JsonElement row, string member) =>
        long.TryParse(Block(row, member), System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Follows members down to an array; false when one of them is missing or of another kind.</summary>
    internal static bool TryArray(JsonElement root, out JsonElement array, params ReadOnlySpan<string> path)
    {
        array = root;
        foreach (var member in path)
        {
            if (array.ValueKind != JsonValueKind.Object || !array.TryGetProperty(member, out array))
            {
                return false;
            }
        }

        return array.ValueKind == JsonValueKind.Array;
    }

    /// <summary>A scalar as text, trimmed; null for nothing.</summary>
    internal static string? Value(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Unescape(value).Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 || Sentinels.Contains(text) ? null : text;
    }

    private static string Unescape(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON and no text: quote it as it stands in the file.
            return value.GetRawText().Trim('"');
        }
    }

    private static string? Collapse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }
}
