using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Cli.Commands;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;
using Cutset.Store.Decisions;

namespace Cutset.Cli.Reviewing;

/// <summary><c>cutset review --claims</c>.</summary>
internal static class ClaimReview
{
    /// <summary>Lists the claims that wait.</summary>
    public static void List(CliHost host, IReadOnlyList<ClaimItem> items, ReviewListing listing)
    {
        if (listing.IsJson)
        {
            JsonOutput.Write(
                host.Out, new WaitingClaimsReport(items.Count, [.. listing.Of(items).Select(WaitingClaimJson.Of)]));
            return;
        }

        host.Tables().Write(
            [">priority", "claim", "supplier", "supplied", "sentence", "as of", "article"],
            listing.Of(items).Select(static IReadOnlyList<string> (item) =>
            [
                item.Priority.ToString("0.0", CultureInfo.InvariantCulture),
                item.Claim.Key.Value,
                item.Tie.From.Name,
                item.Tie.To.Name,
                item.Claim.Sentence,
                Figures.Date(item.Tie.Evidence[0].AsOf),
                item.Tie.Evidence[0].Url ?? "",
            ]));
        host.Out.WriteLine(listing.Summary(items.Count, "claims"));
    }

    /// <summary>Goes through them.</summary>
    public static void Run(
        CliHost host, IReadOnlyList<ClaimItem> items, DecisionStore store, string author, CancellationToken cancellationToken)
    {
        host.Out.WriteLine(SafeText.Line(
            $"{Figures.Count(items.Count, "claim waits", "claims wait")}. Verdicts are recorded as by {author}, each at once."));
        var decided = new ClaimLoop(host, store, author, cancellationToken).Run(items);
        host.Out.WriteLine();
        host.Out.WriteLine($"Recorded {Figures.Count(decided, "decision", "decisions")}; "
            + $"{Figures.Count(items.Count - decided)} of {Figures.Count(items.Count)} still wait. "
            + "'cutset review --claims' goes on where you stopped.");
        DecideCommand.ReportConflicts(host, store);
        if (decided > 0)
        {
            host.Out.WriteLine("Next: 'cutset build' obeys them.");
        }
    }

    /// <summary>One claim with its articles.</summary>
    public static void Show(CliHost host, ClaimItem item)
    {
        host.Out.WriteLine(SafeText.Line($"{item.Tie.From.Name} ({item.Tie.From.Id}) is said to supply {item.Tie.To.Name} ({item.Tie.To.Id})"));
        host.Out.WriteLine(SafeText.Line($"  “{item.Claim.Sentence}”"));
        foreach (var evidence in item.Tie.Evidence)
        {
            host.Out.WriteLine("  [" + TieLines.Cite(Citation.Of(evidence)) + "]");
        }
    }
}
