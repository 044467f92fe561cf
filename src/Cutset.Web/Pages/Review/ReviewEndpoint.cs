using System.Globalization;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Core.Names;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;
using Cutset.Store.Workspaces;
using Cutset.Web.Access;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Review;

/// <summary><c>/review</c>: the pairs that a person should look at, one after the other.</summary>
internal static class ReviewEndpoint
{
    /// <summary>The pair at a place of the queue.</summary>
    public static async Task Get(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        var author = Caller.Of(context).Name;
        var asked = new Asked(
            address.Number("place", 0) ?? 0, address.Number("since", 1), address.Number("undone", 1), address.Has("weights"));
        var questions = context.RequestServices.GetRequiredService<Questions>();
        // What hangs on the snapshot alone is gathered once, however many pairs are decided.
        var prepared = await questions.AskOnce(
            "review candidates",
            static (session, token) => new Prepared(ReviewQueue.Candidates(session, token), PairViewer.Learn(session, token)),
            context.RequestAborted).ConfigureAwait(false);
        var model = await questions.Ask(
            (session, token) => Model(options, session, prepared, asked, author, token),
            context.RequestAborted).ConfigureAwait(false);
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<ReviewPage>(context, model).ConfigureAwait(false);
    }

    /// <summary>Records a verdict, and goes on.</summary>
    public static async Task Post(HttpContext context)
    {
        var form = await FormTokens.Read(context).ConfigureAwait(false);
        var verdict = VerdictWords.Read(form["verdict"].ToString());
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        var author = Caller.Of(context).Name;
        var note = ReviewForms.Note(form);
        var number = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
            (session, token) =>
            {
                // Only records that are there: a decision about anything else could never be seen again.
                var left = RecordPicker.Pick(session.Reader, form["left"].ToString(), "left", token);
                var right = RecordPicker.Pick(session.Reader, form["right"].ToString(), "right", token);
                if (left.Key == right.Key)
                {
                    throw new UsageException("The two are one record; there is nothing to decide.");
                }

                using var store = Workspace.Open(options.Workspace).OpenDecisions(options.Clock);
                return store.Add(left.Key, right.Key, verdict, author, note);
            },
            context.RequestAborted).ConfigureAwait(false);
        var back = form["back"].ToString();
        context.Response.Redirect(back.Length > 0
            ? SafeLink.ToEntity(back) + "#decisions"
            : string.Create(CultureInfo.InvariantCulture, $"/review?place={ReviewForms.Place(form)}&since={ReviewForms.Since(form) ?? number}"));
    }

    private static ReviewModel Model(
        WebServerOptions options, SnapshotSession session, Prepared prepared, Asked asked, string author,
        CancellationToken cancellationToken)
    {
        var workspace = Workspace.Open(options.Workspace);
        using var store = workspace.OpenDecisions(options.Clock);
        var items = ReviewQueue.Of(session, prepared.Candidates, store, cancellationToken);
        var viewer = new PairViewer(workspace, session, cancellationToken, prepared.Weights);
        PairView? pair = null;
        var all = store.All();
        var undone = all.FirstOrDefault(stored => stored.Id == asked.Undone && stored.RetractedAt is not null)?.Decision;
        // What was taken back waits again, where the queue has it.
        var place = undone is null ? -1 : items.ToList().FindIndex(item => IsOf(item, undone));
        place = Math.Min(place < 0 ? asked.Place : place, Math.Max(0, items.Count - 1));
        // Records may have left with an import since the build.
        while (place < items.Count && (pair = viewer.View(items[place].Left, items[place].Right)) is null)
        {
            place++;
        }

        var sitting = ReviewSitting.Of(all, author, asked.Since, onClaims: false);
        var canWeigh = pair is not null && PairWeigher.CanWeigh(workspace, session);
        return new ReviewModel(
            pair is null ? null : items[place], pair, place, items.Count,
            all.Count(static stored => stored.RetractedAt is null && !stored.Decision.IsOnClaim), sitting, NamesOf(viewer, sitting.Last?.Decision),
            undone is null ? null : VerdictWords.Of(undone.Verdict), Conflicts(all))
        {
            ClaimsWaiting = ClaimQueue.Of(session, store, cancellationToken).Count,
            CanWeigh = canWeigh && !asked.WithWeights,
            Weights = canWeigh && asked.WithWeights
                ? new PairWeigher(workspace, session, [(items[place].Left, items[place].Right)], cancellationToken)
                    .Weigh(items[place].Left, items[place].Right)
                : null,
        };
    }

    private static bool IsOf(ReviewItem item, Decision decision) =>
        (item.Left == decision.Left && item.Right == decision.Right) || (item.Left == decision.Right && item.Right == decision.Left);

    /// <summary>The two of a decision as a person knows them.</summary>
    private static string NamesOf(PairViewer viewer, Decision? decision) => decision is null ? ""
        : viewer.View(decision.Left, decision.Right) is { } pair ? $"{pair.LeftName} and {pair.RightName}"
        : $"{decision.Left} and {decision.Right}";

    /// <summary>What the address says.</summary>
    private sealed record Asked(int Place, long? Since, long? Undone, bool WithWeights);

    private sealed record Prepared(IReadOnlyList<ReviewItem> Candidates, TokenWeights Weights);

    private static List<string> Conflicts(IReadOnlyList<StoredDecision> all) =>
        [.. DecisionConflicts.Find(all).Select(DecisionConflicts.Describe)];
}
