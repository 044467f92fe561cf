using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>A name of an entity.</summary>
/// <param name="Node">The entity's node.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Use">In which use.</param>
/// <param name="Records">How many records write it so; 0 for a name from a table of known names.</param>
/// <param name="Evidence">Number of one evidence row that writes it so; null for a known name.</param>
public sealed record NameInfo(int Node, string Text, NameUse Use, int Records, long? Evidence);
