namespace Cutset.Cli.Json;

/// <summary>An import in which records of the entity first occur.</summary>
internal sealed record EntityImportJson(int Sequence, string Import, DateOnly? AsOf, int NewRecords);
