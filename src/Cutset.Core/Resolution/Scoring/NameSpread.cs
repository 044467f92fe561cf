using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>In how many regions each name (by its fingerprint) is borne.</summary>
internal static class NameSpread
{
    /// <summary>Counts the different regions of the records of each name, at most 255, into its facts; 0 where none is stated.
    /// O(n log n).</summary>
    public static void Count(RecordTable table, NameStock names)
    {
        if (!table.Region.IsStated) { return; }
        var keys = new ulong[table.Count];
        var entries = new int[table.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = names.FactsOf(table.NameRuns[i][0]).Fingerprint;
            entries[i] = i;
        }

        Array.Sort(keys, entries);
        var regions = new HashSet<int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            regions.Clear();
            for (end = start; end < keys.Length && keys[end] == keys[start]; end++)
            {
                if (table.Region[entries[end]] is var region && region >= 0)
                {
                    regions.Add(region);
                }
            }

            for (var i = start; i < end && regions.Count > 0; i++)
            {
                ref var facts = ref names.FactsOf(table.NameRuns[entries[i]][0]);
                facts = facts with { Regions = (byte)Math.Min(255, regions.Count) };
            }
        }
    }
}
