using System.Globalization;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Web.Matching;

/// <summary>Entities as clients of OpenSanctions' API expect them; many are looked up at once.</summary>
internal sealed class FtmEntities
{
    private const int MostRecords = 100;
    private readonly ILookup<int, NameInfo> _names;
    private readonly ILookup<int, IdentifierInfo> _identifiers;
    private readonly ILookup<int, RecordInfo> _records;
    private readonly Dictionary<long, string> _datasets;
    private readonly Dictionary<int, (DateOnly First, DateOnly Last)> _seen;

    /// <summary>Looks the entities at some nodes up.</summary>
    public FtmEntities(SnapshotSession session, IEnumerable<int> nodes, CancellationToken cancellationToken)
    {
        var all = nodes.Distinct().ToArray();
        _names = session.Reader.Names(all, cancellationToken).ToLookup(static name => name.Node);
        _identifiers = session.Reader.Identifiers(all, cancellationToken).ToLookup(static identifier => identifier.Node);
        _records = session.Reader.Records(all, cancellationToken).GroupBy(static record => record.Node)
            .SelectMany(static group => group.Take(MostRecords)).ToLookup(static record => record.Node);
        var evidence = session.Reader.Evidence(
            _records.SelectMany(static group => group.Select(static record => record.Evidence)), cancellationToken);
        _datasets = evidence.ToDictionary(static item => item.Number, static item => item.File.Dataset);
        var days = evidence.Where(static item => item.AsOf is not null).ToDictionary(static item => item.Number, static item => item.AsOf!.Value); // those with one
        // Of an entity with more records than are looked up its first and last day are not known.
        _seen = _records.Where(static group => group.Count() < MostRecords)
            .Select(group => (Node: group.Key, Days: group.Where(record => days.ContainsKey(record.Evidence)).Select(record => days[record.Evidence]).ToList()))
            .Where(static group => group.Days.Count > 0)
            .ToDictionary(static group => group.Node, static group => (group.Days.Min(), group.Days.Max()));
    }

    /// <summary>One entity.</summary>
    public JsonObject Of(EntityInfo entity)
    {
        var properties = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        Add(properties, "name", entity.Name);
        foreach (var name in _names[entity.Node])
        {
            Add(properties, name.Use == NameUse.Registered ? "name" : "alias", name.Text);
        }

        foreach (var (scheme, value) in _identifiers[entity.Node].Select(static known => known.Identifier))
        {
            var property = WireIdentifiers.All.FirstOrDefault(known => known.Scheme == scheme).Property;
            Add(properties, property ?? "registrationNumber", value);
        }

        properties.GetValueOrDefault("alias")?.ExceptWith(properties["name"]);
        return new JsonObject
        {
            ["id"] = entity.Id,
            ["caption"] = entity.Name,
            ["schema"] = FtmSchema.Of(entity.Kind),
            ["properties"] = new JsonObject(properties.Where(static pair => pair.Value.Count > 0)
                .Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)Texts(pair.Value)))),
            ["datasets"] = Texts(_records[entity.Node].Select(record => _datasets.GetValueOrDefault(record.Evidence))
                .OfType<string>().Distinct().Order(StringComparer.Ordinal)),
            ["referents"] = Texts(_records[entity.Node].Select(static record => record.Id).Where(id => id != entity.Id)
                .Distinct().Order(StringComparer.Ordinal)),
            ["target"] = false,
            ["first_seen"] = _seen.TryGetValue(entity.Node, out var seen) ? Time(seen.First) : null,
            ["last_seen"] = _seen.ContainsKey(entity.Node) ? Time(seen.Last) : null,
            ["last_change"] = null,
        };
    }

    /// <summary>The records know days; that API writes times.</summary>
    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";

    private static void Add(SortedDictionary<string, SortedSet<string>> properties, string name, string value)
    {
        if (!properties.TryGetValue(name, out var values))
        {
            properties[name] = values = new SortedSet<string>(StringComparer.Ordinal);
        }

        values.Add(value);
    }

    private static JsonArray Texts(IEnumerable<string> values) => [.. values.Select(static value => (JsonNode)value)];
}
