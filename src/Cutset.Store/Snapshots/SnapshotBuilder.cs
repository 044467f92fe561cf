using System.Collections.Immutable;
using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Disk;
using Cutset.Store.Duck;
using Cutset.Store.Importing;
using Cutset.Store.Searching;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Builds a snapshot of all imports and publishes it. The same imports, decisions and code give the same bytes. Builds
/// exclude one another; imports and readers go on.
/// </summary>
public static class SnapshotBuilder
{
    /// <summary>Builds, or finds that the published snapshot is up to date: made from the same, and its files are as they
    /// were written. One that is damaged is replaced by another with the next number.</summary>
    /// <exception cref="CutsetException">Another build is running; an import is damaged; disk or memory is
    /// lacking. The published snapshot is as it was.</exception>
    public static BuildOutcome Build(
        Workspace workspace, BuildOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(options);
        return StoreErrors.Guard(workspace.Root, () => BuildLocked(workspace, options, cancellationToken));
    }

    /// <summary>Fingerprint of what a build would be made from now.</summary>
    internal static string FingerprintOf(
        IReadOnlyList<ImportManifest> imports, IReadOnlyList<Decision> decisions, BuildOptions options)
    {
        var parts = new List<string?> { CodeVersion, ResolverName(options), DigestOf(decisions) };
        parts.Add(options.Graph?.GetType().FullName);
        foreach (var import in imports)
        {
            parts.Add(import.Id);
            parts.Add(import.Sequence.ToString(CultureInfo.InvariantCulture));
            parts.AddRange(import.Digests.SelectMany(static pair => new[] { pair.Key, pair.Value }));
        }

        return RecordKey.Digest([.. parts]);
    }

    internal static string CodeVersion =>
        string.Join('+', new[] { typeof(RecordKey), typeof(SnapshotBuilder) }
            .Select(static type => type.Module.ModuleVersionId.ToString("N")[..12]));

