using System.CommandLine;
using System.Net;
using Cutset.Asking.Sessions;
using Cutset.Web.Hosting;

namespace Cutset.Cli.Commands;

/// <summary>The options of <c>cutset serve</c> that say who may reach it, and how.</summary>
internal sealed class ServeAccessOptions
{
    private readonly Option<string?> _listen = new("--listen")
    {
        Description = "The address to listen on (default loopback); any other needs --token and encryption",
        HelpName = "ADDRESS",
    };

    private readonly Option<string[]> _host = new("--host")
    {
        Description = "A name by which browsers call the server; may be given several times",
        HelpName = "NAME",
    };

    private readonly Option<bool> _token = new("--token")
    {
        Description = "Every request must show a token; 'cutset token create' makes them",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "Speak https with this certificate and key (one PEM file, or PKCS #12 without password)",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _proxy = new("--trusted-proxy")
    {
        Description = "A proxy that speaks https to the outside; its forwarding headers are believed",
        HelpName = "ADDRESS",
    };

    private readonly Option<string[]> _origin = new("--allow-origin")
    {
        Description = "A page elsewhere that may use /reconcile (default OpenRefine on this computer)",
        HelpName = "URL",
    };

    private readonly Option<int?> _rate = new("--rate")
    {
        Description = "So many requests a second for each token or address (default 2000)",
        HelpName = "N",
    };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_listen);
        command.Add(_host);
        command.Add(_token);
        command.Add(_certificate);
        command.Add(_proxy);
        command.Add(_origin);
        command.Add(_rate);
    }

    /// <summary>The server's options with those of the command line.</summary>
    /// <exception cref="UsageException">One cannot be understood.</exception>
    public WebServerOptions Read(ParseResult parsed, WebServerOptions options)
    {
        var origins = parsed.GetValue(_origin) ?? [];
        return options with
        {
            Address = parsed.GetValue(_listen) is { } address ? Address(address, "--listen") : options.Address,
            HostNames = [.. parsed.GetValue(_host) ?? []],
            RequireToken = parsed.GetValue(_token),
            Certificate = parsed.GetValue(_certificate),
            TrustedProxies = [.. (parsed.GetValue(_proxy) ?? []).Select(static proxy => Address(proxy, "--trusted-proxy"))],
            AllowedOrigins = origins.Length == 0 ? options.AllowedOrigins : [.. origins.Select(Origin)],
            RequestsPerSecond = parsed.GetValue(_rate) ?? options.RequestsPerSecond,
        };
    }

    private static IPAddress Address(string text, string option) => IPAddress.TryParse(text, out var address)
        ? address
        : throw new UsageException($"{option}: '{text}' is no address. Write it as 192.0.2.7 or 2001:db8::7.");

    private static string Origin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && url.PathAndQuery == "/"
        ? url.GetLeftPart(UriPartial.Authority)
        : throw new UsageException($"--allow-origin: '{text}' is no origin. Write it as http://127.0.0.1:3333.");
}
