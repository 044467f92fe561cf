using Cutset.Core.Model;

namespace Cutset.Asking.Reviewing;

/// <summary>On which likely merge the answer to a question hangs most.</summary>
/// <param name="Question">The question in words: what it was asked before stands under the same words.</param>
/// <param name="Merge">Keys of the two records, the count with all merges, and without this one; null: on none.</param>
public sealed record PivotNote(string Question, (RecordKey One, RecordKey Other, int Count, int Without)? Merge);
