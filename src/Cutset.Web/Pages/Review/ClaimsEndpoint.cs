using System.Globalization;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Core.Resolution;
using Cutset.Store.Workspaces;
using Cutset.Web.Access;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Review;

/// <summary><c>/review/claims</c>: what articles claim, one claim after the other.</summary>
internal static class ClaimsEndpoint
{
    /// <summary>The claim at a place of the queue.</summary>
    public static async Task Get(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        var author = Caller.Of(context).Name;
        var (place, since, undone) = (address.Number("place", 0) ?? 0, address.Number("since", 1), address.Number("undone", 1));
        var model = await context.RequestServices.GetRequiredService<Questions>().Ask(
            (session, token) => Model(options, session, place, since, undone, author, token),
            context.RequestAborted).ConfigureAwait(false);
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<ClaimsPage>(context, model).ConfigureAwait(false);
    }

    /// <summary>Records a verdict, and goes on.</summary>
    public static async Task Post(HttpContext context)
    {
        var form = await FormTokens.Read(context).ConfigureAwait(false);
        var verdict = VerdictWords.ReadOnClaim(form["verdict"].ToString());
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        var author = Caller.Of(context).Name;
        var number = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
            (session, token) =>
            {
                // Only claims that are there: a decision about anything else could never be seen again.
                var key = ClaimQueue.Pick(session.Reader, form["claim"].ToString(), token);
                using var store = Workspace.Open(options.Workspace).OpenDecisions(options.Clock);
                return store.AddOnClaim(key, verdict, author, ReviewForms.Note(form));
            },
            context.RequestAborted).ConfigureAwait(false);
        context.Response.Redirect(string.Create(
            CultureInfo.InvariantCulture, $"/review/claims?place={ReviewForms.Place(form)}&since={ReviewForms.Since(form) ?? number}"));
    }

    private static ClaimsModel Model(
        WebServerOptions options, SnapshotSession session, int asked, long? since, long? undoneNumber, string author,
        CancellationToken cancellationToken)
    {
        using var store = Workspace.Open(options.Workspace).OpenDecisions(options.Clock);
        var items = ClaimQueue.Of(session, store, cancellationToken);
        var all = store.All();
        var undone = all.FirstOrDefault(stored => stored.Id == undoneNumber && stored.RetractedAt is not null)?.Decision;
        // What was taken back waits again, where the queue has it.
        var place = undone is null ? -1 : items.ToList().FindIndex(item => item.Claim.Key == undone.Left);
        place = Math.Min(place < 0 ? asked : place, Math.Max(0, items.Count - 1));
        var sitting = ReviewSitting.Of(all, author, since, onClaims: true);
        return new ClaimsModel(
            place < items.Count ? items[place] : null, place, items.Count,
            all.Count(static stored => stored.RetractedAt is null && stored.Decision.IsOnClaim), sitting,
            NamesOf(session, sitting.Last?.Decision, cancellationToken), undone is null ? null : VerdictWords.Of(undone.Verdict),
            [.. DecisionConflicts.Find(all).Select(DecisionConflicts.Describe)]);
    }

    /// <summary>The two of a claim as a person knows them.</summary>
    private static string NamesOf(SnapshotSession session, Decision? decision, CancellationToken cancellationToken)
    {
        if (decision is null)
        {
            return "";
        }

        var claim = session.Reader.Claims(cancellationToken).FirstOrDefault(claim => claim.Key == decision.Left);
        return claim is not null && session.Reader.Ties([claim.Tie], cancellationToken: cancellationToken) is [var tie]
            ? $"{tie.From.Name} and {tie.To.Name}"
            : decision.Left.Value;
    }
}
