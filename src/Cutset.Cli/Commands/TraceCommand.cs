using System.CommandLine;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Json;
using Cutset.Cli.Output;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset trace FROM TO</c>.</summary>
internal static class TraceCommand
{
    private const int UsualLimit = 40;

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var from = new Argument<string>("from") { Description = "The supplier: a name, an acronym, an identifier or an id" };
        var to = new Argument<string>("to") { Description = "The agency (or a service, or an award)" };
        var limit = new Option<int>("--limit")
        {
            Description = $"List at most so many chains, the best first (default {UsualLimit})",
            DefaultValueFactory = static _ => UsualLimit,
            HelpName = "N",
        };
        var format = new AnswerFormat();
        var chains = new ChainCommandOptions();
        var command = new Command("trace", "Show every supply chain from a company to an agency, each step cited")
        {
            from, to, limit,
        };
        chains.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), cancellationToken);
            var answer = Ask(
                session, chains, parsed, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(limit),
                cancellationToken);
            Write(host, format.Read(parsed), answer);
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }

    private static TraceAnswer Ask(
        SnapshotSession session,
        ChainCommandOptions chains,
        ParseResult parsed,
        string fromText,
        string toText,
        int limit,
        CancellationToken cancellationToken)
    {
        var coverage = session.Coverage(chains.AsOf(parsed));
        var options = chains.Read(parsed, session, coverage.Day, ChainGrade.Claimed);
        var from = session.PickFrom(fromText);
        var to = session.PickTo(toText);
        var exact = chains.IsExact(parsed);
        var query = new TraceQuery
        {
            Ends = new ChainEnds { From = [from.Node], To = [to.Node], FromExact = exact, ToExact = exact },
            Options = options,
            Limit = limit,
        };
        SnapshotSession.Require(query.Validate(session.Graph));
        var result = Tracer.Trace(session.Graph, query, cancellationToken);
        return TraceAnswers.Of(result, session.Question(from, to, exact, chains.Words(parsed)), coverage, session);
    }

    private static void Write(CliHost host, OutputFormat format, TraceAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                TraceCsv.Write(host.Out, answer);
                break;
            case OutputFormat.Markdown:
                TraceMarkdown.Write(host.Out, answer);
                break;
            default:
                TraceText.Write(host, answer);
                break;
        }
    }
}
