using Cutset.Store.Importing;

namespace Cutset.Asking.Reports;

/// <summary>One import.</summary>
public sealed record ImportJson(
    string Id,
    string Source,
    bool WasThere,
    DateOnly? AsOf,
    IReadOnlyList<FileJson> Files,
    ImportCounts Counts,
    IReadOnlyDictionary<string, long> Rejects,
    double Seconds)
{
    /// <summary>From its manifest.</summary>
    public static ImportJson Of(ImportManifest manifest, bool wasThere) => new(
        manifest.Id,
        manifest.Source,
        wasThere,
        manifest.AsOf,
        [.. manifest.Files.Select(static file =>
            new FileJson(file.Name, file.Dataset, file.Sha256, file.SizeInBytes, file.AsOf, file.Licence, file.Url))],
        manifest.Counts,
        manifest.Rejects,
        Math.Round(manifest.Seconds, 3));
}
