namespace Cutset.Core.Resolution.Scoring;

/// <summary>How one column of two records compares.</summary>
public enum Agreement : byte
{
    /// <summary>At least one of the two does not state it.</summary>
    Unknown = 0,

    /// <summary>Both state the same.</summary>
    Same = 1,

    /// <summary>Both state it, and differ.</summary>
    Differs = 2,
}
