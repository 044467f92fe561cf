using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>The tables and words of a question along several days, for a terminal and for Markdown alike.</summary>
internal static class TimelineTables
{
    private const int ProvidersShown = 15;

    /// <summary>True for a backbone, false for a trace.</summary>
    public static bool IsBackbone(TimelineAnswer answer) => answer.Points.Any(static point => point.Backbone is not null);

    /// <summary>What was asked.</summary>
    public static string Title(TimelineAnswer answer) => SafeText.Line(
        (IsBackbone(answer)
            ? $"Services of {answer.Question.To?.Name} that rest on each provider at any depth"
            : $"{answer.Question.From?.Name} → {answer.Question.To?.Name}")
        + $", as of each listing{AskedWith.InTitle(answer.Question)}");

    /// <summary>The counts as of each day: their headers, then their rows.</summary>
    public static (IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<string>> Rows) Counts(TimelineAnswer answer)
    {
        if (!IsBackbone(answer))
        {
            return (
                [
                    "day", ">services authorised", ">reached", ">awards", ">reached", ">ties appeared", ">joined", ">gone",
                    ">left",
                ],
                answer.Points.Select(static IReadOnlyList<string> (point) =>
                [
                    Figures.Date(point.Day),
                    Figures.Count(point.Trace?.ServicesAuthorised ?? 0),
                    Figures.Count(point.Trace?.ServicesReached ?? 0),
                    Figures.Count(point.Trace?.AwardsTotal ?? 0),
                    Figures.Count(point.Trace?.AwardsReached ?? 0),
                    .. Changes(point),
                ]));
        }

        return (
            ["day", ">services authorised", ">awards", ">providers", ">ties appeared", ">joined", ">gone", ">left"],
            answer.Points.Select(static IReadOnlyList<string> (point) =>
            [
                Figures.Date(point.Day),
                Figures.Count(point.Backbone?.ServicesAuthorised ?? 0),
                Figures.Count(point.Backbone?.AwardsTotal ?? 0),
                Figures.Count(point.Backbone?.ProvidersTotal ?? 0),
                .. Changes(point),
            ]));
    }

    /// <summary>The services that rest on each provider as of each day, by the last of them.</summary>
    public static (IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<string>> Rows) Providers(TimelineAnswer answer)
    {
        var counts = answer.Points
            .Select(static point => point.Backbone?.Providers.ToDictionary(static row => row.Id, static row => row.ServicesAnyDepth) ?? [])
            .ToList();
        var rows = answer.Points.SelectMany(static point => point.Backbone?.Providers ?? [])
            .GroupBy(static row => row.Id, StringComparer.Ordinal)
            .Select(static group => group.Last())
            .OrderByDescending(row => counts[^1].GetValueOrDefault(row.Id))
            .ThenBy(static row => row.Name, StringComparer.Ordinal)
            .Take(ProvidersShown);
        return (
            ["provider", .. answer.Points.Select(static point => ">" + Figures.Date(point.Day))],
            rows.Select(IReadOnlyList<string> (row) =>
                [row.Name, .. counts.Select(day => Figures.Count(day.GetValueOrDefault(row.Id)))]));
    }

    /// <summary>What the four lists of ties mean.</summary>
    public static string Legend(TimelineAnswer answer)
    {
        var chains = IsBackbone(answer) ? "documented chain to it" : "chain between the two";
        var gone = IsActiveOnly(answer) ? ", or ended" : "";
        return $"Appeared: new to the records, by listing or by date. Joined: in the records before, on a {chains} only now. "
            + $"Gone: no longer in the records{gone}. Left: still in them, on no {chains}.";
    }

    /// <summary>The ties that changed, each list under its title; empty lists are left out.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<TieAnswer> Ties)> Lists(TimelineAnswer answer)
    {
        var gone = $"Gone from the records{(IsActiveOnly(answer) ? ", or ended," : "")}";
        foreach (var (before, point) in answer.Points.Zip(answer.Points.Skip(1)))
        {
            var (since, day) = (Figures.Date(before.Day), Figures.Date(point.Day));
            (string Title, IReadOnlyList<TieAnswer> Ties)[] lists =
            [
                ($"Appeared in the records after {since}, by {day}", point.Appeared),
                ($"Joined this answer by {day}, in the records on {since} already", point.Joined),
                ($"{gone} after {since}, by {day}", point.Gone),
                ($"Left this answer by {day}, still in the records", point.Left),
            ];
            foreach (var list in lists.Where(static list => list.Ties.Count > 0))
            {
                yield return list;
            }
        }
    }

    private static IEnumerable<string> Changes(TimelinePoint point) =>
        new[] { point.Appeared, point.Joined, point.Gone, point.Left }.Select(static ties => Figures.Count(ties.Length));

    private static bool IsActiveOnly(TimelineAnswer answer) => answer.Question.Limits.Contains("--active");
}
