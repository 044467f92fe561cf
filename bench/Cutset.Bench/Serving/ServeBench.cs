using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Cutset.Bench.Screening;

namespace Cutset.Bench.Serving;

/// <summary><c>serve</c>: the server under load from this process.</summary>
internal static class ServeBench
{
    private const int Queries = 5000;

    /// <summary>Runs: <c>--program cutset.dll [--entities N] [--folder F] [--real WORKSPACE] [--clients N] [--seconds N]</c>.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        int Number(string name, int usual) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        if (Option("--program") is not { } program)
        {
            Console.Error.WriteLine("serve needs --program, the path of the built cutset.dll");
            return 64;
        }

        var folder = Option("--folder") ?? Directory.CreateTempSubdirectory("cutset-serve-").FullName;
        var time = TimeSpan.FromSeconds(Number("--seconds", 20));
        var clients = Number("--clients", 4);
        var entities = Number("--entities", 1_000_000);
        var (workspace, list) = (Path.Combine(folder, "workspace"), Path.Combine(folder, "list.csv"));
        if (!Directory.Exists(workspace))
        {
            ScreenWorkspace.Create(workspace, list, entities, Queries, 1);
        }

        Find(program, workspace, list, clients, time).GetAwaiter().GetResult();
        if (Option("--real") is { } real)
        {
            Trace(program, real, clients, time).GetAwaiter().GetResult();
        }

        return 0;
    }

    private static async Task Find(string program, string workspace, string list, int clients, TimeSpan time)
    {
        using var server = ServerProcess.Begin(program, workspace);
        using var client = new HttpClient { BaseAddress = server.Address };
        Console.WriteLine(Invariant($"start until the address is said: {server.Start.TotalSeconds:0.00} s"));

        // Somebody types: names letter by letter, from the first to the twelfth, then whole.
        var random = new Random(7);
        var addresses = File.ReadLines(list).Skip(1).Select(static line => line.Trim('"').Split('"', ',')[0]).Where(static name => name.Length > 2)
            .SelectMany(name => Enumerable.Range(1, Math.Min(12, name.Length)).Select(length => name[..length]).Append(name))
            .Select(static text => "/api/v1/find?limit=10&q=" + Uri.EscapeDataString(text)).ToArray();
        random.Shuffle(addresses);
        await new Load(client, addresses).Run(clients, TimeSpan.FromSeconds(5), default);
        foreach (var count in new[] { 1, clients })
        {
            await Measure("find", server, client, addresses, count, time);
        }
    }

    private static async Task Trace(string program, string workspace, int clients, TimeSpan time)
    {
        using var server = ServerProcess.Begin(program, workspace);
        using var client = new HttpClient { BaseAddress = server.Address };
        Console.WriteLine(Invariant($"start on the real records: {server.Start.TotalSeconds:0.00} s"));
        var addresses = new List<string>();
        foreach (var agency in new[] { "ICE", "Department of Defense", "Department of Veterans Affairs", "Department of Justice" })
        {
            using var answer = await client.GetAsync("/api/v1/backbone?limit=60&agency=" + Uri.EscapeDataString(agency));
            var backbone = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            var to = (string?)backbone["question"]?["to"]?["id"];
            addresses.AddRange((backbone["providers"]?.AsArray() ?? [])
                .Select(provider => $"/trace?from={(string?)provider!["id"]}&to={to}"));
        }

        Console.WriteLine(Invariant($"{addresses.Count} different trace pages"));
        var shuffled = addresses.ToArray();
        new Random(7).Shuffle(shuffled);
        await new Load(client, shuffled).Run(clients, TimeSpan.FromSeconds(5), default);
        foreach (var count in new[] { 1, clients })
        {
            await Measure("trace page", server, client, shuffled, count, time);
        }

        using var end = new CancellationTokenSource();
        var load = new Load(client, [.. shuffled, "/api/v1/find?q=amazon", "/api/v1/status", "/"]);
        var running = load.Run(clients, TimeSpan.FromMinutes(5), end.Token);
        for (var i = 0; i < 3; i++)
        {
            await Task.Run(() => ServerProcess.Run(program, "--workspace", workspace, "build", "--force"));
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        await end.CancelAsync();
        await running;
        Console.WriteLine(Invariant($"three snapshots published under load: {load.Answered} requests, {load.Failed} failed"));
    }

    private static async Task Measure(
        string what, ServerProcess server, HttpClient client, IReadOnlyList<string> addresses, int clients, TimeSpan time)
    {
        var before = server.Processor;
        var watch = Stopwatch.StartNew();
        var load = new Load(client, addresses);
        await load.Run(clients, time, default);
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = (server.Processor - before).TotalMilliseconds / Math.Max(1, load.Answered);
        Console.WriteLine(Invariant(
            $"{what}, {clients} at once: {load.Answered} in {seconds:0.0} s = {load.Answered / seconds:0}/s, p50 {load.Percentile(0.5):0.0} ms, p99 {load.Percentile(0.99):0.0} ms, failed {load.Failed}, server's processor {processor:0.00} ms each, {server.Megabytes} MB"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
