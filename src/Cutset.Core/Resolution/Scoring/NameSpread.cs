using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>In how many regions each name (by its fingerprint) is borne.</summary>
internal sealed class NameSpread
{
    /// <summary>Counts the records of each name by region. O(n log n).</summary>
    public NameSpread(RecordTable table, PreparedName[] names)
    {
        Regions = new byte[names.Length];
        if (!table.Region.IsStated) { return; }
        var keys = new ulong[table.Count];
        var entries = new int[table.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = names[table.NameRuns[i][0]].Keys.Fingerprint;
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
                Regions[table.NameRuns[entries[i]][0]] = (byte)Math.Min(255, regions.Count);
            }
        }
    }

    /// <summary>For each distinct name the number of different regions of its records, at most 255; 0 for one.</summary>
    public byte[] Regions { get; }
}
