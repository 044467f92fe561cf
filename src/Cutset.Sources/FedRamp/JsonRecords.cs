using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Cutset.Core.Model;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// Shows records of a JSON file as they were published. A pointer to an item of a record's list (one service that leverages
/// the record's, say) shows the item, and what the record itself says, its names after <c>in:</c>. Withheld: contacts and e-mail addresses, which are never
/// read; addresses and telephone numbers in texts are masked.
/// </summary>
internal static class JsonRecords
{
    private static readonly string[] Contacts = ["email", "poc", "contact", "phone"];

    /// <summary>The record at a JSON Pointer (RFC 6901); null when the file has none there.</summary>
    internal static PublishedRow? Show(JsonElement root, string pointer)
    {
        if (!pointer.StartsWith('/'))
        {
            return null;
        }

        var (element, around, name) = (root, (JsonElement?)null, "");
        var isItem = false;
        foreach (var part in pointer.Split('/').Skip(1).Select(Unescape))
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                // The lists of the file itself are no records.
                (around, name) = (isItem ? element : null, part);
            }

            isItem = element.ValueKind == JsonValueKind.Array;
            if (!TryStep(element, part, out element))
            {
                return null;
            }
        }

        var fields = ImmutableArray.CreateBuilder<PublishedField>();
        var withheld = ImmutableArray.CreateBuilder<string>();
        var empty = 0;
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Add(member.Name, member.Value);
            }
        }
        else if (around is not null)
        {
            Add(name + pointer[pointer.LastIndexOf('/')..], element);
        }
        else
        {
            return null;
        }

        // An item of a record's list says nothing without the record; its other lists are not what is cited.
        foreach (var member in around?.EnumerateObject() ?? Enumerable.Empty<JsonProperty>())
        {
            if (member.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            {
                Add("in: " + member.Name, member.Value);
            }
        }

        return new PublishedRow(fields.ToImmutable(), empty, withheld.ToImmutable());

        void Add(string field, JsonElement value)
        {
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            if (value.ValueKind == JsonValueKind.Null || text.Length == 0)
            {
                empty++;
            }
            else if (Contacts.Any(part => field.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                withheld.Add(field);
            }
            else
            {
                fields.Add(new PublishedField(field, ContactMask.Apply(text)!));
            }
        }
    }

    private static bool TryStep(JsonElement element, string part, out JsonElement next)
    {
        next = default;
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.TryGetProperty(part, out next);
        }

        if (element.ValueKind != JsonValueKind.Array
            || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index >= element.GetArrayLength())
        {
            return false;
        }

        next = element[index];
        return true;
    }

    private static string Unescape(string part) =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
