namespace Cutset.Asking.Reports;

/// <summary>An import in which records of the entity first occur.</summary>
public sealed record EntityImportJson(int Sequence, string Import, DateOnly? AsOf, int NewRecords);
