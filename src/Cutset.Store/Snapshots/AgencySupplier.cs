namespace Cutset.Store.Snapshots;

/// <summary>An organisation record that speaks of an agency.</summary>
/// <param name="Key">Key of the record.</param>
/// <param name="Source">Number of its earliest evidence over all imports.</param>
/// <param name="Agency">Representative of the agency's group.</param>
/// <param name="Core">Certain group of the record among the organisations.</param>
internal readonly record struct AgencySupplier(string Key, long Source, int Agency, int Core);
