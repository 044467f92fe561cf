namespace Cutset.Bench.Resolution;

/// <summary>One synthetic company record.</summary>
/// <param name="Name">Name as some source would write it.</param>
/// <param name="City">City; null when missing.</param>
/// <param name="State">State code; null when missing.</param>
/// <param name="Zip">Five digits; null when missing.</param>
/// <param name="Cluster">The true company.</param>
internal readonly record struct CompanyRow(string Name, string? City, string? State, string? Zip, int Cluster);
