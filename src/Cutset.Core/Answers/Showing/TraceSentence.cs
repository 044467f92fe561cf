using System.Globalization;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Answers.Showing;

/// <summary>Sums a trace up in a few sentences that say no more than the records do.</summary>
internal static class TraceSentence
{
    public static string Of(TraceSummary summary, QuestionAnswer question)
    {
        var from = question.From?.Name ?? "";
        var to = question.To?.Name ?? "";
        var sentences = new List<string>();
        // What a limit keeps out may be there all the same: then the sentences are about chains within the limits only.
        var isLimited = !question.Limits.IsEmpty;
        AddServices(sentences, summary, from, to, isLimited);
        AddAwards(sentences, summary, from, to, isLimited);
        AddInferred(sentences, summary, from);
        AddClaimed(sentences, summary, from, to);
        if (sentences.Count == 0)
        {
            sentences.Add($"No chain from {from} to {to} in these records.");
        }

        return (isLimited ? $"Within the limits asked for ({string.Join(", ", question.Limits)}): " : "")
            + string.Join(' ', sentences);
    }

    private static void AddServices(
        List<string> sentences, TraceSummary summary, string from, string to, bool isLimited)
    {
        if (summary.ServicesAuthorised == 0)
        {
            return;
        }

        var whole = $"Of {Count(summary.ServicesAuthorised, "service")} that {to} has authorised, ";
        if (summary.ServicesReached == 0)
        {
            sentences.Add(isLimited
                ? $"{whole}no documented chain from {from} leads to any."
                : $"{whole}none is offered by {from} or leverages a service of {from} in these records.");
            return;
        }

        var deeper = summary.ServicesAnyDepth - summary.ServicesOneStep;
        sentences.Add(
            $"{whole}{summary.ServicesReached} ({Share(summary.ServicesReached, summary.ServicesAuthorised)}) are offered by "
            + $"{from} or leverage its services: {summary.ServicesProvided} offered by {from} itself, "
            + $"{summary.ServicesOneStep} one step from a service of {from}, {deeper} at a greater depth.");
    }

    private static void AddAwards(
        List<string> sentences, TraceSummary summary, string from, string to, bool isLimited)
    {
        if (summary.AwardsTotal == 0)
        {
            return;
        }

        var whole = $"Of {Count(summary.AwardsTotal, "award")} for {to}, ";
        if (summary.AwardsReached > 0)
        {
            sentences.Add(
                $"{whole}{from} holds or is a reported subcontractor on {summary.AwardsReached} "
                + $"({Share(summary.AwardsReached, summary.AwardsTotal)}).");
            return;
        }

        sentences.Add(isLimited
            ? $"{whole}no documented chain from {from} leads to any."
            : $"{whole}none is held or reported as subcontracted by {from} in these records.");
    }

    private static void AddInferred(List<string> sentences, TraceSummary summary, string from)
    {
        var (services, awards) = (summary.Inferred.Services, summary.Inferred.Awards);
        if (services + awards > 0)
        {
            sentences.Add(
                "Inferred, and not in these numbers: "
                + $"{(services > 0 ? Count(services, "service") + ", " : "")}{Count(awards, "award")} of companies that offer "
                + $"a service which leverages one of {from}{(summary.HasConfirmedClaims ? ", or that it supplies by a confirmed claim" : "")}; "
                + "no record says that the award uses it.");
        }
    }

    /// <summary>What rests on articles, apart from all numbers.</summary>
    private static void AddClaimed(List<string> sentences, TraceSummary summary, string from, string to)
    {
        var (confirmed, open) = summary.SaidToSupply;
        if (confirmed > 0)
        {
            sentences.Add($"An article says that {from}, or a company that it supplies, supplies {to} itself, and a person confirmed it.");
        }

        var (services, awards) = (summary.Claimed.Services, summary.Claimed.Awards);
        if (services + awards + open > 0)
        {
            string?[] parts =
            [
                services > 0 ? Count(services, "service") : null,
                awards > 0 ? Count(awards, "award") : null,
                open > 0 ? $"{to} itself, as an article says" : null,
            ];
            sentences.Add($"Claimed, which nobody has confirmed, and not in these numbers: {string.Join(", ", parts.OfType<string>())}.");
        }
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}
