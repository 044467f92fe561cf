namespace Cutset.Asking.Reports;

/// <summary>Numbers of two decisions that contradict each other.</summary>
public sealed record ConflictJson(long Same, long Different);
