using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Cutset.Store.Snapshots;

/// <summary>What a snapshot was built from and what it holds; <c>manifest.json</c> of its folder.</summary>
public sealed record SnapshotManifest
{
    /// <summary>Number of the snapshot, from 1; also the name of the folder.</summary>
    public required int Number { get; init; }

    /// <summary>Ids of the imports, in their sequence.</summary>
    public required ImmutableArray<string> Imports { get; init; }

    /// <summary>Digest of the standing decisions.</summary>
    public required string Decisions { get; init; }

    /// <summary>Name of the resolver of organisations.</summary>
    public required string Resolver { get; init; }

    /// <summary>Version of the code that built it: another version may build other bytes.</summary>
    public required string Code { get; init; }

    /// <summary>Digest over all that it was built from; equal fingerprints give equal snapshots, but where the weights of the
    /// resolution come from different builds.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Fingerprint of the build that learnt the weights by which organisations were resolved: its own, or an earlier
    /// one's where little had changed since. Null in snapshots of before there was a choice.</summary>
    public string? WeightsFrom { get; init; }

    /// <summary>True when organisations were resolved by weights that this very build learnt from all of them.</summary>
    [JsonIgnore]
    public bool HasOwnWeights => WeightsFrom is null || WeightsFrom == Fingerprint;

    /// <summary>How much it holds.</summary>
    public required SnapshotCounts Counts { get; init; }

    /// <summary>SHA-256 of each file of the folder but the manifest, by name.</summary>
    public required ImmutableSortedDictionary<string, string> Digests { get; init; }
}
