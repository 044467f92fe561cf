using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>An identifier of an entity.</summary>
/// <param name="Node">The entity's node.</param>
/// <param name="Identifier">The identifier.</param>
/// <param name="Records">How many records give it; 0 where a table of known codes does.</param>
public sealed record IdentifierInfo(int Node, Identifier Identifier, int Records);
