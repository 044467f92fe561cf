using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Core.Names;
using Cutset.Core.Resolution;
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
        var visit = ReviewVisit.Of(context);
        var isWeighed = QuestionAddress.Of(context.Request).Has("weights");
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        var questions = context.RequestServices.GetRequiredService<Questions>();
        // What hangs on the snapshot alone is gathered once, however many pairs are decided.
        var candidates = await Candidates(questions, context.RequestAborted).ConfigureAwait(false);
        var words = await questions.AskOnce("review words", PairViewer.Learn, context.RequestAborted).ConfigureAwait(false);
        var model = await questions.Ask(
            (session, token) => Model(options, session, candidates, words, visit, isWeighed, token),
            context.RequestAborted).ConfigureAwait(false);
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<ReviewPage>(context, model).ConfigureAwait(false);
    }

    /// <summary>What could wait, whatever was decided; gathered once for a snapshot.</summary>
    public static Task<IReadOnlyList<ReviewItem>> Candidates(Questions questions, CancellationToken cancellationToken) =>
        questions.AskOnce("review candidates", ReviewQueue.Candidates, cancellationToken);

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
        if (form["back"].ToString() is { Length: > 0 } entity)
        {
            context.Response.Redirect(SafeLink.ToEntity(entity) + "#decisions");
            return;
        }

        ReviewForms.GoOn(context, "/review", form, number);
    }

    private static ReviewModel Model(
        WebServerOptions options, SnapshotSession session, IReadOnlyList<ReviewItem> candidates, TokenWeights words, ReviewVisit visit,
        bool isWeighed, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Open(options.Workspace);
        using var store = workspace.OpenDecisions(options.Clock);
        var items = ReviewQueue.Of(session, candidates, store, cancellationToken);
        var viewer = new PairViewer(workspace, session, cancellationToken, words);
        var standing = visit.Stand(items, store.All(), onClaims: false, IsAbout, decision => NamesOf(viewer, decision));
        PairView? pair = null;
        // Records may have left with an import since the build.
        while (standing.Place < items.Count && (pair = viewer.View(items[standing.Place].Left, items[standing.Place].Right)) is null)
        {
            standing = standing with { Place = standing.Place + 1 };
        }

        var item = pair is null ? null : items[standing.Place];
        var canWeigh = item is not null && PairWeigher.CanWeigh(workspace, session);
        return new ReviewModel(item, pair, standing)
        {
            Apart = items.Count(static waiting => !waiting.IsMerged),
            ClaimsWaiting = ClaimQueue.Of(session, store, cancellationToken).Count,
            CanWeigh = canWeigh && !isWeighed,
            Weights = canWeigh && isWeighed
                ? new PairWeigher(workspace, session, [(item!.Left, item.Right)], cancellationToken).Weigh(item.Left, item.Right) // canWeigh: there is one
                : null,
        };
    }

    private static bool IsAbout(ReviewItem item, Decision decision) =>
        (item.Left == decision.Left && item.Right == decision.Right) || (item.Left == decision.Right && item.Right == decision.Left);

    /// <summary>The two of a decision as a person knows them.</summary>
    private static string NamesOf(PairViewer viewer, Decision decision) =>
        viewer.View(decision.Left, decision.Right) is { } pair ? $"{pair.LeftName} and {pair.RightName}"
            : $"{decision.Left} and {decision.Right}";
}
