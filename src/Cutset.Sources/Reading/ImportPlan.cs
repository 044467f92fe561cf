using Cutset.Core.Model;

namespace Cutset.Sources.Reading;

/// <summary>
/// What will be read of the paths that a user named, decided before anything is read whole. Items are ordered by path
/// and member (ordinal) within each path named, and those in the order in which they were named.
/// </summary>
/// <param name="Items">The entries to read; never empty.</param>
/// <param name="Skipped">What was found beside them and left out.</param>
public sealed record ImportPlan(IReadOnlyList<ImportItem> Items, IReadOnlyList<SkippedEntry> Skipped)
{
    /// <summary>
    /// Looks into every file at the paths. A file that the user named himself must be of a known format; in a folder or
    /// an archive, others are skipped, unless nothing is left.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="registry">The known sources.</param>
    /// <param name="source">The source that the user named; null to recognise it.</param>
    /// <param name="options">Limits.</param>
    /// <param name="meter">Counts the bytes as the entries are read later; null when nobody asks.</param>
    /// <exception cref="SourceFormatException">A broken file, or a file named of no known format.</exception>
    /// <exception cref="CutsetException">No such path, no permission, nothing recognised.</exception>
    public static ImportPlan Of(
        IEnumerable<string> paths,
        SourceRegistry registry,
        ISource? source = null,
        ReadingOptions? options = null,
        ReadMeter? meter = null)
    {
        options ??= ReadingOptions.Default;
        var items = new List<ImportItem>();
        var skipped = new List<SkippedEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var isNamed = File.Exists(path);
            var files = SourceFiles.List(path);
            foreach (var file in files.Where(file => seen.Add(Path.GetFullPath(file))))
            {
                AddFile(file, isNamed, registry, source, (options, meter), items, skipped);
            }

            // A path before this one may have brought its files already.
            var here = files.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
            if (!items.Exists(item => here.Contains(Path.GetFullPath(item.Entry.Path))))
            {
                throw new CutsetException(
                    $"{path}: no file in this folder is {Expected(registry, source)}. Check the folder");
            }
        }

        return new ImportPlan(items, skipped);
    }

    private static void AddFile(
        string file,
        bool isNamed,
        SourceRegistry registry,
        ISource? source,
        (ReadingOptions Options, ReadMeter? Meter) reading,
        List<ImportItem> items,
        List<SkippedEntry> skipped)
    {
        if (!isNamed && new FileInfo(file).Length == 0)
        {
            skipped.Add(new SkippedEntry(file, "it is empty"));
            return;
        }

        var before = items.Count;
        var entries = SourceFiles.EntriesOf(file, reading.Options, reading.Meter);
        // Recognition must not count as progress: heads are read through entries of their own.
        var heads = SourceFiles.EntriesOf(file, reading.Options);
        for (var i = 0; i < entries.Count; i++)
        {
            AddEntry(entries[i], heads[i], isNamed, registry, source, items, skipped);
        }

        if (items.Count == before && isNamed)
        {
            throw new SourceFormatException(
                file, "", $"it is not {Expected(registry, source)}", "Check that this is the file you meant");
        }
    }

    private static void AddEntry(
        SourceEntry entry,
        SourceEntry headEntry,
        bool isNamed,
        SourceRegistry registry,
        ISource? source,
        List<ImportItem> items,
        List<SkippedEntry> skipped)
    {
        if (entry.Member is not null && Path.GetExtension(entry.Name).ToLowerInvariant() is ".zip" or ".gz" or ".7z")
        {
            skipped.Add(new SkippedEntry(entry.DisplayName, "an archive inside an archive is not opened"));
            return;
        }

        EntryHead head;
        try
        {
            head = SourceFiles.HeadOf(headEntry);
        }
        catch (SourceFormatException) when (entry.Member is not null && IsEmpty(headEntry))
        {
            skipped.Add(new SkippedEntry(entry.DisplayName, "it is empty"));
            return;
        }

        if (head.Text.Contains('\0', StringComparison.Ordinal))
        {
            skipped.Add(new SkippedEntry(entry.DisplayName, "it is no text"));
            return;
        }

        var recognised = source is null ? registry.Recognise(head) : source.Recognises(head) ? source : null;

        // Read with the source that the user insists on: it will say what it misses.
        recognised ??= isNamed && entry.Member is null ? source : null;
        if (recognised is not null)
        {
            items.Add(new ImportItem(recognised, entry));
        }
        else
        {
            skipped.Add(new SkippedEntry(entry.DisplayName, $"it is not {Expected(registry, source)}"));
        }
    }

    private static bool IsEmpty(SourceEntry entry)
    {
        using var stream = entry.Open();
        return stream.ReadByte() < 0;
    }

    private static string Expected(SourceRegistry registry, ISource? source) =>
        source is null ? $"of a known format ({registry.Names})" : $"of the format {source.Name}";
}
