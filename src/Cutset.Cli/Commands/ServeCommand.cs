using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Core.Model;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset serve</c>.</summary>
internal static class ServeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var port = new Option<int>("--port")
        {
            Description = $"The port to listen on; 0 takes a free one (default {WebServerOptions.UsualPort})",
            DefaultValueFactory = static _ => WebServerOptions.UsualPort,
            HelpName = "N",
        };
        var timeLimit = new Option<int>("--time-limit")
        {
            Description = "Cancel a question after so many seconds (default 30)",
            DefaultValueFactory = static _ => 30,
            HelpName = "SECONDS",
        };
        var by = DecisionAuthor.CreateOption();
        var access = new ServeAccessOptions();
        var command = new Command("serve", "Open the pages: ask, look, follow a citation, decide, share")
        {
            port, timeLimit, by,
        };
        access.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Run(
            host,
            access.Read(parsed, new WebServerOptions
            {
                Workspace = WorkspaceOption.Folder(parsed, host),
                Port = parsed.GetValue(port),
                TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(timeLimit)),
                Author = DecisionAuthor.Read(parsed.GetValue(by), host),
                Clock = host.Clock,
            }),
            cancellationToken));
        return command;
    }

    /// <summary>Serves until it is cancelled, which is the usual end.</summary>
    /// <exception cref="CutsetException">The port is taken, or the options are faulty.</exception>
    public static async Task<int> Run(CliHost host, WebServerOptions options, CancellationToken cancellationToken)
    {
        var app = WebServer.Build(options);
        await using (app.ConfigureAwait(false))
        {
            await Start(app, options, cancellationToken).ConfigureAwait(false);
            host.Out.WriteLine($"Cutset serves {Path.GetFullPath(options.Workspace)} at {WebServer.AddressOf(app)}");
            host.Out.WriteLine("Ctrl-C ends it.");
            host.Out.Flush();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        return ExitCodes.Ok;
    }

    /// <summary>Tells whether nobody listens at a port of loopback now.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task Start(WebApplication app, WebServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new CutsetException(
                $"Port {options.Port} of {options.Address} cannot be used ({error.Message}). Another server may run there: "
                + "name another port with --port, or --port 0 for any free one.");
        }
    }
}
