using Cutset.Asking.Sessions;
using Cutset.Sources;
using Cutset.Sources.Reading;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Importing;

/// <summary>From paths to published imports: looks into the files, leaves out what is there already, reads the rest.
/// Each source's files become one import, which appears whole or not at all.</summary>
internal sealed class ImportRunner(Workspace workspace, SourceRegistry registry, TimeProvider clock)
{
    /// <summary>Runs the import.</summary>
    /// <param name="source">The source that the user named; null to look into the files.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Told how far it is, in bytes read from disk.</param>
    /// <param name="cancellationToken">Leaves the workspace as it was.</param>
    /// <exception cref="Core.Model.CutsetException">A file that cannot be read; nothing was changed.</exception>
    public ImportSummary Run(
        ISource? source, IReadOnlyList<string> paths, IJobProgress progress, CancellationToken cancellationToken)
    {
        var meter = new ReadMeter();
        var plan = ImportPlan.Of(paths, registry, source, meter: meter);
        var skipped = plan.Skipped.ToList();
        var outcomes = new List<ImportOutcome>();
        foreach (var items in plan.Items.GroupBy(static item => item.Source))
        {
            outcomes.AddRange(Import(items.Key, [.. items], meter, skipped, progress, cancellationToken));
        }

        return new ImportSummary(outcomes, skipped);
    }

    private IEnumerable<ImportOutcome> Import(
        ISource source,
        IReadOnlyList<ImportItem> items,
        ReadMeter meter,
        List<SkippedEntry> skipped,
        IJobProgress progress,
        CancellationToken cancellationToken)
    {
        var there = new List<ImportOutcome>();
        var files = Identify(items, there, skipped, progress, cancellationToken);
        if (files.Count == 0)
        {
            // All of it had been imported: say which imports hold it.
            return there.DistinctBy(static outcome => outcome.Manifest.Id);
        }

        var before = meter.Bytes;
        var total = files.Values.Sum(static file => file.SizeInBytes) * source.Passes;
        using var writer = workspace.BeginImport(source.Name, clock);
        foreach (var item in items.Where(item => files.ContainsKey(item.Entry.Path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sink = new ProgressSink(
                writer, () => progress.Report(item.Entry.Name, meter.Bytes - before, total, writer.Rows));
            source.Read(item.Entry, files[item.Entry.Path], sink, cancellationToken);
        }

        progress.Report("writing the import", 0, 0, writer.Rows);
        var outcome = writer.Seal(cancellationToken);
        NotePlaces(files.Select(static pair => (pair.Value.Sha256, pair.Key)));
        return [outcome];
    }

    /// <summary>The files on disk that no import holds yet, by path, with their digests.</summary>
    private Dictionary<string, FileIdentity> Identify(
        IReadOnlyList<ImportItem> items,
        List<ImportOutcome> there,
        List<SkippedEntry> skipped,
        IJobProgress progress,
        CancellationToken cancellationToken)
    {
        var paths = items.Select(static item => item.Entry.Path).Distinct(StringComparer.Ordinal).ToList();
        var meter = new ReadMeter();
        var total = paths.Sum(static path => new FileInfo(path).Length);
        var files = new Dictionary<string, FileIdentity>(StringComparer.Ordinal);
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            progress.Report("checking " + Path.GetFileName(path), meter.Bytes, total, 0);
            var identity = SourceFiles.Identify(path, meter, cancellationToken);
            if (workspace.FindImportOfFile(identity.Sha256) is { } import)
            {
                NotePlaces([(identity.Sha256, path)]);
                there.Add(new ImportOutcome(import, WasThere: true));
                skipped.Add(new SkippedEntry(path, $"it is already in import {import.Id}"));
            }
            else if (!digests.TryAdd(identity.Sha256, path))
            {
                skipped.Add(new SkippedEntry(path, $"it is the same file as {digests[identity.Sha256]}"));
            }
            else
            {
                files.Add(path, identity);
            }
        }

        return files;
    }

    /// <summary>Notes where the files lie, so that their records can be looked at as they were published.</summary>
    private void NotePlaces(IEnumerable<(string Sha256, string Path)> files)
    {
        using var origins = FileOrigins.Open(workspace, clock);
        foreach (var (sha256, path) in files)
        {
            origins.Note(sha256, path);
        }
    }
}
