namespace Cutset.Core.Graphs;

/// <summary>
/// How well the records document a chain: the grade of its weakest step. The better grade has the lower value. Grades
/// are never mixed in one total. The values are written to files and must never change.
/// </summary>
public enum ChainGrade : byte
{
    /// <summary>Each step is a record about the same service or the same award.</summary>
    Documented = 1,

    /// <summary>Some step passes through a company as a whole: it runs on the service, and it holds the award; no
    /// record says that the award uses the service. Or it rests on a claim that a person confirmed.</summary>
    Inferred = 2,

    /// <summary>Some step rests on an article alone: on a claim that nobody confirmed.</summary>
    Claimed = 3,
}
