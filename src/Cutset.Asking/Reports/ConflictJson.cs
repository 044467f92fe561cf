namespace Cutset.Asking.Reports;

/// <summary>Numbers of two decisions that contradict each other; of a claim, <c>same</c> confirmed it and <c>different</c>
/// rejected it.</summary>
public sealed record ConflictJson(long Same, long Different);