    private static BuildOutcome BuildLocked(
        Workspace workspace, BuildOptions options, CancellationToken cancellationToken)
    {
        var layout = workspace.Layout;
        using var build = FileLock.TryTake(layout.BuildLock)
            ?? throw new CutsetException($"{workspace.Root}: another build is running. Wait until it has ended.");
        workspace.Sweep();
        var imports = workspace.Imports();
        var decisions = workspace.StandingDecisions();
        var fingerprint = FingerprintOf(imports, decisions, options);
        var (current, damaged) = options.Force
            ? (null, [])
            : SnapshotFolders.FindCurrent(workspace, fingerprint, cancellationToken);
        if (current is not null && damaged.Count == 0)
        {
            SnapshotFolders.Prune(workspace);
            return new BuildOutcome(current, WasCurrent: true, damaged, TimeSpan.Zero);
        }

        using var staging = StagingFolder.Create(layout.Staging, layout.StagingLock, "build");
        var folder = Path.Combine(staging.Path, "snapshot");
        Directory.CreateDirectory(folder);
        SnapshotCounts counts;
        using var resolver = new OrganizationResolver(options, staging.Path, layout.ResolutionMemory, CodeVersion, fingerprint);
        resolver.BeginReading();
        using (var session = new DuckSession(
            workspace.Root, Path.Combine(staging.Path, "spill"), options.MemoryMegabytes))
        {
            counts = WriteTables(session, folder, layout, imports, decisions, resolver, options, cancellationToken);
        }

        options.Progress?.Invoke("graph and names");
        SideBySide.Run(
            () => options.Graph?.Write(folder, cancellationToken),
            () => NameIndexWriter.Write(folder, options.MemoryMegabytes, cancellationToken));
        options.Progress?.Invoke("publish");
        var manifest = new SnapshotManifest
        {
            Number = SnapshotFolders.NextNumber(workspace),
            Imports = [.. imports.Select(static import => import.Id)],
            Decisions = DigestOf(decisions),
            Resolver = ResolverName(options),
            Code = CodeVersion,
            Fingerprint = fingerprint,
            WeightsFrom = resolver.WeightsFrom,
            Counts = counts,
            Digests = FileDigests.OfFolder(folder).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        resolver.EndWriting();
        cancellationToken.ThrowIfCancellationRequested();
        SnapshotFolders.Publish(workspace, staging, folder, manifest);
        resolver.Publish();
        SnapshotFolders.Prune(workspace);
        return new BuildOutcome(manifest, WasCurrent: false, damaged, resolver.Elapsed);
    }

    private static SnapshotCounts WriteTables(
        DuckSession session, string folder, WorkspaceLayout layout, IReadOnlyList<ImportManifest> imports,
        IReadOnlyList<Decision> decisions, OrganizationResolver resolver, BuildOptions options, CancellationToken cancellationToken)
    {
        foreach (var table in BuildTables.All)
        {
            session.Execute(table.CreateSql, cancellationToken);
        }

        session.Execute(EntityCode.MacroSql, cancellationToken);
        ImportSources.Create(session, layout, imports);

        options.Progress?.Invoke("resolve");
        using (var records = BuildTables.Records.Append(session.Connection))
        using (var entities = BuildTables.Entities.Append(session.Connection))
        {
            var nodes = new NodeAssigner(records, entities);
            var agencies = AgencyStep.Load(session, cancellationToken);
            DirectoryTies.Add(session, agencies, cancellationToken);
            OrganizationStep.Run(session, nodes, resolver, decisions, agencies, cancellationToken);
            ServiceStep.Run(session, nodes, cancellationToken);
            records.Close();
            entities.Close();
            session.Execute($"CREATE MACRO first_node() AS {nodes.NextNode}", cancellationToken);
            session.Execute($"CREATE MACRO first_core() AS {nodes.NextCore}", cancellationToken);
        }

        options.Progress?.Invoke("ties");
        AwardStep.Number(session, cancellationToken);
        TieStep.Run(session, cancellationToken);
        ClaimStep.Run(session, decisions, Path.Combine(folder, "claims.parquet"), cancellationToken);
        TieStep.Write(session, Path.Combine(folder, "ties.parquet"), cancellationToken);

        options.Progress?.Invoke("awards");
        AwardStep.Merge(session, cancellationToken);
        AwardStep.Write(session, Path.Combine(folder, "awards.parquet"), cancellationToken);

        options.Progress?.Invoke("records");
        RecordStep.Run(session, folder, cancellationToken);
        session.Execute(
            $"COPY (SELECT * FROM issue ORDER BY ALL) TO {SqlText.Literal(Path.Combine(folder, "issues.csv"))} (HEADER)",
            cancellationToken);
        return Count(session, cancellationToken);
    }

    private static SnapshotCounts Count(DuckSession session, CancellationToken cancellationToken)
    {
        long One(string sql) => session.Count(sql, cancellationToken);
        long OfKind(EntityKind kind) => One($"SELECT count(*) FROM resolved_entity WHERE kind = {(byte)kind}");
        ImmutableSortedDictionary<string, long> By(string sql, Func<string, string> name) => session.List(
            sql, [], row => KeyValuePair.Create(name(row.GetString(0)), row.GetInt64(1)), cancellationToken)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        return new SnapshotCounts
        {
            Organizations = OfKind(EntityKind.Organization),
            Agencies = OfKind(EntityKind.Agency),
            Services = OfKind(EntityKind.Service),
            Awards = One("SELECT count(*) FROM award_node"),
            StubAwards = One("SELECT count(*) FROM award_node WHERE is_stub"),
            Records = One("SELECT count(*) FROM record"),
            Ties = One("""SELECT count(*) FROM tie WHERE "from" <> "to" """),
            Evidence = One("SELECT (SELECT count(*) FROM tie_evidence) + (SELECT count(*) FROM record)"),
            Merges = One("SELECT count(*) FROM merge"),
            Questions = One("SELECT count(*) FROM question"),
            TiesByKind = By(
                """SELECT kind::VARCHAR, count(*) FROM tie WHERE "from" <> "to" GROUP BY ALL ORDER BY ALL""",
                static kind => ((TieKind)byte.Parse(kind, CultureInfo.InvariantCulture)).Code()),
            Issues = By("SELECT code, count(*) FROM issue GROUP BY ALL ORDER BY ALL", static code => code),
        };
    }

    private static string ResolverName(BuildOptions options) => options.Resolver.GetType().FullName!;

    /// <summary>Digest of decisions, as the manifest holds it.</summary>
    internal static string DigestOf(IReadOnlyList<Decision> decisions) => RecordKey.Digest(
        [.. decisions.Select(static d => $"{d.Left}\n{d.Right}\n{(byte)d.Verdict}\n{d.DecidedAt.UtcTicks}\n{d.DecidedBy}")]);
}
