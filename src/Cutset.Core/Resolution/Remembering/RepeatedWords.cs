using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Words the reason of a link between a record and one that says the same.</summary>
internal sealed class RepeatedWords(IReadOnlyList<OrganizationRecord> records) : IReasonWords
{
    /// <inheritdoc/>
    public string Of(in RecordLink link) => $"Both records say the same of {records[link.Right].Names[0].Text}";
}
