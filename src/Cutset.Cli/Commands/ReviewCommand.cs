using System.CommandLine;
using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset review</c>.</summary>
internal static class ReviewCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var by = DecisionAuthor.CreateOption();
        var listing = new ReviewListing.Options();
        var claims = new Option<bool>("--claims") { Description = "Go through what articles claim, to confirm or reject it, instead of through pairs" };
        var command = new Command("review", "Decide, pair by pair, which records are the same; what matters most comes first")
        {
            by, claims,
        };
        listing.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var wanted = listing.Read(parsed);
            var folder = WorkspaceOption.Folder(parsed, host);
            var workspace = Workspace.Open(folder);
            using var session = SnapshotSession.Open(folder, host.Clock, cancellationToken);
            using var store = workspace.OpenDecisions(host.Clock);
            if (parsed.GetValue(claims))
            {
                var waitingClaims = ClaimQueue.Of(session, store, cancellationToken);
                if (wanted is not null)
                {
                    ClaimReview.List(host, waitingClaims, wanted);
                }
                else
                {
                    ClaimReview.Run(host, waitingClaims, store, DecisionAuthor.Read(parsed.GetValue(by), host), cancellationToken);
                }

                return Task.FromResult(ExitCodes.Ok);
            }

            var items = ReviewQueue.Of(session, store, cancellationToken);
            if (wanted is not null)
            {
                List(host, workspace, items, wanted, cancellationToken);
                return Task.FromResult(ExitCodes.Ok);
            }

            var author = DecisionAuthor.Read(parsed.GetValue(by), host);
            host.Out.WriteLine(SafeText.Line(
                $"{Figures.Count(items.Count, "pair waits", "pairs wait")}. Verdicts are recorded as by {author}, each at once."));
            var weigher = new PairWeigher(
                workspace, session, [.. items.Select(static item => (item.Left, item.Right))], cancellationToken);
            var loop = new ReviewLoop(
                host, new PairViewer(workspace, session, cancellationToken), weigher, store, author, cancellationToken);
            var decided = loop.Run(items);
            host.Out.WriteLine();
            host.Out.WriteLine($"Recorded {Figures.Count(decided, "decision", "decisions")}; "
                + $"{Figures.Count(items.Count - decided)} of {Figures.Count(items.Count)} still wait. "
                + "'cutset review' goes on where you stopped.");
            if (ClaimQueue.Of(session, store, cancellationToken) is { Count: > 0 } waiting)
            {
                host.Out.WriteLine($"{Figures.Count(waiting.Count, "claim waits", "claims wait")}: 'cutset review --claims'.");
            }

            DecideCommand.ReportConflicts(host, store);
            if (decided > 0)
            {
                host.Out.WriteLine("Next: 'cutset build' obeys them.");
            }

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }

    private static void List(
        CliHost host, Workspace workspace, IReadOnlyList<ReviewItem> items, ReviewListing listing, CancellationToken cancellationToken)
    {
        if (listing.IsJson)
        {
            JsonOutput.Write(host.Out, WaitingPairsReport.Of(workspace, items.Count, listing.Of(items), cancellationToken));
            return;
        }

        host.Tables().Write(
            [">priority", ">score", "now", "reason", "one", "other", "detail", "asked"],
            listing.Of(items).Select(static IReadOnlyList<string> (item) =>
            [
                item.Priority.ToString("0.0", CultureInfo.InvariantCulture),
                item.Score.ToString("0.00", CultureInfo.InvariantCulture),
                item.IsMerged ? "merged" : "apart",
                item.Reason,
                item.Left.Value,
                item.Right.Value,
                item.Detail,
                item.Pivot is { } pivot ? $"{pivot.Question}: {pivot.Count}, without {pivot.CountWithout}" : "",
            ]));
        host.Out.WriteLine(listing.Summary(items.Count, "pairs"));
    }
}
