using System.Collections.Concurrent;
using Cutset.Core.Machine;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>In how many regions each name (by its fingerprint) is borne.</summary>
internal static class NameSpread
{
    /// <summary>
    /// Counts the different regions of the records of each name, 255 at most; 0 where none of them states one. Nothing is
    /// counted where no record does. O(n log n).
    /// </summary>
    /// <param name="table">The items.</param>
    /// <param name="names">Their names.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public static SpreadBasis Count(RecordTable table, NameStock names, ParallelOptions options)
    {
        if (!table.Region.IsStated) { return SpreadBasis.None; }
        var keys = new ulong[table.Count];
        var entries = new int[table.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, keys.Length)), options, range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, keys.Length); i++)
            {
                (keys[i], entries[i]) = (names.FactsOf(table.NameRuns[i][0]).Fingerprint, i);
            }
        });
        ParallelSort.Sort(keys, entries);
        var (distinct, counts) = (new List<ulong>(), new List<byte>());
        var regions = new HashSet<int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            regions.Clear();
            for (end = start; end < keys.Length && keys[end] == keys[start]; end++)
            {
                if (table.Region[entries[end]] is var region && region >= 0) { regions.Add(region); }
            }

            distinct.Add(keys[start]);
            counts.Add((byte)Math.Min(255, regions.Count));
        }

        return new SpreadBasis([.. distinct], [.. counts]);
    }

    /// <summary>Writes the counts into the facts of all names; a name that no record bore when they were counted is taken
    /// for one of a single region.</summary>
    public static void Write(SpreadBasis spread, NameStock names, ParallelOptions options)
    {
        if (spread.IsEmpty) { return; }
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, names.Count)), options, range =>
        {
            for (var name = range.Item1; name < Math.Min(range.Item2, names.Count); name++)
            {
                ref var facts = ref names.FactsOf(name);
                facts = facts with { Regions = spread.RegionsOf(facts.Fingerprint) };
            }
        });
    }
}
