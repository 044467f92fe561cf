using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;

namespace Cutset.Web.Matching;

/// <summary>Reads an example entity of a match request.</summary>
internal static class ExampleReader
{
    private const int UeiLength = 12;

    /// <summary>The query; null where the example is of a kind that these records never hold, such as a person.</summary>
    /// <exception cref="UsageException">It is not as it should be; names the query.</exception>
    public static MatchQuery? Read(string key, JsonNode? node)
    {
        if (node is not JsonObject example || example["schema"] is not JsonValue schemaNode
            || !schemaNode.TryGetValue<string>(out var schema))
        {
            throw new UsageException($"queries.{key}: needs schema and properties.");
        }

        var kinds = FtmSchema.KindsOf(schema) ?? throw new UsageException($"queries.{key}: '{schema}' is no schema.");
        var properties = example["properties"] as JsonObject
            ?? throw new UsageException($"queries.{key}: properties are missing.");
        if (kinds.IsEmpty)
        {
            return null;
        }

        var identifiers = WireIdentifiers.All
            .SelectMany(known => Values(properties, known.Property).Select(value => (known.Scheme, Value: value)))
            // US clients send the UEI as the registration number.
            .Concat(Values(properties, "registrationNumber").Where(static value => value.Trim().Length == UeiLength)
                .Select(static value => (Scheme: Schemes.Uei, Value: value)))
            .Select(static given => WireIdentifiers.TryRead(given.Scheme, given.Value, out var read) ? read : null)
            .OfType<Identifier>().Distinct().ToImmutableArray();
        var country = Values(properties, "country").Concat(Values(properties, "jurisdiction"))
            .Select(WireIdentifiers.Country).OfType<string>().FirstOrDefault();
        var name = Values(properties, "name").Concat(Values(properties, "alias")).FirstOrDefault() ?? "";
        return new MatchQuery(name, identifiers, kinds, country);
    }

    /// <summary>The example as it was understood.</summary>
    public static JsonObject Echo(JsonNode example)
    {
        var given = (JsonObject)example["properties"]!;
        var properties = new JsonObject();
        foreach (var (name, _) in given)
        {
            properties[name] = new JsonArray([.. Values(given, name).Select(static value => (JsonNode)value)]);
        }

        return new JsonObject
        {
            ["id"] = example["id"]?.DeepClone(),
            ["schema"] = example["schema"]!.DeepClone(),
            ["properties"] = properties,
        };
    }

    private static IEnumerable<string> Values(JsonObject properties, string name) => properties[name] switch
    {
        JsonArray many => many.OfType<JsonValue>().Select(static value => value.ToString()),
        JsonValue one => [one.ToString()],
        _ => [],
    };
}
