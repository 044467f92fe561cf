namespace Cutset.Store.Snapshots;

/// <summary>What became of a build.</summary>
/// <param name="Manifest">The published snapshot.</param>
/// <param name="WasCurrent">True when it was published before and nothing had to be done.</param>
/// <param name="Damaged">Files of the snapshot published before that were made from the same but are missing or are not
/// what was written: why it was built again. Ordinal order; empty where nothing was wrong, or where nobody looked.</param>
/// <param name="Resolving">How long it took to work out which organisation records are one; zero when nothing had to be done.</param>
public sealed record BuildOutcome(SnapshotManifest Manifest, bool WasCurrent, IReadOnlyList<string> Damaged, TimeSpan Resolving);
