namespace Cutset.Core.Resolution.Remembering;

/// <summary>Words the reason of a link that a person decided.</summary>
internal sealed class DecisionWords(Decision decision) : IReasonWords
{
    /// <inheritdoc/>
    public string Of(in RecordLink link) =>
        $"Decided by {decision.DecidedBy}{(decision.Note.Length == 0 ? "" : ": " + decision.Note)}";
}
