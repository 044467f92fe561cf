using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>A tie and its citations in words, for text and Markdown alike.</summary>
public static class TieLines
{
    private const int NameLength = 90;

    /// <summary>Dates, amounts and remarks of a tie, parted by semicolons; empty where nothing is stated.</summary>
    public static string Facts(TieAnswer tie)
    {
        var facts = new List<string>();
        Add(tie.Role is null ? "" : $"{tie.Role} agency");
        Add(tie.Number is null ? "" : $"number {tie.Number}");
        Add(Figures.Period(tie.Start, tie.End));
        Add(tie.State is TieState.Undated ? "" : tie.State);
        Add(tie.Amount is { } amount ? Figures.Amount(amount) : "");
        if (tie.Kind is "holds" or "serves")
        {
            Add(tie.Award?.Obligated is { } obligated ? $"{Figures.Amount(obligated)} obligated" : "");
            Add(tie.Award is { IsVehicle: true } ? "a vehicle, from which orders are placed" : "");
        }

        if (tie.Claim is { } claim)
        {
            Add($"“{claim.Sentence}”");
            Add(claim.Standing.TrimEnd('.'));
        }

        foreach (var remark in tie.Remarks)
        {
            Add(remark.TrimEnd('.'));
        }

        return string.Join("; ", facts);

        void Add(string fact)
        {
            if (fact.Length > 0)
            {
                facts.Add(SafeText.Line(fact));
            }
        }
    }

    /// <summary>A citation on one line.</summary>
    public static string Cite(Citation citation)
    {
        var asOf = citation.AsOf is { } day ? $", as of {Figures.Date(day)}" : "";
        var url = citation.Url is null ? "" : $", {citation.Url}";
        return SafeText.Line($"{citation.Dataset}, {citation.File}, {citation.Record}{asOf}{url}");
    }

    /// <summary>How many more records state the tie than are cited; empty where none.</summary>
    public static string More(TieAnswer tie, int cited) =>
        tie.EvidenceCount > cited ? $" (and {Figures.Count(tie.EvidenceCount - cited, "record", "records")} more)" : "";

    /// <summary>The name of an entity, for a line; an award with its description.</summary>
    public static string Name(EntityRef entity, AwardAnswer? award)
    {
        if (entity.Kind != "award" || award is null)
        {
            return SafeText.Cut(entity.Name, NameLength);
        }

        var description = award.Description is null ? "" : $" \"{SafeText.Cut(award.Description, 60)}\"";
        return $"award {SafeText.Cut(award.Number ?? award.Key, NameLength)}{description}";
    }
}
