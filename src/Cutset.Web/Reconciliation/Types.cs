using System.Text.Json.Nodes;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;

namespace Cutset.Web.Reconciliation;

/// <summary>Kinds of entities as types of the service.</summary>
internal static class Types
{
    /// <summary>A type.</summary>
    public static JsonObject Of(EntityKind kind) => new() { ["id"] = EntityRef.CodeOf(kind), ["name"] = NameOf(kind) };

    /// <summary>All types.</summary>
    public static IEnumerable<JsonObject> All() => Enum.GetValues<EntityKind>().Select(Of);

    /// <summary>Reads the id of a type; null where there is none.</summary>
    public static EntityKind? Read(string id)
    {
        foreach (var kind in Enum.GetValues<EntityKind>())
        {
            if (EntityRef.CodeOf(kind) == id)
            {
                return kind;
            }
        }

        return null;
    }

    private static string NameOf(EntityKind kind) => kind switch
    {
        EntityKind.Organization => "Organization",
        EntityKind.Agency => "Agency or department",
        EntityKind.Service => "Service",
        _ => "Award",
    };
}
