namespace Cutset.Core.Graphs.Tracing;

/// <summary>What can keep chains out of an answer besides the records themselves.</summary>
public enum ChainLimit
{
    /// <summary>The kinds of tie that may be steps.</summary>
    Kinds = 1,

    /// <summary>The node that a chain must pass.</summary>
    Through = 2,

    /// <summary>The nodes that no chain may pass.</summary>
    Without = 3,

    /// <summary>The greatest number of steps.</summary>
    MaxHops = 4,

    /// <summary>The weakest grade.</summary>
    Grade = 5,

    /// <summary>The time of the ties.</summary>
    Time = 6,

    /// <summary>A or B alone, without its group.</summary>
    Exact = 7,

    /// <summary>Certain merges only.</summary>
    Certain = 8,

    /// <summary>Several of these together: no single one.</summary>
    Several = 9,

    /// <summary>B certifies services for others and uses none.</summary>
    Certification = 10,
}
