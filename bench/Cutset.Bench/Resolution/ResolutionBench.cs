using System.Diagnostics;
using System.Globalization;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Bench.Resolution;

/// <summary>
/// <c>resolution [--rows N]… [--seed S] [--other | --guessed] [--names-only] [--blocking | --cells | --errors | --hostile | --later SHARE] [--write FILE]</c>: generates records, resolves
/// them and reports quality, time and memory.
/// </summary>
internal static class ResolutionBench
{
    public static int Run(string[] args)
    {
        var rows = new List<int>();
        var seed = 20260101;
        string? write = null;
        double? later = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--rows") { rows.Add(int.Parse(args[++i], NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture)); }
            else if (args[i] == "--seed") { seed = int.Parse(args[++i], CultureInfo.InvariantCulture); }
            else if (args[i] == "--later") { later = double.Parse(args[++i], CultureInfo.InvariantCulture); }
            else if (args[i] == "--write") { write = args[++i]; }
        }

        foreach (var count in rows.DefaultIfEmpty(100_000))
        {
            if (args.Contains("--hostile")) { HostileTables.Run(count); }
            else if (later is { } share) { LaterRecordsBench.Run(count, Rows((int)(count * (1 + share)), seed, args), share); }
            else if (write is not null) { Write(write, count, seed, args); }
            else { Measure(count, seed, args); }
        }

        return 0;
    }

    private static void Measure(int count, int seed, string[] args)
    {
        var truth = new int[count];
        var table = Fill(count, seed, args, truth);
        if (args.Contains("--blocking"))
        {
            var measure = new RecordResolver().Judge(table, [.. Enumerable.Range(0, count)], truth, CancellationToken.None).Blocking;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"rows {count:N0}  blocking keeps {measure.Share:P2} of {measure.TruePairs:N0} true pairs, compares {measure.ComparedPairs:N0}"));
            return;
        }

        if (args.Contains("--cells"))
        {
            ResolutionCells.Print(table, truth);
            return;
        }

        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var phases = new Phases(watch);
        var result = new RecordResolver().Resolve(table, phases, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = Process.GetCurrentProcess().TotalProcessorTime - before;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e9;
        var (precision, recall) = Pairwise(result.Groups.Span, truth);
        var f1 = 2 * precision * recall / (precision + recall);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"rows {count:N0}  precision {precision:F4}  recall {recall:F4}  F1 {f1:F4}  groups {result.Counts.Groups:N0} (true {truth.Distinct().Count():N0})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  items {result.Counts.Items:N0}  blocks {result.Counts.Blocks:N0}  pairs compared {result.Counts.ComparedPairs:N0}  kept {result.Counts.KeptPairs:N0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {phases}  total {seconds:F1} s  processor {processor.TotalSeconds:F1} s  peak {peak:F2} GB"));
        if (args.Contains("--errors"))
        {
            Console.WriteLine(string.Join("  ", result.Weights.Select(static w =>
                string.Create(CultureInfo.InvariantCulture, $"{w.Column} {w.Level} {w.Bits:F1}"))));
            ResolutionErrors.Print(table, result.Groups.Span, truth);
        }
    }

    private static RecordTable Fill(int count, int seed, string[] args, int[] truth)
    {
        var table = new RecordTable();
        var namesOnly = args.Contains("--names-only");
        foreach (var row in Rows(count, seed, args))
        {
            truth[table.Count] = row.Cluster;
            table.Add(namesOnly
                ? new RecordRow { Name = row.Name }
                : new RecordRow { Name = row.Name, City = row.City, Region = row.State, PostalCode = row.Zip });
        }

        return table;
    }

    private static CompanyRow[] Rows(int count, int seed, string[] args) =>
        args.Contains("--other") ? new OtherCompanyGenerator(seed).Shuffled(count)
        : args.Contains("--guessed") ? new GuessedFormsGenerator(seed).Shuffled(count)
        : new CompanyGenerator(seed).Shuffled(count);

    private static void Write(string path, int count, int seed, string[] args)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("name,city,state,zip,cluster");
        foreach (var row in Rows(count, seed, args))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"\"{row.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{row.City},{row.State},{row.Zip},{row.Cluster}"));
        }
    }

    /// <summary>Precision and recall over pairs, from the sizes of the overlaps.</summary>
    private static (double Precision, double Recall) Pairwise(ReadOnlySpan<int> found, ReadOnlySpan<int> truth)
    {
        var both = new Dictionary<(int, int), long>();
        var ofFound = new Dictionary<int, long>();
        var ofTruth = new Dictionary<int, long>();
        for (var i = 0; i < found.Length; i++)
        {
            both[(found[i], truth[i])] = both.GetValueOrDefault((found[i], truth[i])) + 1;
            ofFound[found[i]] = ofFound.GetValueOrDefault(found[i]) + 1;
            ofTruth[truth[i]] = ofTruth.GetValueOrDefault(truth[i]) + 1;
        }

        static double Pairs(IEnumerable<long> sizes) => sizes.Sum(static n => n * (n - 1) / 2);
        var hit = Pairs(both.Values);
        return (hit / Math.Max(1, Pairs(ofFound.Values)), hit / Math.Max(1, Pairs(ofTruth.Values)));
    }

    private sealed class Phases(Stopwatch watch) : IProgress<RecordResolutionPhase>
    {
        private readonly List<(RecordResolutionPhase Phase, double At)> _marks = [];

        public void Report(RecordResolutionPhase value) => _marks.Add((value, watch.Elapsed.TotalSeconds));

        public override string ToString() => string.Join("  ", _marks.Zip(_marks.Skip(1), static (a, b) =>
            string.Create(CultureInfo.InvariantCulture, $"{a.Phase} {b.At - a.At:F1}")));
    }
}
