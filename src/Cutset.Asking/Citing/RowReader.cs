using Cutset.Core.Model;
using Cutset.Sources;
using Cutset.Sources.Reading;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Citing;

/// <summary>
/// Reads cited records again from the files that were imported: the workspace holds what the records say, and not the
/// records. A file that has moved, or is not the same any more, is never shown; the reason is told instead.
/// </summary>
public sealed class RowReader(Workspace workspace, VerifiedFiles verified, TimeProvider clock)
{
    private readonly Dictionary<string, string> _sources = workspace.Imports()
        .SelectMany(static import => import.Files.Select(file => (file.Sha256, import.Source)))
        .DistinctBy(static pair => pair.Sha256).ToDictionary(static pair => pair.Sha256, static pair => pair.Source);

    /// <summary>Reads some records of one file, in one pass.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="sha256">Its digest.</param>
    /// <param name="locators">Places, as evidence names them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The records by their places; empty with the reason why where the file is not at hand.</returns>
    public (IReadOnlyDictionary<string, PublishedRow> Rows, string? Problem) Read(
        string name, string sha256, IReadOnlyCollection<string> locators, CancellationToken cancellationToken)
    {
        var none = new Dictionary<string, PublishedRow>();
        if (!_sources.TryGetValue(sha256, out var sourceName) || SourceRegistry.Default.Find(sourceName) is not { } source)
        {
            return (none, $"{name} is no file of an import: this comes with Cutset itself, or its import was removed.");
        }

        if (PlaceOf(sha256, cancellationToken) is not { } path)
        {
            return (none, $"{name} is not where it was imported from, or is not the same file any more. "
                + "'cutset import' with its place makes it known again; nothing is imported twice.");
        }

        try
        {
            var rows = new Dictionary<string, PublishedRow>(StringComparer.Ordinal);
            foreach (var entry in SourceFiles.EntriesOf(path, ReadingOptions.Default))
            {
                AddFrom(source, entry, locators, rows, cancellationToken);
            }

            return (rows, rows.Count == 0 ? $"{name} has no such record." : null);
        }
        catch (CutsetException error)
        {
            // Where it lies on this computer is nobody else's business.
            return (none, error.Message.Replace(path, name, StringComparison.Ordinal));
        }
    }

    private static void AddFrom(
        ISource source, SourceEntry entry, IReadOnlyCollection<string> locators, Dictionary<string, PublishedRow> rows,
        CancellationToken cancellationToken)
    {
        var prefix = entry.LocatorPrefix;
        var here = locators.Where(locator => locator.StartsWith(prefix, StringComparison.Ordinal) && !rows.ContainsKey(locator))
            .Select(locator => locator[prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        if (here.Count == 0)
        {
            return;
        }

        foreach (var (locator, row) in source.ReadAgain(entry, here, cancellationToken))
        {
            rows.TryAdd(prefix + locator, row);
        }
    }

    private string? PlaceOf(string sha256, CancellationToken cancellationToken)
    {
        if (!workspace.HasDecisions)
        {
            return null;
        }

        using var origins = FileOrigins.Open(workspace, clock);
        return origins.Of(sha256).FirstOrDefault(path => IsThere(path, sha256, cancellationToken));
    }

    private bool IsThere(string path, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return verified.IsThere(path, sha256, cancellationToken);
        }
        catch (CutsetException)
        {
            return false; // it is there and may not be read
        }
    }
}
