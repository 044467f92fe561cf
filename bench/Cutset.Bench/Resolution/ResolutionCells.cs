using System.Globalization;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Clustering;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Bench.Resolution;

/// <summary>
/// Where the errors lie: for each level of the name, class of rarity and level of the place the compared pairs that are
/// one organisation and those that are not, and how many of each were merged. Tells whether a weight is wrong or the
/// data cannot tell.
/// </summary>
internal static class ResolutionCells
{
    /// <summary>Resolves the table and prints the cells with most errors.</summary>
    public static void Print(RecordTable table, int[] truth)
    {
        var run = new RecordResolution(table, new RecordResolverOptions(), static _ => false, null, CancellationToken.None);
        run.Compare();
        var links = run.Links.ToArray();
        var result = run.Cluster(new ConstrainedGroups(run.Items.Count));
        var cells = new Dictionary<(NameLevel, int, PlaceLevel), Cell>();
        foreach (var link in links)
        {
            var pattern = PairPattern.FromCode(link.Pattern);
            var key = (pattern.Name, pattern.Rarity, pattern.Place);
            if (!cells.TryGetValue(key, out var cell)) { cells[key] = cell = new Cell(); }
            var (a, b) = (run.Items.RecordOf[link.A], run.Items.RecordOf[link.B]);
            var (same, merged) = (truth[a] == truth[b], result.GroupOf[a] == result.GroupOf[b]);
            if (same) { cell.Same++; } else { cell.Other++; }
            if (same && !merged) { cell.Missed++; }
            if (!same && merged) { cell.Wrong++; }
            cell.Bits += link.Bits;
        }

        Console.WriteLine("name rarity place            same    other   missed    wrong   bits  truth");
        foreach (var ((name, rarity, place), cell) in cells.OrderByDescending(static c => c.Value.Missed + c.Value.Wrong).Take(60))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-9} {rarity} {place,-15} {cell.Same,9} {cell.Other,8} {cell.Missed,8} {cell.Wrong,8} {cell.Bits / (cell.Same + cell.Other),6:F1} {Math.Log2((cell.Same + 0.5) / (cell.Other + 0.5)),6:F1}"));
        }

        PrintLost(table, truth, run, links);
        var missed = cells.Values.Sum(static c => c.Missed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"links {links.Length:N0}  true {cells.Values.Sum(static c => c.Same):N0}  missed {missed:N0}  wrong {cells.Values.Sum(static c => c.Wrong):N0}"));
    }

    /// <summary>True pairs that were not compared, or called different, by what a comparison says of them.</summary>
    private static void PrintLost(RecordTable table, int[] truth, RecordResolution run, ScoredLink[] links)
    {
        var kept = links.Select(static link => (link.A, link.B)).ToHashSet();
        var lost = new Dictionary<(NameLevel, PlaceLevel), (int Count, List<string> Samples)>();
        foreach (var cluster in Enumerable.Range(0, table.Count).GroupBy(record => truth[record]))
        {
            var items = cluster.Select(record => run.Items.ItemOf[record]).Distinct().Order().ToArray();
            for (var i = 0; i < items.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (kept.Contains((items[j], items[i]))) { continue; }
                    var pattern = run.Scorer.Pattern(items[j], items[i]);
                    var (count, samples) = lost.GetValueOrDefault((pattern.Name, pattern.Place), (0, []));
                    if (samples.Count < 4) { samples.Add($"{table.Describe(run.Items.RecordOf[items[j]])} | {table.Describe(run.Items.RecordOf[items[i]])}"); }
                    lost[(pattern.Name, pattern.Place)] = (count + 1, samples);
                }
            }
        }

        Console.WriteLine($"lost {lost.Values.Sum(static l => l.Count):N0}");
        foreach (var ((name, place), (count, samples)) in lost.OrderByDescending(static l => l.Value.Count).Take(15))
        {
            Console.WriteLine($"{name} {place} {count}");
            foreach (var sample in samples) { Console.WriteLine("    " + sample); }
        }
    }

    private sealed class Cell
    {
        public long Same { get; set; }

        public long Other { get; set; }

        public long Missed { get; set; }

        public long Wrong { get; set; }

        public double Bits { get; set; }
    }
}
