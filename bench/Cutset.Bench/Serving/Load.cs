using System.Diagnostics;

namespace Cutset.Bench.Serving;

/// <summary>So many clients that each ask one question after the other.</summary>
internal sealed class Load(HttpClient client, IReadOnlyList<string> addresses)
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];
    private int _next;

    /// <summary>Requests that were not answered, or not well.</summary>
    public int Failed { get; private set; }

    /// <summary>Requests answered.</summary>
    public int Answered => _milliseconds.Count;

    /// <summary>Asks until the time is over, or until something ends.</summary>
    public async Task Run(int clients, TimeSpan time, CancellationToken end)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (watch.Elapsed < time && !end.IsCancellationRequested)
            {
                await Ask(addresses[Interlocked.Increment(ref _next) % addresses.Count]);
            }
        }));
    }

    /// <summary>The time below which that share of the requests stays, in milliseconds.</summary>
    public double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    private async Task Ask(string address)
    {
        var watch = Stopwatch.StartNew();
        var isGood = false;
        try
        {
            using var answer = await client.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            isGood = answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Counted below.
        }

        lock (_lock)
        {
            _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            Failed += isGood ? 0 : 1;
        }
    }
}
