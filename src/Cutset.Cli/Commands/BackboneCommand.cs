using System.CommandLine;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset backbone AGENCY</c>.</summary>
internal static class BackboneCommand
{
    private const int UsualLimit = 25;

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var to = new Argument<string>("agency") { Description = "The agency: a name, an acronym, a code or an id" };
        var limit = new Option<int?>("--limit")
        {
            Description = $"Show at most so many providers (default {UsualLimit}; --json and --csv: all)",
            HelpName = "N",
        };
        var under = new Option<string?>("--under")
        {
            Description = "Show the tree of the agency's services that stand on this provider",
            HelpName = "PROVIDER",
        };
        var over = OverOption.Create("their counts side by side, and the ties that came and went");
        var format = new AnswerFormat("provider");
        var chains = new ChainCommandOptions(
            "The agency itself, without its sub-agencies", ChainCommandOptions.WidenedByInferred);
        var command = new Command("backbone", "Show whom an agency depends on, ranked, with shares") { to, limit, under, over };
        chains.AddForBackboneTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var agency = parsed.GetRequiredValue(to);
            var words = chains.Read(parsed);
            var form = format.Read(parsed);
            var most = parsed.GetValue(limit) ?? (form is OutputFormat.Text or OutputFormat.Markdown ? UsualLimit : null);
            if (parsed.GetValue(under) is { } provider)
            {
                if (parsed.GetValue(over) is not null || parsed.GetValue(limit) is not null)
                {
                    throw new UsageException("--under shows one whole tree, as of one day: leave out --over and --limit.");
                }

                words.RequireAllWays();
                TreeText.Write(host, form, new TraceQuestion(session, words).AskTree(provider, agency, cancellationToken));
            }
            else if (OverOption.IsAsked(parsed.GetValue(over)))
            {
                TimelineText.Write(host, form, new BackboneQuestion(session, words).AskOver(agency, most, cancellationToken));
            }
            else
            {
                var answer = new BackboneQuestion(session, words).Ask(agency, most, cancellationToken);
                BackboneText.Write(host, form, answer);
                PivotNotes.Write(WorkspaceOption.Folder(parsed, host), PivotNotes.Of(answer), host.Clock);
            }

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }
}
