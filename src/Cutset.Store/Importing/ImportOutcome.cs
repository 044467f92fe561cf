namespace Cutset.Store.Importing;

/// <summary>What became of an import.</summary>
/// <param name="Manifest">The published import.</param>
/// <param name="WasThere">True when the same files had been imported before, perhaps by another process meanwhile;
/// nothing was changed.</param>
public sealed record ImportOutcome(ImportManifest Manifest, bool WasThere);
