using System.Collections.Immutable;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Sureness;
using Cutset.Core.Model;
using Cutset.Store.Graphs;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Sessions;

/// <summary>The published snapshot with its graph, open for one question.</summary>
public sealed class SnapshotSession : ISnapshotFacts, IDisposable
{
    private static readonly EntityKind[] Suppliers =
        [EntityKind.Organization, EntityKind.Service, EntityKind.Agency, EntityKind.Award];

    private static readonly EntityKind[] Supplied = [EntityKind.Agency, EntityKind.Service, EntityKind.Award];

    private readonly Workspace _workspace;
    private readonly TimeProvider _clock;
    private readonly bool _isOwner;
    private readonly CancellationToken _cancellationToken;

    private SnapshotSession(
        Workspace workspace,
        SnapshotReader reader,
        SupplyGraph graph,
        bool isOwner,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        _isOwner = isOwner;
        _workspace = workspace;
        _clock = clock;
        _cancellationToken = cancellationToken;
        Reader = reader;
        Graph = graph;
    }

    /// <summary>Names, ties and evidence.</summary>
    public SnapshotReader Reader { get; }

    /// <summary>The supply graph.</summary>
    public SupplyGraph Graph { get; }

    /// <summary>Opens the published snapshot of a workspace.</summary>
    /// <exception cref="CutsetException">No workspace, nothing built, or a graph file of another version.</exception>
    public static SnapshotSession Open(string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Open(folder);
        var reader = workspace.OpenSnapshot();
        try
        {
            return new SnapshotSession(workspace, reader, GraphFile.Open(reader.GraphPath), isOwner: true, clock, cancellationToken);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>A session over what somebody else opened, and closes later: disposing the session closes nothing.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="reader">A reader of the snapshot that nobody else uses meanwhile.</param>
    /// <param name="graph">The graph of the same snapshot; may be shared.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Interrupts the questions of the session.</param>
    public static SnapshotSession Borrow(
        Workspace workspace, SnapshotReader reader, SupplyGraph graph, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new SnapshotSession(workspace, reader, graph, isOwner: false, clock, cancellationToken);
    }

    /// <summary>The supplier that a user means.</summary>
    public EntityInfo PickFrom(string text) => EntityPicker.Pick(Reader, text, "FROM", Suppliers, _cancellationToken);

    /// <summary>The agency (or service, or award) that a user means.</summary>
    public EntityInfo PickTo(string text) => EntityPicker.Pick(Reader, text, "TO", Supplied, _cancellationToken);

    /// <summary>The agency that a user means.</summary>
    public EntityInfo PickAgency(string text) =>
        EntityPicker.Pick(Reader, text, "AGENCY", [EntityKind.Agency], _cancellationToken);

    /// <summary>Any entity that a user means, for an option.</summary>
    public EntityInfo Pick(string text, string option) =>
        EntityPicker.Pick(Reader, text, option, Suppliers, _cancellationToken);

    /// <summary>What was asked, as it was understood.</summary>
    public QuestionAnswer Question(EntityInfo? from, EntityInfo? to, bool exact, ImmutableArray<string> limits) => new(
        from is null ? null : EntityRef.Of(from),
        GroupSize(from, exact),
        to is null ? null : EntityRef.Of(to),
        GroupSize(to, exact),
        limits)
    {
        FromLeftOut = exact && from is not null ? GroupSize(from, exact: false) - 1 : null,
        ToLeftOut = exact && to is not null ? GroupSize(to, exact: false) - 1 : null,
    };

    /// <summary>What is searched, and the day of the answer: the one asked for, else the newest of the records.</summary>
    public CoverageAnswer Coverage(DateOnly? asOf)
    {
        var files = Reader.Files(_cancellationToken);
        var used = Reader.Manifest.Imports.ToHashSet(StringComparer.Ordinal);
        var imports = _workspace.Imports().Where(import => used.Contains(import.Id)).ToList();
        return new CoverageAnswer
        {
            Snapshot = Reader.Manifest.Number,
            // Where no record is dated, today is the only day there is.
            Day = asOf ?? files.Max(static file => file.AsOf) ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime),
            Sources =
            [
                .. files.Select(static file => new CoverageSource(
                    file.Import, file.Dataset, file.Name, file.Sha256, file.AsOf, file.IsFullListing, file.Url, file.Licence)),
            ],
            Rows = imports.Sum(static import => import.Counts.Rows),
            Rejected = imports.Sum(static import => import.Counts.Dropped),
            Entities = Reader.Manifest.Counts.Nodes,
            Ties = Reader.Manifest.Counts.Ties,
            Gaps = CoverageGaps.Of(files.Select(static file => file.Dataset)),
        };
    }

    /// <summary>Tells whether an agency belongs to the Department of Defense, whose contracts appear 90 days late.</summary>
    public bool IsDefense(int agency) => Reader.Identifiers([agency], _cancellationToken).Any(static known =>
        (known.Identifier.Scheme == Schemes.Cgac && known.Identifier.Value is "097" or "017" or "021" or "057" or "096")
        || (known.Identifier.Scheme == Schemes.UsSubtier
            && (known.Identifier.Value.StartsWith("97", StringComparison.Ordinal)
                || known.Identifier.Value is "1700" or "2100" or "5700" or "96CE")));

    /// <summary>How sure an answer is, with the records of the merge on which it hangs most.</summary>
    public CertaintyAnswer Show(CertaintyResult sure) => Show([sure])[0];

    /// <summary>The same for several answers; a merge on which many hang is looked up once.</summary>
    public ImmutableArray<CertaintyAnswer> Show(ImmutableArray<CertaintyResult> sure)
    {
        var merges = new Dictionary<int, MergeInfo?>();
        var entities = EntitiesAt([.. sure.Select(static one => one.Pivot?.Link.Node).OfType<int>().Distinct()]);
        return ImmutableArray.CreateRange(sure, one => new CertaintyAnswer(
            one.Count, one.CertainCount, one.Involved, one.Tried, one.Pivot is { } pivot ? PivotOf(pivot) : null));

        PivotAnswer? PivotOf(PivotalMerge pivot)
        {
            if (!merges.TryGetValue(pivot.Link.MergeRow, out var merge))
            {
                merge = Reader.MergeAt(pivot.Link.MergeRow, _cancellationToken);
                merges.Add(pivot.Link.MergeRow, merge);
            }

            return merge is null ? null : new PivotAnswer(
                EntityRef.Of(entities[pivot.Link.Node]), merge.Left.Value, merge.Right.Value, merge.Detail, pivot.CountWithout);
        }
    }

    /// <summary>The days of the imported full listings, ascending.</summary>
    /// <exception cref="CutsetException">There is none.</exception>
    public IReadOnlyList<DateOnly> ListingDays()
    {
        var days = Reader.Files(_cancellationToken).Where(static file => file.IsFullListing)
            .Select(static file => file.AsOf).OfType<DateOnly>().Distinct().Order().ToList();
        return days.Count > 0
            ? days
            : throw new CutsetException(
                "No full listing with a date is imported, so there are no days to go along. Import two snapshots of the "
                + "FedRAMP marketplace, for instance.");
    }

    /// <summary>Throws when a query is faulty.</summary>
    /// <exception cref="UsageException">It is; the message says how.</exception>
    public static void Require(ImmutableArray<string> faults)
    {
        if (!faults.IsEmpty)
        {
            throw new UsageException(string.Join(' ', faults));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, EntityInfo> EntitiesAt(IReadOnlyCollection<int> nodes) =>
        Reader.Entities(nodes, _cancellationToken).ToDictionary(static entity => entity.Node);

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, TieInfo> TiesAt(IReadOnlyCollection<int> ties, int maxEvidence) =>
        Reader.Ties(ties, maxEvidence, _cancellationToken).ToDictionary(static tie => tie.Tie);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isOwner)
        {
            return;
        }

        Graph.Dispose();
        Reader.Dispose();
    }

    private int GroupSize(EntityInfo? party, bool exact) =>
        party is null ? 0 : exact ? 1 : PartyGroups.Of(Graph, party.Node).Length;
}
