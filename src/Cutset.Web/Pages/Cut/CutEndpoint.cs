using System.Collections.Immutable;
using Cutset.Asking.Questions;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs.Cutting;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Cut;

/// <summary><c>/cut</c>: the smallest sets of ties whose end separates the two.</summary>
internal static class CutEndpoint
{
    private const int ChainsDrawn = 60;

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

        var (answer, chains) = await Ask(context, address).ConfigureAwait(false);
        var steps = ChainStepRow.Of(chains.Chains);
        var picture = ChainPicture.Draw(address, steps, TitleOf(answer), IsCut(answer, steps));
        var model = new CutModel(address, answer, picture, WordsOf(answer, chains));
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<CutPage>(context, model).ConfigureAwait(false);
    }

    /// <summary>The picture alone, to keep.</summary>
    public static async Task GetSvg(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        var (answer, chains) = await Ask(context, address.At("/cut")).ConfigureAwait(false);
        var steps = ChainStepRow.Of(chains.Chains);
        var sheet = new PictureSheet(
            TitleOf(answer),
            $"{WordsOf(answer, chains)}. A cross stands where the smallest cut ends a tie.", chains.Coverage);
        await Exports.Svg(context, NameOf(answer), ChainPicture.Save(address, steps, sheet, IsCut(answer, steps))).ConfigureAwait(false);
    }

    /// <summary>A row for each tie or award that ends.</summary>
    public static async Task GetCsv(HttpContext context)
    {
        var (answer, _) = await Ask(context, QuestionAddress.Of(context.Request).At("/cut")).ConfigureAwait(false);
        await Exports.Csv(context, NameOf(answer), output => CutCsv.Write(output, answer)).ConfigureAwait(false);
    }

    /// <summary>The answer.</summary>
    public static async Task GetJson(HttpContext context)
    {
        var (answer, _) = await Ask(context, QuestionAddress.Of(context.Request).At("/cut")).ConfigureAwait(false);
        await Exports.Json(context, NameOf(answer), answer).ConfigureAwait(false);
    }

    private static string NameOf(CutAnswer answer) =>
        Exports.NameOf("cut", answer.Question.From?.Name, answer.Question.To?.Name);

    private static async Task<(CutAnswer Answer, TraceAnswer Chains)> Ask(HttpContext context, QuestionAddress address)
    {
        var asked = await context.RequestServices.GetRequiredService<Questions>().AskOnce(
            address.Key,
            (session, token) =>
            {
                var from = Names.Require(session, address, "from", session.PickFrom, token);
                var to = Names.Require(session, address, "to", session.PickTo, token);
                var words = address.Words();
                var answer = new CutQuestion(session, words).Ask(
                    from.Id, to.Id, address.Has("by-amount") ? CutMeasure.Obligated : CutMeasure.Count,
                    ChainWords.ReadDay(address.One("by"), "--by"), token);
                // The picture shows what the cut is about: chains of the same grade.
                var chains = new TraceQuestion(session, words with { Grade = answer.Grade }).Ask(from.Id, to.Id, ChainsDrawn, token);
                return new Asked(answer, chains);
            },
            context.RequestAborted).ConfigureAwait(false);
        context.RequestServices.GetRequiredService<PivotQueue>().Add(context, PivotNotes.Of(asked.Answer));
        return (asked.Answer, asked.Chains);
    }

    /// <summary>Tells which steps the smallest cut ends.</summary>
    private static Func<int, bool> IsCut(CutAnswer answer, ImmutableArray<ChainStepRow> steps)
    {
        var ended = answer.Anywhere.Ties.SelectMany(static cut => cut.Ties)
            .Select(static tie => (tie.Kind, tie.From.Id, tie.To.Id)).ToHashSet();
        return row => row >= 0 && ended.Contains((steps[row].Kind, steps[row].From.Id, steps[row].To.Id));
    }

    private static string WordsOf(CutAnswer answer, TraceAnswer chains) =>
        ChainPicture.Words(chains, $"{answer.Grade} chain", $"{answer.Grade} chains");

    private static string TitleOf(CutAnswer answer) =>
        $"The smallest cut between {answer.Question.From?.Name} and {answer.Question.To?.Name}";

    private sealed record Asked(CutAnswer Answer, TraceAnswer Chains);
}
