using System.Collections.Immutable;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Backbone;

/// <summary><c>/backbone</c>: whom an agency depends on.</summary>
internal static class BackboneEndpoint
{
    private const int UsualLimit = 20;
    private const int MostTies = 20_000;

    /// <summary>The page.</summary>
    public static async Task Get(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        if (!address.Has("agency"))
        {
            context.Response.Redirect("/");
            return;
        }

        var model = await Ask(context, address).ConfigureAwait(false);
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<BackbonePage>(context, model).ConfigureAwait(false);
    }

    /// <summary>The providers, a row each.</summary>
    public static async Task GetCsv(HttpContext context)
    {
        var model = await Ask(context, QuestionAddress.Of(context.Request).At("/backbone")).ConfigureAwait(false);
        await Exports.Csv(context, NameOf(model.Answer), output => BackboneCsv.Write(output, model.Answer)).ConfigureAwait(false);
    }

    /// <summary>The ranked bars, to keep.</summary>
    public static async Task GetSvg(HttpContext context)
    {
        var model = await Ask(context, QuestionAddress.Of(context.Request).At("/backbone")).ConfigureAwait(false);
        await Exports.Svg(context, NameOf(model.Answer), BackboneSvg.Write(model.Answer)).ConfigureAwait(false);
    }

    /// <summary>The answer.</summary>
    public static async Task GetJson(HttpContext context)
    {
        var model = await Ask(context, QuestionAddress.Of(context.Request).At("/backbone")).ConfigureAwait(false);
        await Exports.Json(context, NameOf(model.Answer), model.Answer).ConfigureAwait(false);
    }

    private static async Task<BackboneModel> Ask(HttpContext context, QuestionAddress address)
    {
        var model = await context.RequestServices.GetRequiredService<Questions>().AskOnce(
            address.Key,
            (session, token) =>
            {
                var agency = Names.Require(session, address, "agency", session.PickAgency, token);
                var limit = address.Number("limit", 1) ?? UsualLimit;
                var words = address.Words();
                var answer = new BackboneQuestion(session, words).Ask(agency.Id, limit, address.Place("offset"), token);
                var under = address.Has("under")
                    ? new TraceQuestion(session, words).AskTree(
                        Names.Require(session, address, "under", session.PickFrom, token).Id, agency.Id, token)
                    : null;
                var (expiring, total) = Expiring(
                    session, agency.Node, answer.Coverage.Day, address.Place(BackboneModel.ExpiringFrom), token);
                return new BackboneModel(address, answer, under, expiring, total, limit);
            },
            context.RequestAborted).ConfigureAwait(false);
        context.RequestServices.GetRequiredService<PivotQueue>().Add(context, PivotNotes.Of(model.Answer));
        return model;
    }

    /// <summary>Authorisations and awards of the agency itself that end within twelve months; a part of them, and how many.</summary>
    private static (ImmutableArray<TieAnswer> Shown, int Total) Expiring(
        SnapshotSession session, int agency, DateOnly day, int first, CancellationToken cancellationToken)
    {
        var ties = IncomingTies.Of(session.Graph, agency)
            .Where(tie => session.Graph.TieKindOf(tie) is TieKind.Authorised or TieKind.Serves).Take(MostTies).ToList();
        var last = day.AddMonths(12);
        var ending = session.Reader.Ties(ties, 0, cancellationToken)
            .Select(static tie => (tie.Tie, End: tie.End ?? tie.Award?.End))
            .Where(tie => tie.End >= day && tie.End <= last)
            .OrderBy(static tie => tie.End).ThenBy(static tie => tie.Tie).Select(static tie => tie.Tie).ToList();
        var shown = ending.Skip(first).Take(BackboneModel.ExpiringShown).ToList();
        var cited = session.TiesAt(shown, TraceAnswers.EvidencePerTie);
        return ([.. shown.Select(tie => TieAnswer.Of(cited[tie], day))], ending.Count);
    }

    private static string NameOf(BackboneAnswer answer) => Exports.NameOf("backbone", answer.Question.To?.Name);
}
