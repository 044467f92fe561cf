using System.Globalization;
using Cutset.Asking.Sessions;
using Cutset.Store.Decisions;
using Cutset.Store.Workspaces;
using Cutset.Web.Access;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Review;

/// <summary>What the forms of both queues of the review have in common.</summary>
internal static class ReviewForms
{
    private const int MostNote = 2000;

    /// <summary>The note of a verdict, cut to a length that a page can show.</summary>
    public static string Note(IFormCollection form)
    {
        var note = form["note"].ToString().Trim();
        return note[..Math.Min(MostNote, note.Length)];
    }

    /// <summary>Leads on to what waits now at the place from which the form was sent.</summary>
    /// <param name="context">The request.</param>
    /// <param name="queue">Address of the queue.</param>
    /// <param name="form">The form.</param>
    /// <param name="number">The decision that was just recorded: the first of the sitting where the form names none.</param>
    public static void GoOn(HttpContext context, string queue, IFormCollection form, long number) => context.Response.Redirect(
        string.Create(CultureInfo.InvariantCulture, $"{queue}?place={Place(form)}&since={Since(form) ?? number}"));

    /// <summary>Takes a verdict of the visitor's own back, and shows what it is about again.</summary>
    /// <exception cref="UsageException">It is no number of a decision, or somebody else's.</exception>
    public static async Task Undo(HttpContext context)
    {
        var form = await FormTokens.Read(context).ConfigureAwait(false);
        var options = context.RequestServices.GetRequiredService<WebServerOptions>();
        if (!long.TryParse(form["decision"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new UsageException("Which decision is to be taken back? Its number is missing.");
        }

        var author = Caller.Of(context).Name;
        StoredDecision? decision;
        using (var store = Workspace.Open(options.Workspace).OpenDecisions(options.Clock))
        {
            decision = store.All().FirstOrDefault(stored => stored.Id == number);
            if (decision is null || decision.Decision.DecidedBy != author)
            {
                throw new UsageException($"Decision {number} is none of yours; 'cutset decide --undo' takes back any.");
            }

            store.Retract(number, author);
        }

        var queue = decision.Decision.IsOnClaim ? "/review/claims" : "/review";
        context.Response.Redirect(string.Create(
            CultureInfo.InvariantCulture, $"{queue}?place={Place(form)}&since={Since(form) ?? number}&undone={number}"));
    }

    private static int Place(IFormCollection form) =>
        int.TryParse(form["place"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    private static long? Since(IFormCollection form) =>
        long.TryParse(form["since"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : null;
}
