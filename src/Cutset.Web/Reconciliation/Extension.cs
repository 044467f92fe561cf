using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Cutset.Web.Matching;

namespace Cutset.Web.Reconciliation;

/// <summary>Fetches properties of entities, each property for all entities at once.</summary>
internal sealed class Extension(SnapshotSession session, Workspace workspace, CancellationToken cancellationToken)
{
    private static readonly ImmutableArray<EntityKind> Every = [.. Enum.GetValues<EntityKind>()];

    /// <summary>All properties.</summary>
    public static ImmutableArray<ExtensionProperty> Properties { get; } =
    [
        new("name", "Name", Every),
        new("names", "All names", Every),
        new("kind", "Kind", Every),
        new("records", "Number of records", Every),
        new("country", "Country", [EntityKind.Organization]),
        .. WireIdentifiers.All.Select(static known => new ExtensionProperty(
            known.Id, known.Name,
            known.Scheme switch
            {
                Schemes.FedRampService => [EntityKind.Service],
                Schemes.UsSubtier => [EntityKind.Agency],
                _ => [EntityKind.Organization],
            },
            known.Scheme)),
        new("acronym", "Acronym", [EntityKind.Agency]),
        new("department", "Department", [EntityKind.Agency]),
    ];

    /// <summary>The rows; an unknown id has empty cells.</summary>
    /// <exception cref="UsageException">A property is unknown.</exception>
    public JsonObject Of(IReadOnlyList<string> ids, IReadOnlyList<string> properties)
    {
        var wanted = properties.Select(static id => Properties.FirstOrDefault(known => known.Id == id)
            ?? throw new UsageException($"properties: '{id}' is none here.")).ToList();
        var entities = ids.ToDictionary(static id => id, Find, StringComparer.Ordinal);
        var known = entities.Values.OfType<EntityInfo>().DistinctBy(static entity => entity.Node).ToList();
        var columns = wanted.ConvertAll(property => Column(property, known));
        var rows = new JsonObject();
        foreach (var id in ids)
        {
            var row = new JsonObject();
            for (var i = 0; i < wanted.Count; i++)
            {
                row[wanted[i].Id] = new JsonArray(entities[id] is { } entity ? [.. columns[i](entity)] : []);
            }

            rows[id] = row;
        }

        return new JsonObject { ["meta"] = new JsonArray([.. wanted.Select(Meta)]), ["rows"] = rows };
    }

    private static JsonObject Meta(ExtensionProperty property)
    {
        var meta = new JsonObject { ["id"] = property.Id, ["name"] = property.Name };
        if (property.Id == "department")
        {
            meta["type"] = Types.Of(EntityKind.Agency);
        }

        return meta;
    }

    private EntityInfo? Find(string id) =>
        session.Reader.FindEntities(id, null, 1, cancellationToken) is [{ Reason: HitReason.Id } hit] ? hit.Entity : null;

    private Func<EntityInfo, IEnumerable<JsonNode>> Column(ExtensionProperty property, List<EntityInfo> entities)
    {
        var nodes = entities.ConvertAll(static entity => entity.Node);
        if (property.Scheme is { } scheme)
        {
            var identifiers = session.Reader.Identifiers(nodes, cancellationToken)
                .Where(known => known.Identifier.Scheme == scheme)
                .ToLookup(static known => known.Node, static known => known.Identifier.Value);
            return entity => identifiers[entity.Node].Select(Text);
        }

        switch (property.Id)
        {
            case "name":
                return static entity => [Text(entity.Name)];
            case "kind":
                return static entity => [Text(EntityRef.CodeOf(entity.Kind))];
            case "records":
                return static entity => [new JsonObject { ["int"] = entity.Records }];
            case "names":
                var names = session.Reader.Names(nodes, cancellationToken)
                    .ToLookup(static name => name.Node, static name => name.Text);
                return entity => names[entity.Node].Distinct().Select(Text);
            case "country":
                var countries = EntityMatcher.CountriesOf(
                    session, workspace,
                    entities.Where(static entity => entity.Kind == EntityKind.Organization).Select(static entity => entity.Node),
                    cancellationToken);
                return entity => (countries.GetValueOrDefault(entity.Node) ?? []).Select(Text);
            default:
                return OfAgencies(property, nodes);
        }
    }

    private Func<EntityInfo, IEnumerable<JsonNode>> OfAgencies(ExtensionProperty property, List<int> nodes)
    {
        var agencies = session.Reader.Agencies(nodes, cancellationToken).ToDictionary(static agency => agency.Node);
        if (property.Id == "acronym")
        {
            return entity => agencies.GetValueOrDefault(entity.Node)?.Acronym is { } acronym ? [Text(acronym)] : [];
        }

        var departments = session.EntitiesAt(
            [.. agencies.Values.Select(static agency => agency.DepartmentNode).OfType<int>().Distinct()]);
        return entity => agencies.GetValueOrDefault(entity.Node)?.DepartmentNode is { } node
            && departments.TryGetValue(node, out var department)
            ? [new JsonObject { ["id"] = department.Id, ["name"] = department.Name }]
            : [];
    }

    private static JsonNode Text(string text) => new JsonObject { ["str"] = text };
}
