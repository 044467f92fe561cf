using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Store.Importing;

/// <summary>What one import holds; <c>manifest.json</c> of its folder.</summary>
public sealed record ImportManifest
{
    /// <summary>Id: <c>source-asof-digest</c>; also the name of the folder.</summary>
    public required string Id { get; init; }

    /// <summary>The source by its name: <c>fedramp</c>, <c>usaspending</c>, <c>table</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Counts imports in the order in which they were published, from 1; never changes.</summary>
    public required int Sequence { get; init; }

    /// <summary>The latest as-of date of its files; null when none says one.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The files, by their number.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>How much it holds.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>Rejects by their code, in ordinal order of the codes.</summary>
    public required ImmutableSortedDictionary<string, long> Rejects { get; init; }

    /// <summary>Seconds from the beginning of the import to its publishing.</summary>
    public required double Seconds { get; init; }

    /// <summary>SHA-256 of each file of the folder but the manifest, by name.</summary>
    public required ImmutableSortedDictionary<string, string> Digests { get; init; }
}
