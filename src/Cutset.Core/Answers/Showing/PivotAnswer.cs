namespace Cutset.Core.Answers.Showing;

/// <summary>The likely merge on which an answer hangs most.</summary>
/// <param name="Entity">The entity that it makes one.</param>
/// <param name="Left">Key of one record.</param>
/// <param name="Right">Key of the other.</param>
/// <param name="Reason">Why they were merged, in a sentence.</param>
/// <param name="CountWithout">The count if this merge alone were wrong.</param>
public sealed record PivotAnswer(EntityRef Entity, string Left, string Right, string Reason, int CountWithout);
