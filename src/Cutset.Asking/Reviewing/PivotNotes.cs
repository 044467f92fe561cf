using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reviewing;

/// <summary>Remembers on which likely merges the answers to a user's questions hang, so that review shows them first.</summary>
public static class PivotNotes
{
    /// <summary>
    /// Notes the pivot of an answer in place of what was noted for the same question before. On a workspace that cannot
    /// be written nothing is noted: asking needs no more than reading.
    /// </summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="verb">What kind of question it is: trace, cut, backbone, reach.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="certainty">How sure the answer is; null where that was not computed.</param>
    /// <param name="clock">The clock.</param>
    public static void Note(
        string folder, string verb, QuestionAnswer question, CertaintyAnswer? certainty, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(question);
        var workspace = Workspace.Open(folder);
        if (certainty is null || (certainty.Pivot is null && !workspace.HasDecisions))
        {
            return;
        }

        try
        {
            using var store = workspace.OpenDecisions(clock);
            store.NotePivot(
                Words(verb, question),
                certainty.Pivot is { } pivot
                    ? (new RecordKey(pivot.Left), new RecordKey(pivot.Right), certainty.Count, pivot.CountWithout)
                    : null);
        }
        catch (CutsetException)
        {
            // A workspace that may only be read.
        }
    }

    private static string Words(string verb, QuestionAnswer question)
    {
        string?[] parts = [question.From?.Name, question.To?.Name];
        var limits = question.Limits.IsEmpty ? "" : $" ({string.Join(", ", question.Limits)})";
        return $"{verb} {string.Join(" → ", parts.Where(static part => part is not null))}{limits}";
    }
}
