using System.CommandLine;
using Cutset.Asking.Citing;
using Cutset.Asking.Questions;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Answers.Showing;

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
        var over = OverOption.Create("what appeared, joined the answer, left it and is gone");
        var rows = RowsOption.Create();
        var format = new AnswerFormat("tie of each chain, with its citation,");
        var chains = new ChainCommandOptions();
        var command = new Command("trace", "Show every supply chain from a company to an agency, each step cited")
        {
            from, to, limit, over, rows,
        };
        chains.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var asking = new TraceQuestion(session, chains.Read(parsed));
            var (a, b) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            if (OverOption.IsAsked(parsed.GetValue(over)))
            {
                if (parsed.GetResult(limit) is { Implicit: false } || parsed.GetValue(rows))
                {
                    throw new UsageException("--over lists no chains: leave out --limit and --rows.");
                }

                TimelineText.Write(host, format.Read(parsed), asking.AskOver(a, b, cancellationToken));
            }
            else
            {
                var answer = asking.Ask(a, b, parsed.GetValue(limit), cancellationToken);
                if (parsed.GetValue(rows))
                {
                    answer = RowsOption.Fill(
                        host, WorkspaceOption.Folder(parsed, host), format.Read(parsed) == OutputFormat.Json,
                        reader => CitedRows.Fill(answer, reader, cancellationToken));
                }

                Write(host, format.Read(parsed), answer);
                PivotNotes.Write(WorkspaceOption.Folder(parsed, host), PivotNotes.Of(answer), host.Clock);
            }

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
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
