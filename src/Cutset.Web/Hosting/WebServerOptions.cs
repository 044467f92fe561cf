using System.Collections.Immutable;
using System.Net;

namespace Cutset.Web.Hosting;

/// <summary>What the server serves, and where it listens.</summary>
public sealed record WebServerOptions
{
    /// <summary>The port where none is named.</summary>
    public const int UsualPort = 7411;

    /// <summary>Folder of the workspace; it need not exist yet.</summary>
    public required string Workspace { get; init; }

    /// <summary>The address to listen on. Default: loopback, so that nobody else reaches the server.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0: any free one. Default: <see cref="UsualPort"/>.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>Names by which browsers may call the server besides loopback's own and <see cref="Address"/>.</summary>
    public ImmutableArray<string> HostNames { get; init; } = [];

    /// <summary>After this time a question is cancelled, and the answer says so. Default: 30 seconds.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the server looks for a newly published snapshot. Default: 1 second.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Questions answered at once; others wait. Default: one for each processor, at least two.</summary>
    public int Parallel { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Largest upload, in bytes. Default: 64 MB.</summary>
    public long MaxUploadBytes { get; init; } = 64_000_000;

    /// <summary>Who decides, where the request says nothing else: the user of this computer.</summary>
    public string Author { get; init; } = "web";

    /// <summary>Every request must show a token. Default: no, since only loopback is served.</summary>
    public bool RequireToken { get; init; }

    /// <summary>File of the certificate with its key, PEM or PKCS #12; null: no TLS.</summary>
    public string? Certificate { get; init; }

    /// <summary>Proxies that speak TLS to the outside and whose forwarding headers are believed.</summary>
    public ImmutableArray<IPAddress> TrustedProxies { get; init; } = [];

    /// <summary>Pages elsewhere that may use the reconciliation service. Default: OpenRefine on this computer.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = ["http://127.0.0.1:3333", "http://localhost:3333"];

    /// <summary>So many requests a second for each token or address; twice as many at once. Default: 2,000.</summary>
    public int RequestsPerSecond { get; init; } = 2000;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>All faults at once; empty when there is none.</summary>
    public ImmutableArray<string> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (Port is < 0 or > 65_535)
        {
            faults.Add($"--port: {Port} is no port. Ports are 0 (any free one) to 65535.");
        }

        if (!IPAddress.IsLoopback(Address))
        {
            if (!RequireToken)
            {
                faults.Add(
                    $"--listen {Address}: others could reach the server and nobody would have to log in. Add --token and make "
                    + "tokens with 'cutset token create', or listen on loopback.");
            }

            if (Certificate is null && TrustedProxies.IsEmpty)
            {
                faults.Add(
                    $"--listen {Address}: tokens would travel unencrypted. Add --certificate FILE, or --trusted-proxy ADDRESS "
                    + "of a proxy that speaks https.");
            }
        }

        if (RequestsPerSecond < 1)
        {
            faults.Add("--rate: at least one request a second must be allowed.");
        }

        if (TimeLimit <= TimeSpan.Zero)
        {
            faults.Add("--time-limit: must be longer than nothing.");
        }

        if (Parallel < 1)
        {
            faults.Add("At least one question must be answered at a time.");
        }

        return faults.ToImmutable();
    }
}
