namespace Cutset.Core.Graphs.Sureness;

/// <summary>The likely merge on which an answer hangs most.</summary>
/// <param name="Link">The merge.</param>
/// <param name="CountWithout">The count if this merge alone were wrong.</param>
public sealed record PivotalMerge(LikelyLink Link, int CountWithout);
