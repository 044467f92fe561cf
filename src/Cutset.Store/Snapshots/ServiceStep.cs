using Cutset.Core.Model;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Gives nodes to the services: one for each key, but keys that follow each other from full listing to full listing
/// under the same provider and offering are one service whose id the register changed.
/// </summary>
internal static class ServiceStep
{
    private const string Records = """
        SELECT key, min((sequence::BIGINT << 40) + evidence) FROM src_services GROUP BY key ORDER BY key
        """;

    private const string Listings = """
        SELECT DISTINCT s.key, f.dataset, f.file, s.provider_name, s.name
        FROM src_services s JOIN file f ON f.sequence = s.sequence AND f.local = s.file
        WHERE f.is_full_listing ORDER BY ALL
        """;

    internal static void Run(DuckSession session, NodeAssigner nodes, CancellationToken cancellationToken)
    {
        var rows = session.List(
            Records, [], static row => (Key: row.GetString(0), Source: row.GetInt64(1)), cancellationToken);
        rows.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var listings = session.List(
            Listings, [],
            static row => new Listing(
                row.GetString(0), row.GetString(1), row.GetInt32(2),
                SearchText.Of(row.GetString(3)) + "\n" + SearchText.Of(row.GetString(4))),
            cancellationToken);
        var groupOf = Group(rows.ConvertAll(static row => row.Key), listings);
        nodes.Assign(EntityKind.Service, rows, groupOf, groupOf);
    }

    private static int[] Group(List<string> keys, List<Listing> listings)
    {
        var indexOf = keys.Select(static (key, i) => (key, i)).ToDictionary(StringComparer.Ordinal);
        var groupOf = Enumerable.Range(0, keys.Count).ToArray();
        var filesOf = listings.GroupBy(listing => indexOf[listing.Key])
            .ToDictionary(static group => group.Key, static group => group.Select(static l => l.File).ToHashSet());
        var sameName = listings.Select(listing => (listing.Dataset, listing.Name, Index: indexOf[listing.Key]))
            .Distinct()
            .GroupBy(static item => (item.Dataset, item.Name))
            .Select(static group => group.Select(static item => item.Index).Order().ToArray())
            .Where(static group => group.Length > 1)
            .OrderBy(static group => group[0]);
        foreach (var group in sameName)
        {
            for (var i = 1; i < group.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    JoinUnlessListedTogether(groupOf, filesOf, groupOf[group[j]], groupOf[group[i]]);
                }
            }
        }

        return groupOf;
    }

    private static void JoinUnlessListedTogether(
        int[] groupOf, Dictionary<int, HashSet<int>> filesOf, int left, int right)
    {
        if (left == right || filesOf[left].Overlaps(filesOf[right]))
        {
            return;
        }

        filesOf[left].UnionWith(filesOf[right]);
        for (var i = 0; i < groupOf.Length; i++)
        {
            groupOf[i] = groupOf[i] == right ? left : groupOf[i];
        }
    }

    private sealed record Listing(string Key, string Dataset, int File, string Name);
}
