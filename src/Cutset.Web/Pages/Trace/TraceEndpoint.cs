using System.Collections.Immutable;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Trace;

/// <summary><c>/trace</c>: the chains, as a page, a picture, CSV and JSON.</summary>
internal static class TraceEndpoint
{
    private const int UsualLimit = 40;
    private const int MostChains = 20_000;
    private const int MostOffset = 100_000;

    /// <summary>The page.</summary>
    public static async Task Get(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        if (address.From.Length == 0 || address.To.Length == 0)
        {
            // What was named stays in its box.
            context.Response.Redirect(address.At("/").ToString());
            return;
        }

        var (answer, days) = await Ask(context, address).ConfigureAwait(false);
        var steps = ChainStepRow.Of(answer.Chains);
        var model = new TraceModel(
            address, answer, steps, ChainPicture.Draw(address, steps, TitleOf(answer)), days, LimitOf(address));
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<TracePage>(context, model).ConfigureAwait(false);
    }

    /// <summary>The picture alone, to keep.</summary>
    public static async Task GetSvg(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        var (answer, _) = await Ask(context, address.At("/trace")).ConfigureAwait(false);
        var shown = ChainPicture.Words(answer, "chain", "chains");
        var sheet = new PictureSheet(
            TitleOf(answer), $"{shown}. Supply flows from left to right.", answer.Coverage);
        await Exports.Svg(
            context, NameOf(answer), ChainPicture.Save(address, ChainStepRow.Of(answer.Chains), sheet)).ConfigureAwait(false);
    }

    /// <summary>A row for each tie of each chain.</summary>
    public static async Task GetCsv(HttpContext context)
    {
        var (answer, _) = await Ask(context, QuestionAddress.Of(context.Request).At("/trace")).ConfigureAwait(false);
        await Exports.Csv(context, NameOf(answer), output => TraceCsv.Write(output, answer)).ConfigureAwait(false);
    }

    /// <summary>The answer.</summary>
    public static async Task GetJson(HttpContext context)
    {
        var (answer, _) = await Ask(context, QuestionAddress.Of(context.Request).At("/trace")).ConfigureAwait(false);
        await Exports.Json(context, NameOf(answer), answer).ConfigureAwait(false);
    }

    private static async Task<(TraceAnswer Answer, ImmutableArray<DateOnly> Days)> Ask(HttpContext context, QuestionAddress address)
    {
        var limit = LimitOf(address);
        var offset = Math.Min(address.Place("offset"), MostOffset);
        var asked = await context.RequestServices.GetRequiredService<Questions>().AskOnce(
            address.Key,
            (session, token) =>
            {
                var from = Names.Require(session, address, "from", session.PickFrom, token);
                var to = Names.Require(session, address, "to", session.PickTo, token);
                var answer = new TraceQuestion(session, address.Words()).Ask(from.Id, to.Id, limit, offset, token);
                return new Asked(answer, [.. session.Reader.Files(token).Where(static file => file.IsFullListing)
                    .Select(static file => file.AsOf).OfType<DateOnly>().Distinct().Order()]);
            },
            context.RequestAborted).ConfigureAwait(false);
        context.RequestServices.GetRequiredService<PivotQueue>().Add(context, PivotNotes.Of(asked.Answer));
        return (asked.Answer, asked.Days);
    }

    private static string TitleOf(TraceAnswer answer) => $"Chains from {answer.Question.From?.Name} to {answer.Question.To?.Name}";

    private static int LimitOf(QuestionAddress address) => Math.Min(address.Number("limit", 1) ?? UsualLimit, MostChains);

    private static string NameOf(TraceAnswer answer) =>
        Exports.NameOf("chains", answer.Question.From?.Name, answer.Question.To?.Name);

    private sealed record Asked(TraceAnswer Answer, ImmutableArray<DateOnly> Days);
}
