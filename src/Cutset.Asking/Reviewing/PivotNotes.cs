using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reviewing;

/// <summary>Remembers on which likely merges the answers to a user's questions hang, so that review shows them first.</summary>
public static class PivotNotes
{
    /// <summary>The note of a trace.</summary>
    public static IReadOnlyList<PivotNote> Of(TraceAnswer answer) =>
        Of("trace", answer?.Question, [answer?.Certainty]);

    /// <summary>The notes of both traces.</summary>
    public static IReadOnlyList<PivotNote> Of(CompareAnswer answer) =>
        [.. Of(answer?.First!), .. Of(answer?.Second!)];

    /// <summary>The note of a cut.</summary>
    public static IReadOnlyList<PivotNote> Of(CutAnswer answer) => Of("cut", answer?.Question, [answer?.Certainty]);

    /// <summary>The note of a reach.</summary>
    public static IReadOnlyList<PivotNote> Of(ReachAnswer answer) => Of("reach", answer?.Question, [answer?.Certainty]);

    /// <summary>The note of a backbone: the merge that changes the count of some provider listed most, by its share.</summary>
    public static IReadOnlyList<PivotNote> Of(BackboneAnswer answer) =>
        Of("backbone", answer?.Question, answer?.Providers.Select(static provider => provider.Certainty) ?? []);

    /// <summary>
    /// Writes notes, each in place of what was noted for the same question before. On a workspace that cannot be written
    /// nothing is noted: asking needs no more than reading.
    /// </summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="clock">The clock.</param>
    public static void Write(string folder, IReadOnlyCollection<PivotNote> notes, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(notes);
        var workspace = Workspace.Open(folder);
        if (notes.Count == 0 || (notes.All(static note => note.Merge is null) && !workspace.HasDecisions))
        {
            return;
        }

        try
        {
            using var store = workspace.OpenDecisions(clock);
            foreach (var note in notes)
            {
                store.NotePivot(note.Question, note.Merge);
            }
        }
        catch (CutsetException)
        {
            // A workspace that may only be read.
        }
    }

    private static PivotNote[] Of(string verb, QuestionAnswer? question, IEnumerable<CertaintyAnswer?> certainties)
    {
        ArgumentNullException.ThrowIfNull(question);
        var known = certainties.OfType<CertaintyAnswer>().ToList();
        if (known.Count == 0)
        {
            return [];
        }

        var most = known.Where(static sure => sure.Pivot is not null).MaxBy(static sure => ShareOf(sure));
        return
        [
            new PivotNote(
                Words(verb, question),
                most?.Pivot is { } pivot
                    ? (new RecordKey(pivot.Left), new RecordKey(pivot.Right), most.Count, pivot.CountWithout)
                    : null),
        ];
    }

    private static double ShareOf(CertaintyAnswer sure) =>
        Math.Abs(sure.Count - sure.Pivot!.CountWithout) / (double)Math.Max(1, Math.Max(sure.Count, sure.Pivot.CountWithout));

    private static string Words(string verb, QuestionAnswer question)
    {
        string?[] parts = [question.From?.Name, question.To?.Name];
        var limits = question.Limits.IsEmpty ? "" : $" ({string.Join(", ", question.Limits)})";
        return $"{verb} {string.Join(" → ", parts.Where(static part => part is not null))}{limits}";
    }
}
