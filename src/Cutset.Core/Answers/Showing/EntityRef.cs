using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>An entity as an answer names it.</summary>
/// <param name="Id">Its id, which it keeps.</param>
/// <param name="Kind"><c>organization</c>, <c>agency</c>, <c>service</c> or <c>award</c>.</param>
/// <param name="Name">The name to show.</param>
public sealed record EntityRef(string Id, string Kind, string Name)
{
    /// <summary>From what the snapshot knows.</summary>
    public static EntityRef Of(EntityInfo entity) => new(entity.Id, CodeOf(entity.Kind), entity.Name);

    /// <summary>The written name of a kind.</summary>
    public static string CodeOf(EntityKind kind) => kind switch
    {
        EntityKind.Organization => "organization",
        EntityKind.Agency => "agency",
        EntityKind.Service => "service",
        _ => "award",
    };
}
