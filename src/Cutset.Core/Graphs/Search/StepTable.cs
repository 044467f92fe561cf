using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The table of states of docs/methods/chains.md for ties followed forwards. Each kind of node has two roles:
/// organisation supplier / customer; service offered / built-on; agency served / supplying; award one role.
/// </summary>
internal static class StepTable
{
    /// <summary>The role (0 first, 1 second) in which a step is entered; -1 when no chain takes it.</summary>
    /// <param name="from">Kind of the node that is left.</param>
    /// <param name="second">Whether it is left in its second role.</param>
    /// <param name="tie">Kind of the tie.</param>
    /// <param name="to">Kind of the node that is entered.</param>
    public static int RoleAfter(EntityKind from, bool second, TieKind tie, EntityKind to)
    {
        var supplies = (from == EntityKind.Organization && !second) || (from == EntityKind.Agency && second);
        return tie switch
        {
            TieKind.Owns when to == EntityKind.Organization && supplies => 0,
            TieKind.Owns when to == EntityKind.Organization && from == EntityKind.Organization => 1,
            TieKind.Provides when to == EntityKind.Service && supplies => 0,
            TieKind.Holds or TieKind.Subaward when to == EntityKind.Award
                && (supplies || from == EntityKind.Organization) => 0,
            TieKind.Hosts or TieKind.Supports when from == EntityKind.Service && to == EntityKind.Service => 1,
            TieKind.Authorised when from == EntityKind.Service && to == EntityKind.Agency => 0,
            TieKind.Serves when from == EntityKind.Award && to == EntityKind.Agency => 0,
            TieKind.Claim when from == EntityKind.Organization && to == EntityKind.Organization => 1,
            TieKind.Claim when from == EntityKind.Organization && to == EntityKind.Agency => 0,
            TieKind.PartOf when from == EntityKind.Agency && !second && to == EntityKind.Agency => 0,
            _ => -1,
        };
    }
}
