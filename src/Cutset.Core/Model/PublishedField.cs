namespace Cutset.Core.Model;

/// <summary>One field of a record as its publisher wrote it.</summary>
/// <param name="Name">The column's or member's name, as published.</param>
/// <param name="Value">Its value, as published; lists and objects of JSON as JSON text.</param>
public sealed record PublishedField(string Name, string Value);
