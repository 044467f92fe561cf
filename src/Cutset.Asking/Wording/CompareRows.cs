using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>The counts of two providers side by side, and their shares, for all forms alike.</summary>
public static class CompareRows
{
    private static readonly (string Code, string Words, Func<TraceSummaryAnswer, int> Count)[] All =
    [
        ("services_authorised", "services authorised", static summary => summary.ServicesAuthorised),
        ("services_reached", "services reached", static summary => summary.ServicesReached),
        ("services_provided", "  offered by itself", static summary => summary.ServicesProvided),
        ("services_one_step", "  one step away", static summary => summary.ServicesOneStep),
        ("services_any_depth", "  at any depth", static summary => summary.ServicesAnyDepth),
        ("awards_total", "awards", static summary => summary.AwardsTotal),
        ("awards_reached", "awards reached", static summary => summary.AwardsReached),
        ("awards_inferred", "awards inferred (not added up)", static summary => summary.Inferred.Awards),
    ];

    /// <summary>The rows in words: what, the first's, the second's.</summary>
    public static IEnumerable<IReadOnlyList<string>> InWords(CompareAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return All.Select(IReadOnlyList<string> (row) =>
            [row.Words, Figures.Count(row.Count(answer.First.Summary)), Figures.Count(row.Count(answer.Second.Summary))]);
    }

    /// <summary>Writes CSV: a row for each count and share, and one for each service or award that documented chains reach,
    /// with 1 where the provider reaches it and 0 where not.</summary>
    public static void WriteCsv(TextWriter output, CompareAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var (first, second) = (answer.First, answer.Second);
        CsvLines.Write(output, "what", "id", "name", "first", "second");
        CsvLines.Write(output, "provider_id", "", "", first.Question.From?.Id, second.Question.From?.Id);
        CsvLines.Write(output, "provider", "", "", first.Question.From?.Name, second.Question.From?.Name);
        foreach (var (code, _, count) in All)
        {
            CsvLines.Write(output, code, "", "", CsvCells.Number(count(first.Summary)), CsvCells.Number(count(second.Summary)));
        }

        Share("share_of_services", static summary => (summary.ServicesReached, summary.ServicesAuthorised));
        Share("share_of_awards", static summary => (summary.AwardsReached, summary.AwardsTotal));
        foreach (var (entities, isFirst, isSecond) in new[] { (answer.Both, "1", "1"), (answer.FirstOnly, "1", "0"), (answer.SecondOnly, "0", "1") })
        {
            foreach (var entity in entities)
            {
                CsvLines.Write(output, $"reaches_{entity.Kind}", entity.Id, entity.Name, isFirst, isSecond);
            }
        }

        void Share(string code, Func<TraceSummaryAnswer, (int Part, int Whole)> share) =>
            CsvLines.Write(output, code, "", "", Of(share(first.Summary)), Of(share(second.Summary)));

        static string Of((int Part, int Whole) share) =>
            share.Whole == 0 ? "" : CsvCells.Number(Math.Round((double)share.Part / share.Whole, 4));
    }
}
