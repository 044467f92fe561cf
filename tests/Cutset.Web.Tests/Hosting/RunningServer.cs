using Cutset.Cli;
using Cutset.Cli.Hosting;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Cutset.Web.Tests.Hosting;

/// <summary>A server on a free port over a workspace of its own, and a client for it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly DirectoryInfo _scratch;
    private readonly WebApplication _app;

    private RunningServer(DirectoryInfo scratch, WebApplication app)
    {
        _scratch = scratch;
        _app = app;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = WebServer.AddressOf(app) };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public string Folder => Path.Combine(_scratch.FullName, "workspace");

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server over a new workspace, after the commands were run in it.</summary>
    public static async Task<RunningServer> Start(
        string[][]? commands = null, Func<WebServerOptions, WebServerOptions>? change = null)
    {
        var scratch = Directory.CreateTempSubdirectory("cutset-web-");
        var folder = Path.Combine(scratch.FullName, "workspace");
        foreach (var command in commands ?? [])
        {
            Run(folder, command);
        }

        var options = new WebServerOptions { Workspace = folder, Port = 0, WatchInterval = TimeSpan.FromMilliseconds(50) };
        var app = WebServer.Build(change is null ? options : change(options));
        await app.StartAsync();
        return new RunningServer(scratch, app);
    }

    /// <summary>Runs a command in the workspace; it must succeed.</summary>
    public void Run(params string[] command) => Run(Folder, command);

    /// <summary>The hidden field of a form, as a page of the server has it; its cookie stays with the client.</summary>
    public async Task<KeyValuePair<string, string>> FormToken(string address)
    {
        var page = await Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        var field = System.Text.RegularExpressions.Regex.Match(page, "name=\"form-token\" value=\"([^\"]+)\"");
        Assert.True(field.Success, $"{address} has no form.");
        return KeyValuePair.Create("form-token", System.Net.WebUtility.HtmlDecode(field.Groups[1].Value));
    }

    /// <summary>Stops the server as its user does; the workspace stays.</summary>
    public Task Stop() => _app.StopAsync();

    public string PathOf(string name) => Path.Combine(_scratch.FullName, name);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _scratch.Delete(recursive: true);
    }

    private static void Run(string folder, string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CliHost { Out = output, Error = error, In = new StringReader(""), Environment = static _ => null };
        var code = CommandLine.Run(["--workspace", folder, .. command], host, CancellationToken.None);
        Assert.True(code == ExitCodes.Ok, error.ToString());
    }
}
