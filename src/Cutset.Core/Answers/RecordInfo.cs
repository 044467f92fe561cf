using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>A record that speaks of an entity.</summary>
/// <param name="Node">The entity's node.</param>
/// <param name="Key">Key of the record.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Id of the record; leads to the entity.</param>
/// <param name="ImportSequence">Sequence of the earliest import that has it.</param>
/// <param name="Core">Number of the group that holds with certain merges only.</param>
/// <param name="Evidence">Number of its evidence.</param>
public sealed record RecordInfo(
    int Node, RecordKey Key, EntityKind Kind, string Id, int ImportSequence, int Core, long Evidence);
