namespace Cutset.Sources.Reading;

/// <summary>The beginning of an entry, by which a source recognises its format.</summary>
/// <param name="Name">File name, without folder and without <c>.gz</c>.</param>
/// <param name="Text">Up to 64 KiB of its beginning, decoded, without byte-order mark.</param>
public sealed record EntryHead(string Name, string Text);
