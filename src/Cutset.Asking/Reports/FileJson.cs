namespace Cutset.Asking.Reports;

/// <summary>A file that was read.</summary>
public sealed record FileJson(
    string Name, string Dataset, string Sha256, long SizeInBytes, DateOnly? AsOf, string? Licence, string? Url);
