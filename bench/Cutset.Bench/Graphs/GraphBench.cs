using System.Diagnostics;
using System.Globalization;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.Store.Graphs;

namespace Cutset.Bench.Graphs;

/// <summary>
/// <c>graph [--ties N]... [--queries N] [--only PART]... [--keep FOLDER] [--igraph] [--write FILE]</c>: the questions on
/// generated graphs, beside python-igraph on the same graph and pairs. Parts: best, trace, cut, hubs, backbone. A kept
/// graph is opened and not generated again.
/// </summary>
internal sealed class GraphBench
{
    private const int Seed = 20260428;
    private const string Usage =
        "Usage: Cutset.Bench graph [--ties N]... [--queries N] [--only PART]... [--keep FOLDER] [--igraph] [--write FILE]";

    private readonly SupplyGraph _graph;
    private readonly Random _random = new(Seed);
    private readonly List<string> _lines;
    private readonly int _queries;
    private readonly List<string> _only;

    private GraphBench(SupplyGraph graph, List<string> lines, int queries, List<string> only)
    {
        _graph = graph;
        _lines = lines;
        _queries = queries;
        _only = only;
    }

    /// <summary>Runs the verb.</summary>
    internal static int Run(string[] args)
    {
        var sizes = new List<int>();
        var (queries, igraph, target, keep) = (200, false, default(string), default(string));
        var only = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--ties":
                    sizes.Add(int.Parse(args[++i], CultureInfo.InvariantCulture));
                    break;
                case "--queries":
                    queries = int.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                case "--igraph":
                    igraph = true;
                    break;
                case "--write":
                    target = args[++i];
                    break;
                case "--only":
                    only.Add(args[++i]);
                    break;
                case "--keep":
                    keep = args[++i];
                    break;
                default:
                    Console.Error.WriteLine(Usage);
                    return 64;
            }
        }

        var lines = new List<string>();
        foreach (var size in sizes.Count == 0 ? [1_000_000] : sizes)
        {
            var folder = keep is null
                ? Directory.CreateTempSubdirectory("cutset-bench-graph-").FullName
                : Directory.CreateDirectory(Path.Combine(keep, size.ToString(CultureInfo.InvariantCulture))).FullName;
            try
            {
                RunSize(folder, size, queries, only, igraph, lines);
            }
            finally
            {
                if (keep is null)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        }

        if (target is not null)
        {
            File.WriteAllLines(target, lines);
        }

        return 0;
    }

    private static void RunSize(
        string folder, int size, int queries, List<string> only, bool igraph, List<string> lines)
    {
        var path = Path.Combine(folder, GraphFile.FileName);
        if (!File.Exists(path))
        {
            var writing = Stopwatch.StartNew();
            SupplyGraphGenerator.Write(path, size, Seed);
            Say(lines, $"- generated and written in {writing.Elapsed.TotalSeconds:0.0} s");
        }

        GC.Collect();
        var before = PrivateMegabytes();
        var watch = Stopwatch.StartNew();
        using var graph = GraphFile.Open(path);
        var taken = watch.Elapsed.TotalMilliseconds;
        Say(lines, $"## {graph.TieCount:N0} ties, {graph.NodeCount:N0} nodes, file {new FileInfo(path).Length / 1e9:0.00} GB");
        Say(lines, $"- open: {taken:0.0} ms, {PrivateMegabytes() - before:0.0} MB private");
        var bench = new GraphBench(graph, lines, queries, only);
        var pairs = bench.RunAll();
        Say(lines, $"- private memory after all questions: {PrivateMegabytes():0} MB; most memory at once, mapped file included: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        if (igraph)
        {
            IgraphRun.Compare(graph, pairs, folder, line => Say(lines, line));
        }

        if (File.Exists("/proc/loadavg"))
        {
            Say(lines, $"- load average at the end: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} processors");
        }
    }

    private static void Say(List<string> lines, FormattableString line) => Say(lines, FormattableString.Invariant(line));

    private static void Say(List<string> lines, string line)
    {
        lines.Add(line);
        Console.Out.WriteLine(line);
    }

    /// <summary>Memory of this process that no file stands behind.</summary>
    private static double PrivateMegabytes()
    {
        foreach (var line in File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status") : [])
        {
            if (line.StartsWith("RssAnon:", StringComparison.Ordinal))
            {
                return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000;
            }
        }

        return Environment.WorkingSet / 1e6;
    }

    private List<(int From, int To)> RunAll()
    {
        var pairs = Enumerable.Range(0, _queries).Select(_ => DrawPair()).ToList();
        foreach (var (from, to) in pairs.Take(10))
        {
            // Warms the code up, not the pages of the other pairs.
            Best(from, to);
            Trace(from, to, ChainGrade.Documented);
            Cut(from, to, CutMeasure.Count);
        }

        Part("best", () => BestAll(pairs));
        Part("trace", () => TraceAll(pairs, ChainGrade.Documented));
        Part("trace", () => TraceAll(pairs, ChainGrade.Inferred));
        Part("cut", () => CutAll(pairs, CutMeasure.Count));
        Part("cut", () => CutAll(pairs, CutMeasure.Obligated));
        Part("hubs", Hubs);
        Part("backbone", BackboneOfLargest);
        return pairs;
    }

    private void Part(string name, Action run)
    {
        if (_only.Count == 0 || _only.Contains(name))
        {
            run();
        }
    }

    private void BestAll(List<(int From, int To)> pairs)
    {
        var (best, found) = (new Latencies(), new Latencies());
        foreach (var (from, to) in pairs)
        {
            var chain = best.Time(() => Best(from, to));
            found.AddLastOf(best, chain is not null);
        }

        Say(_lines, $"- best chain, documented or inferred: {best}");
        Say(_lines, $"  - of the pairs that a chain joins: {found}");
    }

    private void TraceAll(List<(int From, int To)> pairs, ChainGrade grade)
    {
        var curve = new AnswerCurve("ties");
        var all = new Latencies();
        foreach (var (from, to) in pairs)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var result = all.Time(() => Trace(from, to, grade));
            curve.Add(result.Ties.Length, all.Last, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Say(_lines, $"- trace, whole sub-graph, {grade.ToString().ToLowerInvariant()}: {all}");
        curve.Lines().ForEach(line => Say(_lines, line));
    }

    private void CutAll(List<(int From, int To)> pairs, CutMeasure measure)
    {
        var (cuts, joined, proved, curve) = (new Latencies(), new Latencies(), 0, new AnswerCurve("ties in the cut anywhere"));
        var connected = new List<(int From, int To)>();
        foreach (var (from, to) in pairs)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var result = cuts.Time(() => Cut(from, to, measure));
            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            if (result.Anywhere is CutOutcome.Separated cut)
            {
                connected.Add((from, to));
                joined.AddLastOf(cuts, wanted: true);
                proved += cut.IsProved ? 1 : 0;
                curve.Add(cut.Ties.Length, cuts.Last, allocated);
            }
        }

        var name = measure.ToString().ToLowerInvariant();
        Say(_lines, $"- three cuts by {name}: {cuts}");
        Say(_lines, $"  - of the pairs that a chain joins: {joined}; {proved} proved");
        curve.Lines().ForEach(line => Say(_lines, line));
        foreach (var side in Enum.GetValues<CutSide>())
        {
            var one = new Latencies();
            foreach (var (from, to) in connected)
            {
                one.Time(() => Cutter.Cut(_graph, CutQueryOf(from, to, measure), side, CancellationToken.None));
            }

            Say(_lines, $"- one cut by {name}, {side}, of the pairs that a chain joins: {one}");
        }
    }

    private void Hubs()
    {
        var agency = LargestAgency();
        var company = Enumerable.Range(0, _graph.NodesOf(EntityKind.Organization).Count)
            .MaxBy(node => _graph.FirstOut(node + 1) - _graph.FirstOut(node));
        foreach (var grade in new[] { ChainGrade.Documented, ChainGrade.Inferred })
        {
            var time = new Latencies();
            var result = time.Time(() => Trace(company, agency, grade));
            Say(_lines, $"- trace from the largest company to the largest agency, {grade.ToString().ToLowerInvariant()}: {time.Percentile(1):0} ms (processors {time.ProcessorPercentile(1):0} ms), {result.Ties.Length:N0} ties");
        }

        var cut = new Latencies();
        var size = cut.Time(() => Cut(company, agency, CutMeasure.Count)).Anywhere is CutOutcome.Separated found ? found.Ties.Length : -1;
        Say(_lines, $"- three cuts between these: {cut.Percentile(1):0} ms (processors {cut.ProcessorPercentile(1):0} ms), {size:N0} ties");
    }

    private void BackboneOfLargest()
    {
        var agency = LargestAgency();
        var query = new BackboneQuery { To = [agency] };
        var time = new Latencies();
        var result = time.Time(() => Backbone.Find(_graph, query, CancellationToken.None));
        time.Time(() => Backbone.Find(_graph, query, CancellationToken.None));
        Say(_lines, $"- backbone of the largest agency, all {result.ProvidersTotal:N0} providers, {result.ServicesAuthorised:N0} services, {result.AwardsTotal:N0} awards: first {time.Percentile(1):0} ms, again {time.Percentile(0):0} ms (processors {time.ProcessorPercentile(0):0} ms)");
    }

    private int LargestAgency()
    {
        var (first, count) = _graph.NodesOf(EntityKind.Agency);
        return Enumerable.Range(first, count).MaxBy(node => _graph.FirstIn(node + 1) - _graph.FirstIn(node));
    }

    private Chain? Best(int from, int to) => Tracer.FindBest(
        _graph, QueryOf(from, to, ChainGrade.Inferred, 1), CancellationToken.None);

    private TraceResult Trace(int from, int to, ChainGrade grade) =>
        Tracer.Trace(_graph, QueryOf(from, to, grade, 10), CancellationToken.None);

    private static TraceQuery QueryOf(int from, int to, ChainGrade grade, int limit) => new()
    {
        Ends = new ChainEnds { From = [from], To = [to] },
        Options = new ChainOptions { Grade = grade },
        Limit = limit,
    };

    private CutResult Cut(int from, int to, CutMeasure measure) =>
        Cutter.Cut(_graph, CutQueryOf(from, to, measure), CancellationToken.None);

    private static CutQuery CutQueryOf(int from, int to, CutMeasure measure) =>
        new() { Ends = new ChainEnds { From = [from], To = [to] }, Measure = measure };

    /// <summary>A company and an agency, each drawn by its number of ties.</summary>
    private (int From, int To) DrawPair()
    {
        while (true)
        {
            var from = _graph.FromOf(_random.Next(_graph.TieCount));
            var to = _graph.ToOf(_random.Next(_graph.TieCount));
            if (_graph.KindOf(from) == EntityKind.Organization && _graph.KindOf(to) == EntityKind.Agency)
            {
                return (from, to);
            }
        }
    }
}
