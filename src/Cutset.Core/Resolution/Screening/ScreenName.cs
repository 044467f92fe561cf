using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Screening;

/// <summary>A name of an entity, to be screened against.</summary>
/// <param name="Node">The entity's node.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Use">In which use.</param>
public readonly record struct ScreenName(int Node, string Text, NameUse Use);
