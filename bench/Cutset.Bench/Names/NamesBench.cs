using System.Diagnostics;
using System.Globalization;
using Cutset.Core.Names;
using Cutset.Core.Names.Evaluation;
using Sylvan.Data.Csv;

namespace Cutset.Bench.Names;

/// <summary>
/// <c>names [--file FILE] [--pairs FILE] [--fuzz SECONDS] [--seed S] [--full] [--records WORKSPACE --write FILE]</c>: the cost
/// of preparing and comparing names, their quality on labelled pairs, a fuzz run, or a list to judge clusters by.
/// </summary>
internal static class NamesBench
{
    private const int NameCount = 50_000;
    private const int Rounds = 20;
    private const int Batch = 2_000;

    public static int Run(string[] args)
    {
        string? file = null;
        string? pairs = null;
        string? records = null;
        string? target = null;
        var (fuzz, seed) = (0, 20260101);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--file") { file = args[++i]; }
            else if (args[i] == "--pairs") { pairs = args[++i]; }
            else if (args[i] == "--records") { records = args[++i]; }
            else if (args[i] == "--write") { target = args[++i]; }
            else if (args[i] == "--fuzz") { fuzz = int.Parse(args[++i], CultureInfo.InvariantCulture); }
            else if (args[i] == "--seed") { seed = int.Parse(args[++i], CultureInfo.InvariantCulture); }
        }

        if (args.Contains("--full"))
        {
            BenchmarkDotNet.Running.BenchmarkRunner.Run<NameBenchmarks>();
            return 0;
        }

        if (records is not null) { return RecordedNames.Write(records, target ?? "names.csv"); }
        if (fuzz > 0) { return NameFuzz.Run(TimeSpan.FromSeconds(fuzz), seed); }
        if (pairs is not null) { Judge(pairs); }
        else { Measure(file is null ? NameSamples.Names(NameCount, seed) : File.ReadAllLines(file)); }
        return 0;
    }

    private static void Measure(string[] names)
    {
        var preparer = new NamePreparer();
        var prepared = new PreparedName[names.Length];
        var prepare = Best(names.Length, (from, to) =>
        {
            for (var i = from; i < to; i++) { prepared[i] = preparer.Prepare(names[i]); }
        });
        var pairs = NameSamples.BlockedPairs(prepared);
        var sum = 0.0;
        var compare = Best(pairs.Length, (from, to) =>
        {
            foreach (var (left, right) in pairs.AsSpan(from, to - from)) { sum += NameComparer.Compare(prepared[left], prepared[right]).Score; }
        });
        var compared = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (left, right) in pairs) { sum += NameComparer.Compare(prepared[left], prepared[right]).Score; }
        compared = GC.GetAllocatedBytesForCurrentThread() - compared;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var kept = names.Select(name => preparer.Prepare(name)).ToArray();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / names.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{names.Length:N0} names, {pairs.Length:N0} pairs that share a rare word (mean score {sum / pairs.Length / (Rounds + 2):F2})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"prepare {prepare:F0} ns a name, {bytes} bytes ({kept.Length:N0}); compare {compare:F0} ns a pair, {compared} bytes for all pairs"));
    }

    /// <summary>
    /// Nanoseconds for one of n steps, after a round to warm up: of each batch the quickest of the rounds, so that a busy
    /// machine's pauses do not count.
    /// </summary>
    private static double Best(int steps, Action<int, int> run)
    {
        run(0, steps);
        var best = new double[(steps + Batch - 1) / Batch];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var batch = 0; batch < best.Length; batch++)
            {
                var start = Stopwatch.GetTimestamp();
                run(batch * Batch, Math.Min(steps, (batch + 1) * Batch));
                best[batch] = Math.Min(best[batch], Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            }
        }

        return best.Sum() / steps;
    }

    private static void Judge(string path)
    {
        using var csv = CsvDataReader.Create(path);
        var columns = Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, StringComparer.OrdinalIgnoreCase);
        string Cell(string column) => columns.TryGetValue(column, out var index) ? csv.GetString(index) : "";
        var pairs = new List<LabelledPair>();
        while (csv.Read())
        {
            pairs.Add(new LabelledPair(
                Cell("name1"), Cell("name2"), bool.Parse(Cell("is_match")), Cell("category"), Cell("policy")));
        }

        var evaluation = NameEvaluation.Evaluate(pairs, new NamePreparer());
        Console.WriteLine(Line("all", evaluation.Overall));
        foreach (var category in evaluation.ByCategory) { Console.WriteLine(Line(category.Category, category.Scores)); }
        foreach (var policy in evaluation.ByPolicy)
        {
            Console.WriteLine($"policy {policy.Policy}: same {policy.Same}, possible {policy.Possible}, different {policy.Different}");
        }

        foreach (var bin in evaluation.Calibration)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"score {bin.From:F1}-{bin.To:F1}: {bin.Pairs} pairs, {(double)bin.Matches / bin.Pairs:F2} the same, mean score {bin.MeanScore:F2}"));
        }

        foreach (var error in evaluation.Errors)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{error.Comparison.Score:F2} {(error.Pair.IsMatch ? "missed" : "wrongly the same")}: {error.Pair.Name1} | {error.Pair.Name2}"));
        }
    }

    private static string Line(string name, PairScores scores) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {scores.Total} pairs, precision {scores.Precision:F3}, recall {scores.Recall:F3}, F1 {scores.F1:F3}");
}
