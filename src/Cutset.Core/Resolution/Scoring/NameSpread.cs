using System.Runtime.InteropServices;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>In how many regions each name (by its fingerprint) is borne, and how its records spread over them.</summary>
internal sealed class NameSpread
{
    private readonly List<(int Name, int Fewer)> _pairs = [];
    private long _homes;
    private long _largeHomes;

    /// <summary>Counts the records of each name by region. O(n log n).</summary>
    public NameSpread(RecordTable table, PreparedName[] names, ReadOnlySpan<int> recordOf)
    {
        Regions = new byte[names.Length];
        if (!table.Region.IsStated) { return; }
        var keys = new ulong[recordOf.Length];
        var entries = new int[recordOf.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = names[table.NameRuns[recordOf[i]][0]].Keys.Fingerprint;
            entries[i] = i;
        }

        Array.Sort(keys, entries);
        var regions = new Dictionary<int, int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            regions.Clear();
            for (end = start; end < keys.Length && keys[end] == keys[start]; end++)
            {
                if (table.Region[recordOf[entries[end]]] is var region && region >= 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(regions, region, out _)++;
                }
            }

            for (var i = start; i < end && regions.Count > 1; i++)
            {
                Regions[table.NameRuns[recordOf[entries[i]]][0]] = (byte)Math.Min(255, regions.Count);
            }

            Note(table.NameRuns[recordOf[entries[start]]][0], regions);
        }
    }

    /// <summary>For each distinct name the number of different regions of its records, at most 255; 0 for one.</summary>
    public byte[] Regions { get; }

    /// <summary>
    /// Of the names of a class of rarity that are borne in two regions, the share that two organisations bear, rather
    /// than one that moved. One that moved leaves a single record behind as a rule; two of one name each have as many
    /// records as others have. So, where q is the share of names with several records at home, names with several records
    /// in both regions are about q² of the names that two bear. The published share counts like three such names.
    /// </summary>
    public double HomonymShare(ReadOnlySpan<NameFacts> facts, int rarity)
    {
        const double Strength = 3;
        // A misspelt name seems to be a home of one record: without these, homes are larger.
        const double Misspelt = 1.2;
        var published = rarity switch { 0 => 0.9, 1 => 0.6, 2 => 0.4, _ => 0.25 };
        var q = Misspelt * (_largeHomes + 10.0) / (_homes + 40.0);
        var (inTwo, largeInBoth) = (0, 0);
        foreach (var (name, fewer) in _pairs)
        {
            if (facts[name].Rarity != rarity) { continue; }
            inTwo++;
            if (fewer > 1) { largeInBoth++; }
        }

        if (inTwo == 0) { return published; }
        var homonyms = (largeInBoth + Strength) / ((q * q) + (Strength / (published * inTwo)));
        return Math.Clamp(homonyms / inTwo, 0.02, 0.98);
    }

    private void Note(int name, Dictionary<int, int> regions)
    {
        if (regions.Count == 1)
        {
            _homes++;
            if (regions.First().Value > 1) { _largeHomes++; }
        }
        else if (regions.Count == 2)
        {
            _pairs.Add((name, Math.Min(regions.First().Value, regions.Last().Value)));
        }
    }
}
