using System.CommandLine;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset decide ID1 ID2 same|different|unsure</c>, or <c>cutset decide CLAIM confirmed|rejected|unsure</c>.</summary>
internal static class DecideCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var words = new Argument<string[]>("decision")
        {
            Description = $"Two records or entities (ids, keys or names) and the verdict: {VerdictWords.All}; "
                + $"or the key of a claim and the verdict: {VerdictWords.OnClaims}",
            HelpName = "ID1 ID2 VERDICT | CLAIM VERDICT",
            Arity = new ArgumentArity(0, 3),
        };
        var note = new Option<string?>("--note") { Description = "Why", HelpName = "TEXT" };
        var by = DecisionAuthor.CreateOption();
        var undo = new Option<bool>("--undo") { Description = "Take back the last decision that stands" };
        var command = new Command("decide", "Say whether two records are the same organisation, or whether a claim holds; the next build obeys")
        {
            words, note, by, undo,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(words) ?? [];
            var workspace = Workspace.Open(WorkspaceOption.Folder(parsed, host));
            return Task.FromResult((parsed.GetValue(undo), given) switch
            {
                (true, []) => Undo(host, workspace),
                (false, [var claim, var verdict]) => DecideClaim(
                    host, workspace, claim, verdict, DecisionAuthor.Read(parsed.GetValue(by), host),
                    parsed.GetValue(note) ?? "", cancellationToken),
                (false, [var one, var other, var verdict]) => Decide(
                    host, workspace, one, other, verdict, DecisionAuthor.Read(parsed.GetValue(by), host),
                    parsed.GetValue(note) ?? "", cancellationToken),
                _ => throw new UsageException(
                    $"Name two records and a verdict ({VerdictWords.All}), a claim and a verdict ({VerdictWords.OnClaims}), or --undo alone."),
            });
        });
        return command;
    }

    /// <summary>Tells of all decisions that contradict each other, on standard error.</summary>
    internal static void ReportConflicts(CliHost host, Store.Decisions.DecisionStore store)
    {
        foreach (var conflict in DecisionConflicts.Find(store.All()))
        {
            host.Error.WriteLine("conflict: " + SafeText.Line(DecisionConflicts.Describe(conflict)));
        }
    }

    private static int Decide(
        CliHost host, Workspace workspace, string one, string other, string word, string author, string note,
        CancellationToken cancellationToken)
    {
        var verdict = VerdictWords.Read(word);
        using var reader = workspace.OpenSnapshot();
        var left = RecordPicker.Pick(reader, one, "ID1", cancellationToken);
        var right = RecordPicker.Pick(reader, other, "ID2", cancellationToken);
        if (left.Key == right.Key)
        {
            throw new CutsetException($"'{one}' and '{other}' are one record. 'cutset entity {one}' lists the records.");
        }

        using var store = workspace.OpenDecisions(host.Clock);
        var number = store.Add(left.Key, right.Key, verdict, author, note);
        host.Out.WriteLine(SafeText.Line(
            $"Decision {number}: {VerdictWords.Of(verdict)} by {author}: {left.Id} and {right.Id}"));
        ReportConflicts(host, store);
        host.Out.WriteLine("Next: 'cutset build' obeys it; 'cutset decide --undo' takes it back.");
        return ExitCodes.Ok;
    }

    private static int DecideClaim(
        CliHost host, Workspace workspace, string claim, string word, string author, string note,
        CancellationToken cancellationToken)
    {
        var verdict = VerdictWords.ReadOnClaim(word);
        using var reader = workspace.OpenSnapshot();
        var key = ClaimQueue.Pick(reader, claim, cancellationToken);
        using var store = workspace.OpenDecisions(host.Clock);
        var number = store.AddOnClaim(key, verdict, author, note);
        host.Out.WriteLine(SafeText.Line($"Decision {number}: {VerdictWords.Of(verdict)} by {author}: {key}"));
        ReportConflicts(host, store);
        host.Out.WriteLine("Next: 'cutset build' obeys it; 'cutset decide --undo' takes it back.");
        return ExitCodes.Ok;
    }

    private static int Undo(CliHost host, Workspace workspace)
    {
        using var store = workspace.OpenDecisions(host.Clock);
        var last = store.RetractLast()
            ?? throw new CutsetException("There is no decision to take back.");
        host.Out.WriteLine(SafeText.Line(
            $"Took back decision {last.Id}: {VerdictWords.Of(last.Decision.Verdict)} by {last.Decision.DecidedBy}: "
            + last.Decision.Subject));
        return ExitCodes.Ok;
    }
}
