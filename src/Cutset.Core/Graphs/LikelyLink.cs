namespace Cutset.Core.Graphs;

/// <summary>
/// A merge that is likely and not certain: it joins two cores (groups that hold with certain merges only) of one node.
/// </summary>
/// <param name="Node">The entity that the merge makes one.</param>
/// <param name="LeftCore">One core, counted from 0 within the node.</param>
/// <param name="RightCore">The other core.</param>
/// <param name="MergeRow">Row of the merge in the snapshot's table of merges, from 0.</param>
public readonly record struct LikelyLink(int Node, int LeftCore, int RightCore, int MergeRow);
