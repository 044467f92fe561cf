using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Web.Matching;

namespace Cutset.Web.Reconciliation;

/// <summary>Reads one query of a batch.</summary>
internal static class QueryReader
{
    private const int LongestName = 1000;

    /// <summary>The query and its limit, which may be left out.</summary>
    /// <exception cref="UsageException">It is not as the specification says.</exception>
    public static (MatchQuery Query, int? Limit) Read(JsonNode? node)
    {
        var query = node as JsonObject ?? throw new UsageException("The query is no object.");
        var name = (query["query"] as JsonValue)?.ToString() ?? "";
        if (name.Length > LongestName)
        {
            throw new UsageException("query: longer than 1,000 characters.");
        }

        var identifiers = ImmutableArray.CreateBuilder<Identifier>();
        string? country = null;
        foreach (var property in query["properties"] as JsonArray ?? [])
        {
            if (property is not JsonObject given || given["pid"]?.ToString() is not { } id)
            {
                throw new UsageException("properties: a property without pid.");
            }

            foreach (var value in Values(given["v"]))
            {
                if (id == "country")
                {
                    country ??= WireIdentifiers.Country(value);
                }
                else if (WireIdentifiers.All.FirstOrDefault(known => known.Id == id) is { Scheme: { } scheme }
                    && WireIdentifiers.TryRead(scheme, value, out var identifier))
                {
                    identifiers.Add(identifier.Value);
                }
            }
        }

        if (string.IsNullOrWhiteSpace(name) && identifiers.Count == 0)
        {
            throw new UsageException("Neither a query nor an identifier among the properties.");
        }

        return (new MatchQuery(name, [.. identifiers.Distinct()], Kinds(query["type"]), country), Limit(query["limit"]));
    }

    private static ImmutableArray<EntityKind> Kinds(JsonNode? types) =>
        [.. Values(types).Select(static type => Types.Read(type) ?? throw new UsageException($"type: '{type}' is none here."))];

    private static int? Limit(JsonNode? limit) => limit is JsonValue value && value.TryGetValue<double>(out var number)
        ? (int)Math.Clamp(number, 1, 1000)
        : null;

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonArray many => many.SelectMany(Values),
        JsonObject entity => (entity["name"] ?? entity["id"]) is { } text ? [text.ToString()] : [],
        JsonValue one => [one.ToString()],
        _ => [],
    };
}
