using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Cutset.Core.Graphs;

namespace Cutset.Bench.Graphs;

/// <summary>Runs python-igraph (Debian package python3-igraph) on the same graph and pairs.</summary>
internal static class IgraphRun
{
    private const string Script = """
        import array, os, resource, sys, time
        import igraph
        folder = sys.argv[1]
        def read(name):
            values = array.array('i')
            path = os.path.join(folder, name)
            with open(path, 'rb') as file:
                values.fromfile(file, os.path.getsize(path) // 4)
            return values
        start, used = time.time(), time.process_time()
        head, tail = read('from.bin'), read('to.bin')
        graph = igraph.Graph(n=int(sys.argv[2]), edges=zip(head, tail), directed=True)
        print('- igraph %s open: %.1f s (processors %.1f s), %.2f GB' % (igraph.__version__, time.time() - start,
            time.process_time() - used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6), flush=True)
        del head, tail
        ends = read('pairs.bin')
        pairs = list(zip(ends[0::2], ends[1::2]))
        def times(name, run, which):
            taken = []
            for a, b in which:
                start, used = time.time(), time.process_time()
                run(a, b)
                taken.append(((time.time() - start) * 1000, (time.process_time() - used) * 1000))
            def share(column, part):
                values = sorted(row[column] for row in taken)
                return values[min(len(values) - 1, int(len(values) * part))]
            print('- igraph %s: p50 %.1f ms, p99 %.1f ms (n = %d; processors p50 %.1f, p99 %.1f)' % (name,
                share(0, 0.5), share(0, 0.99), len(taken), share(1, 0.5), share(1, 0.99)), flush=True)
        import warnings
        warnings.simplefilter('ignore')
        times('shortest path', lambda a, b: graph.get_shortest_paths(a, b), pairs)
        times('smallest cut (maxflow over all ties)', lambda a, b: graph.maxflow_value(a, b), pairs[:int(sys.argv[3])])
        start, used = time.time(), time.process_time()
        graph.dominator(int(sys.argv[4]), mode='in')
        print('- igraph dominator tree of the largest agency: %.1f s (processors %.1f s)' % (time.time() - start,
            time.process_time() - used), flush=True)
        """;

    /// <summary>Writes the graph out, runs the script and says its lines.</summary>
    internal static void Compare(SupplyGraph graph, List<(int From, int To)> pairs, string folder, Action<string> say)
    {
        var ends = pairs.SelectMany(static pair => new[] { pair.From, pair.To }).ToArray();
        Write("from.bin", graph.Columns.From.AsSpan());
        Write("to.bin", graph.Columns.To.AsSpan());
        Write("pairs.bin", ends);
        File.WriteAllText(Path.Combine(folder, "compare.py"), Script);
        var (first, count) = graph.NodesOf(Core.Model.EntityKind.Agency);
        var agency = Enumerable.Range(first, count).MaxBy(node => graph.FirstIn(node + 1) - graph.FirstIn(node));
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            Path.Combine(folder, "compare.py"), folder, graph.NodeCount.ToString(CultureInfo.InvariantCulture), "10",
            agency.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            say(line);
        }

        process.WaitForExit();

        void Write(string name, ReadOnlySpan<int> values) =>
            File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(values).ToArray());
    }
}
