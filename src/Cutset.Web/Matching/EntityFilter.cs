using System.Collections.Immutable;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Store.Workspaces;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Matching;

/// <summary>
/// What the address of a request leaves out of its answer, as OpenSanctions' API has it: an entity must be in one of the datasets
/// that are asked for and not excluded. What these records cannot tell is refused, so that no answer passes for a filtered one.
/// </summary>
internal sealed class EntityFilter
{
    private const int MostIds = 50;
    private static readonly string[] All = ["default", "all"];

    private readonly ImmutableHashSet<string>? _datasets;
    private readonly ImmutableHashSet<string> _excludedSchemata;
    private readonly ImmutableHashSet<string> _countries;
    private readonly ImmutableArray<string> _excludedIds;
    private readonly bool _isEmpty;

    private EntityFilter(HttpRequest request, string dataset, IReadOnlyList<string> known)
    {
        var included = Of(request, "include_dataset").Concat(Of(request, "datasets")).ToImmutableHashSet(StringComparer.Ordinal);
        var excluded = Of(request, "exclude_dataset").ToImmutableHashSet(StringComparer.Ordinal);
        ImmutableHashSet<string> scope = All.Contains(dataset) ? [.. known] : [dataset];
        if (!All.Contains(dataset) || (included.Count > 0 && !included.Overlaps(All)) || excluded.Count > 0)
        {
            _datasets = excluded.Overlaps(All) ? []
                : (included.Count == 0 || included.Overlaps(All) ? scope : scope.Intersect(included)).Except(excluded);
        }

        _excludedSchemata = [.. Of(request, "exclude_schema")];
        _countries = [.. Of(request, "countries").Select(static text => WireIdentifiers.Country(text) ?? text)];
        _excludedIds = [.. Of(request, "exclude_entity_ids")];
        // Records of supply say of nobody that they are on a list of targets, or under which topic.
        _isEmpty = _datasets?.Count == 0 || Of(request, "topics").Any()
            || (request.Query["target"].LastOrDefault() is { } target && (bool.TryParse(target, out var isTarget) ? isTarget : target == "1"));
        if (_excludedIds.Length > MostIds)
        {
            throw new UsageException($"exclude_entity_ids: at most {MostIds}.");
        }
    }

    /// <summary>True where nothing is left out.</summary>
    public bool IsOpen => !_isEmpty && _datasets is null && _excludedSchemata.Count + _countries.Count + _excludedIds.Length == 0;

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="dataset">The dataset that its path names.</param>
    /// <param name="known">The datasets that there are.</param>
    /// <param name="unanswerable">Parameters of that API which nothing here answers.</param>
    /// <exception cref="UsageException">One of those is given.</exception>
    public static EntityFilter Read(HttpRequest request, string dataset, IReadOnlyList<string> known, params ReadOnlySpan<string> unanswerable)
    {
        foreach (var name in unanswerable)
        {
            if (Of(request, name).Any())
            {
                throw new UsageException($"{name}: this server does not serve it. Leave it out; docs/guide/api.md says what is served.");
            }
        }

        return new EntityFilter(request, dataset, known);
    }

    /// <summary>The nodes that may be in the answer, of those given.</summary>
    public HashSet<int> Among(
        IReadOnlyCollection<EntityInfo> entities, SnapshotSession session, Workspace workspace, CancellationToken cancellationToken)
    {
        if (_isEmpty)
        {
            return [];
        }

        var nodes = entities.Where(entity => !_excludedSchemata.Contains(FtmSchema.Of(entity.Kind))).Select(static entity => entity.Node)
            .ToHashSet();
        foreach (var id in _excludedIds)
        {
            // The id of a record names the entity that it is part of by now.
            if (session.Reader.FindEntities(id, null, 1, cancellationToken) is [{ Reason: HitReason.Id } hit])
            {
                nodes.Remove(hit.Entity.Node);
            }
        }

        if (_countries.Count > 0)
        {
            var countries = EntityMatcher.CountriesOf(session, workspace, nodes, cancellationToken);
            nodes.RemoveWhere(node => !countries.TryGetValue(node, out var lies) || !lies.Overlaps(_countries));
        }

        if (_datasets is not null)
        {
            nodes.IntersectWith(InDatasets(session, nodes, _datasets, cancellationToken));
        }

        return nodes;
    }

    private static IEnumerable<int> InDatasets(
        SnapshotSession session, HashSet<int> nodes, ImmutableHashSet<string> datasets, CancellationToken cancellationToken)
    {
        var records = session.Reader.Records(nodes, cancellationToken);
        var stated = session.Reader.Evidence(records.Select(static record => record.Evidence), cancellationToken)
            .Where(item => datasets.Contains(item.File.Dataset)).Select(static item => item.Number).ToHashSet();
        return records.Where(record => stated.Contains(record.Evidence)).Select(static record => record.Node);
    }

    private static IEnumerable<string> Of(HttpRequest request, string name) =>
        request.Query[name].Where(static value => !string.IsNullOrWhiteSpace(value)).Select(static value => value!.Trim());
}
