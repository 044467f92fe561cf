using System.Collections.Immutable;
using Cutset.Asking.Reports;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reviewing;

/// <summary>Gathers all that a snapshot knows of one entity.</summary>
public static class EntityCard
{
    private const int MostRecords = 500;

    /// <summary>Services, and ties to awards, that a card shows at most.</summary>
    public const int MostTies = 50;

    /// <summary>The card.</summary>
    public static EntityReport Of(
        Workspace workspace, SnapshotReader reader, EntityInfo entity, CancellationToken cancellationToken)
    {
        int[] node = [entity.Node];
        var records = reader.Records(node, cancellationToken);
        var shown = records.Take(MostRecords).ToList();
        var details = entity.Kind == EntityKind.Organization
            ? OrganizationRecords.Read(workspace, shown.Select(static record => record.Key), cancellationToken)
                .ToDictionary(static record => record.Key)
            : [];
        var evidence = reader.Evidence(shown.Select(static record => record.Evidence), cancellationToken)
            .ToDictionary(static item => item.Number);
        var given = RecordNames.Read(workspace, shown.Select(static record => record.Key), cancellationToken);
        var byKey = shown.ToDictionary(static record => record.Key.Value);
        return new EntityReport(
            EntityRef.Of(entity),
            [.. reader.Names(node, cancellationToken).Select(name => new EntityNameJson(
                name.Text, RecordLines.Use(name.Use), name.Records,
                [.. given.Writing(name.Text, name.Use).Select(key => byKey[key].Id)],
                given.Seen(name.Text, name.Use)?.First, given.Seen(name.Text, name.Use)?.Last))],
            [
                .. reader.Identifiers(node, cancellationToken).Select(item => new EntityIdentifierJson(
                    item.Identifier.Scheme, item.Identifier.Value, item.Records,
                    [.. given.Giving(item.Identifier).Select(key => byKey[key].Id)],
                    given.Seen(item.Identifier)?.First, given.Seen(item.Identifier)?.Last)),
            ],
            [.. shown.Select(record => Show(record, details.GetValueOrDefault(record.Key), evidence.GetValueOrDefault(record.Evidence)))],
            [.. reader.Merges(node, cancellationToken).Select(MergeJson.Of)],
            History(workspace, records),
            [
                .. reader.TieCounts(entity.Node, cancellationToken)
                    .Select(static count => new TieCountJson(count.Kind.Code(), count.Supplies, count.Ties)),
            ],
            Others(reader, entity.Node, cancellationToken),
            Awards(reader, entity.Node, cancellationToken),
            Decisions(workspace, records),
            EntityTimeline.Years(reader, entity.Node, cancellationToken),
            EntityTimeline.Changes(reader, entity.Node, cancellationToken));
    }

    private static EntityRecordJson Show(RecordInfo record, OrganizationRecord? detail, EvidenceInfo? evidence) => new(
        record.Id,
        record.Key.Value,
        detail is null ? null : RecordLines.Names(detail),
        RecordLines.Address(detail?.Address),
        detail is null ? [] : [.. detail.Identifiers.Select(static identifier => identifier.ToString())],
        record.Core,
        record.ImportSequence,
        evidence is null ? null : Citation.Of(evidence));

    private static List<EntityImportJson> History(Workspace workspace, IReadOnlyList<RecordInfo> records)
    {
        var imports = workspace.Imports().ToDictionary(static import => import.Sequence);
        return
        [
            .. records.GroupBy(static record => record.ImportSequence).OrderBy(static group => group.Key)
                .Select(group => new EntityImportJson(
                    group.Key,
                    imports.TryGetValue(group.Key, out var import) ? import.Id : "(removed)",
                    imports.GetValueOrDefault(group.Key)?.AsOf,
                    group.Count())),
        ];
    }

    private static List<EntityRef> Others(SnapshotReader reader, int node, CancellationToken cancellationToken)
    {
        var ties = reader.TiesOf(node, [TieKind.Provides], MostTies, cancellationToken);
        return [.. reader.Ties(ties, 0, cancellationToken).Select(static tie => EntityRef.Of(tie.To))];
    }

    private static List<AwardAnswer> Awards(SnapshotReader reader, int node, CancellationToken cancellationToken)
    {
        var ties = reader.TiesOf(node, [TieKind.Holds, TieKind.Subaward], MostTies, cancellationToken);
        return
        [
            .. reader.Ties(ties, 0, cancellationToken).Where(static tie => tie.Award is not null)
                .GroupBy(static tie => tie.Award!.Node).Select(static group => Show([.. group])),
        ];
    }

    /// <summary>An award with what the organisation is to it, by all ties between them.</summary>
    private static AwardAnswer Show(List<TieInfo> ties)
    {
        ImmutableArray<Money> subawarded =
        [
            .. ties.Where(static tie => tie.Kind == TieKind.Subaward).Select(static tie => tie.Amount).OfType<Money>()
                .GroupBy(static money => money.Currency).OrderBy(static sums => sums.Key, StringComparer.Ordinal)
                .Select(static sums => new Money(sums.Sum(static money => money.Amount), sums.Key)),
        ];
        return AwardAnswer.Of(ties[0].Award!) with
        {
            Role = (ties.Any(static tie => tie.Kind == TieKind.Holds) ? TieKind.Holds : TieKind.Subaward).Code(),
            Subawarded = subawarded.IsEmpty ? null : subawarded,
        };
    }

    private static List<DecisionJson> Decisions(Workspace workspace, IReadOnlyList<RecordInfo> records)
    {
        var keys = records.Select(static record => record.Key).ToHashSet();
        using var store = workspace.OpenDecisions();
        return
        [
            .. store.All().Where(stored => keys.Contains(stored.Decision.Left) || keys.Contains(stored.Decision.Right))
                .Select(DecisionJson.Of),
        ];
    }
}
