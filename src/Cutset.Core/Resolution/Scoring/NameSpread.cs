using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>In how many regions each name (by its fingerprint) is borne: a name borne in many is nobody's own.</summary>
internal static class NameSpread
{
    /// <summary>For each distinct name the number of different regions of its records, at most 255.</summary>
    public static byte[] Count(RecordTable table, PreparedName[] names, ReadOnlySpan<int> recordOf)
    {
        var spread = new byte[names.Length];
        if (!table.Region.IsStated) { return spread; }
        var keys = new ulong[recordOf.Length];
        var entries = new int[recordOf.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = names[table.NameRuns[recordOf[i]][0]].Keys.Fingerprint;
            entries[i] = i;
        }

        Array.Sort(keys, entries);
        var regions = new HashSet<int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            regions.Clear();
            for (end = start; end < keys.Length && keys[end] == keys[start]; end++)
            {
                if (table.Region[recordOf[entries[end]]] is var region && region >= 0) { regions.Add(region); }
            }

            var count = (byte)Math.Min(255, regions.Count);
            for (var i = start; i < end && count > 1; i++)
            {
                spread[table.NameRuns[recordOf[entries[i]]][0]] = count;
            }
        }

        return spread;
    }
}
