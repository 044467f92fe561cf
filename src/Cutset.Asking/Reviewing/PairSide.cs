using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Asking.Reviewing;

/// <summary>One record of a pair, with its entity and what hangs on it.</summary>
/// <param name="Record">The record's place in the snapshot.</param>
/// <param name="Detail">What the record says.</param>
/// <param name="Entity">The entity that holds it now.</param>
/// <param name="Source">Where it stands written; null where that is not known.</param>
/// <param name="Stake">What hangs on the entity.</param>
public sealed record PairSide(
    RecordInfo Record, OrganizationRecord Detail, EntityInfo Entity, EvidenceInfo? Source, Stake Stake);
