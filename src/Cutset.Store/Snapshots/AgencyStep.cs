using Cutset.Core.Model;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Gives nodes to the agencies: one for each record key.</summary>
internal static class AgencyStep
{
    private const string Records = """
        SELECT key, min((sequence::BIGINT << 40) + evidence) FROM src_agencies GROUP BY key ORDER BY key
        """;

    internal static void Run(DuckSession session, NodeAssigner nodes, CancellationToken cancellationToken)
    {
        var rows = session.List(
            Records, [], static row => (row.GetString(0), row.GetInt64(1)), cancellationToken);
        var own = Enumerable.Range(0, rows.Count).ToArray();
        nodes.Assign(EntityKind.Agency, rows, own, own);
    }
}
