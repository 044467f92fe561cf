namespace Cutset.Store.Snapshots;

/// <summary>What became of a build.</summary>
/// <param name="Manifest">The published snapshot.</param>
/// <param name="WasCurrent">True when it was published before and nothing had to be done.</param>
public sealed record BuildOutcome(SnapshotManifest Manifest, bool WasCurrent);
