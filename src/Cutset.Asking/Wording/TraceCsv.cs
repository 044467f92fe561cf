using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>A trace as CSV: one row for each tie of each chain listed.</summary>
public static class TraceCsv
{
    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, TraceAnswer answer)
    {
        CsvLines.Write(
            output, "chain", "grade", "step", "kind", "from_id", "from", "to_id", "to", "role", "start", "end", "state",
            "amount", "currency", "award_key", "award_obligated", "award_currency", "records", "dataset", "file", "sha256",
            "record", "url", "as_of", "subaward_number");
        for (var chain = 0; chain < answer.Chains.Length; chain++)
        {
            var steps = answer.Chains[chain].Steps;
            for (var step = 0; step < steps.Length; step++)
            {
                foreach (var tie in steps[step].Ties)
                {
                    WriteTie(output, chain + 1, answer.Chains[chain].Grade, step + 1, tie);
                }
            }
        }
    }

    private static void WriteTie(TextWriter output, int chain, string grade, int step, TieAnswer tie)
    {
        var citation = tie.Evidence[0];
        CsvLines.Write(
            output, CsvCells.Number(chain), grade, CsvCells.Number(step), tie.Kind, tie.From.Id, tie.From.Name, tie.To.Id, tie.To.Name, tie.Role,
            CsvCells.Day(tie.Start), CsvCells.Day(tie.End), tie.State, CsvCells.Number(tie.Amount?.Amount), tie.Amount?.Currency, tie.Award?.Key,
            CsvCells.Number(tie.Award?.Obligated?.Amount), tie.Award?.Obligated?.Currency, CsvCells.Number(tie.EvidenceCount), citation.Dataset,
            citation.File, citation.Sha256, citation.Record, citation.Url, CsvCells.Day(citation.AsOf), tie.Number);
    }
}
