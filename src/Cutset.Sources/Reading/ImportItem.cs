namespace Cutset.Sources.Reading;

/// <summary>One entry that will be read, and by which source.</summary>
/// <param name="Source">The source that reads it.</param>
/// <param name="Entry">The entry.</param>
public sealed record ImportItem(ISource Source, SourceEntry Entry);
