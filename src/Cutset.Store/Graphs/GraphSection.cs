namespace Cutset.Store.Graphs;

/// <summary>The sections of a graph file. The values are written to files and must never change.</summary>
internal enum GraphSection
{
    OutStarts = 1,
    InStarts = 2,
    From = 3,
    To = 4,
    Marks = 5,
    Starts = 6,
    Ends = 7,
    Appeared = 8,
    Gone = 9,
    InTies = 10,
    InFrom = 11,
    InMarks = 12,
    Obligated = 13,
    Currencies = 14,
    AwardStarts = 15,
    AwardEnds = 16,
    AwardFlags = 17,
    AmountTies = 18,
    Amounts = 19,
    CoreStarts = 20,
    FromCores = 21,
    ToCores = 22,
    LikelyLinks = 23,
}
