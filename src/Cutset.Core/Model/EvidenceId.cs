namespace Cutset.Core.Model;

/// <summary>Number of an evidence row within one import, from 0, in the order in which it was added.</summary>
public readonly record struct EvidenceId(long Value);
