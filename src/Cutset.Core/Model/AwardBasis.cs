namespace Cutset.Core.Model;

/// <summary>
/// What an award record rests on; of two records about one award the better basis wins (the lower value), then the
/// later as-of date. The values are written to files and must never change.
/// </summary>
public enum AwardBasis : byte
{
    /// <summary>A row about the award as a whole.</summary>
    Summary = 1,

    /// <summary>One action of the award: the actions of a file are summed to the award, and its state is that of the
    /// last one.</summary>
    Action = 2,

    /// <summary>The award's columns as repeated on the row of a subaward.</summary>
    SubawardContext = 3,
}
