namespace Cutset.Core.Resolution;

/// <summary>How sure a merge is. The values are written to files and must never change.</summary>
public enum MergeGrade : byte
{
    /// <summary>Same strong identifier and an agreeing name, or a person decided.</summary>
    Certain = 1,

    /// <summary>By name (and what else agrees) alone.</summary>
    Likely = 2,
}
