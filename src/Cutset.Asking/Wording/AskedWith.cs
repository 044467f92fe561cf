using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>Under which options an answer was asked for, and which groups it counts, in words.</summary>
public static class AskedWith
{
    /// <summary>All of it in parentheses, for a title; empty where there is nothing to say.</summary>
    public static string InTitle(QuestionAnswer question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var parts = Groups(question).Concat(question.Limits.Select(limit => Limit(limit, question))).ToList();
        return parts.Count == 0 ? "" : SafeText.Line($" ({string.Join(", ", parts)})");
    }

    /// <summary>All of it in a sentence or two; null where there is nothing to say.</summary>
    public static string? Sentence(QuestionAnswer question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var groups = Groups(question).ToList();
        var limits = question.Limits.Select(limit => Limit(limit, question)).ToList();
        string?[] sentences =
        [
            groups.Count == 0 ? null : $"Counted {string.Join(" and ", groups)}.",
            limits.Count == 0 ? null : $"Asked with {string.Join(", ", limits)}.",
        ];
        var said = string.Join(' ', sentences.OfType<string>());
        return said.Length == 0 ? null : SafeText.Line(said);
    }

    /// <summary>Which chains count down to a grade: documented, or documented or inferred.</summary>
    /// <param name="grade">The code of the weakest grade.</param>
    public static string Chains(string grade) => grade switch
    {
        "inferred" => "documented or inferred",
        "claimed" => "documented, inferred or claimed",
        _ => grade,
    };

    private static IEnumerable<string> Groups(QuestionAnswer question)
    {
        if (question.FromGroup > 1)
        {
            yield return $"with {Companies(question.FromGroup - 1)}";
        }

        if (question.ToGroup > 1)
        {
            yield return $"with {Agencies(question.ToGroup - 1)}";
        }
    }

    private static string Limit(string limit, QuestionAnswer question)
    {
        if (limit != "--exact")
        {
            return limit;
        }

        string?[] left =
        [
            question.FromLeftOut is > 0 and var companies ? Companies(companies) : null,
            question.ToLeftOut is > 0 and var agencies ? Agencies(agencies) : null,
        ];
        var said = string.Join(" and ", left.OfType<string>());
        return $"{limit} (leaves out {(said.Length == 0 ? "nothing here" : said)})";
    }

    private static string Companies(int number) => Figures.Count(number, "owned company", "owned companies");

    private static string Agencies(int number) => Figures.Count(number, "sub-agency", "sub-agencies");
}
