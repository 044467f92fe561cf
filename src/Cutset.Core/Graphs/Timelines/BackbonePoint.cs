using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>A backbone as of one of several days.</summary>
/// <param name="Day">The day.</param>
/// <param name="Result">The backbone as of it.</param>
/// <param name="Changes">The ties that documented chains from anybody take to B, and that are others than on the day
/// before.</param>
public sealed record BackbonePoint(DateOnly Day, BackboneResult Result, TieChanges Changes);
