namespace Cutset.Sources.Reading;

/// <summary>A file or member that was left out, for the summary.</summary>
/// <param name="Name">Its path, and the member of an archive.</param>
/// <param name="Reason">Why, in a few words.</param>
public sealed record SkippedEntry(string Name, string Reason);
