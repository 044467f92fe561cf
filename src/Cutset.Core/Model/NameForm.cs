namespace Cutset.Core.Model;

/// <summary>A name as a record writes it.</summary>
/// <param name="Text">The text as published, trimmed; never empty.</param>
/// <param name="Use">In which use the name stands there.</param>
public readonly record struct NameForm(string Text, NameUse Use);
