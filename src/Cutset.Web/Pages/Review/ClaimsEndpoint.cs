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
        var visit = ReviewVisit.Of(context);
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        var model = await context.RequestServices.GetRequiredService<Questions>().Ask(
            (session, token) => Model(options, session, visit, token), context.RequestAborted).ConfigureAwait(false);
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
        ReviewForms.GoOn(context, "/review/claims", form, number);
    }

    private static ClaimsModel Model(
        WebServerOptions options, SnapshotSession session, ReviewVisit visit, CancellationToken cancellationToken)
    {
        using var store = Workspace.Open(options.Workspace).OpenDecisions(options.Clock);
        var items = ClaimQueue.Of(session, store, cancellationToken);
        var standing = visit.Stand(
            items, store.All(), onClaims: true, static (item, decision) => item.Claim.Key == decision.Left,
            decision => NamesOf(session, decision, cancellationToken));
        return new ClaimsModel(standing.Place < items.Count ? items[standing.Place] : null, standing);
    }

    /// <summary>The two of a claim as a person knows them.</summary>
    private static string NamesOf(SnapshotSession session, Decision decision, CancellationToken cancellationToken)
    {
        var claim = session.Reader.Claims(cancellationToken).FirstOrDefault(claim => claim.Key == decision.Left);
        return claim is not null && session.Reader.Ties([claim.Tie], cancellationToken: cancellationToken) is [var tie]
            ? $"{tie.From.Name} and {tie.To.Name}"
            : decision.Left.Value;
    }
}
