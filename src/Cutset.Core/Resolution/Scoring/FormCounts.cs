using System.Runtime.InteropServices;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>How the legal forms of two records drawn at random compare: what strangers' forms look like in the data at hand.</summary>
internal static class FormCounts
{
    /// <summary>
    /// For each <see cref="Agreement"/>, of as many pairs of strangers as there are records with a legal form, how many compare
    /// so: strangers have one form by chance, whatever their names. O(n).
    /// </summary>
    public static double[] OfStrangers(RecordTable table, NameStock names)
    {
        var counts = new Dictionary<ushort, int>();
        var known = 0;
        for (var record = 0; record < table.Count; record++)
        {
            if (names.FactsOf(table.NameRuns[record][0]).Form is var form and not 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, form, out _)++;
                known++;
            }
        }

        var pairs = new double[3];
        if (known == 0) { return pairs; }
        foreach (var count in counts.Values) { pairs[(int)Agreement.Same] += (double)count * count / known; }
        pairs[(int)Agreement.Differs] = known - pairs[(int)Agreement.Same];
        return pairs;
    }
}
