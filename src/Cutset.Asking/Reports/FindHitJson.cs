namespace Cutset.Asking.Reports;

/// <summary>An entity that was found, and why.</summary>
public sealed record FindHitJson(
    string Id, string Kind, string Name, string Reason, string Matched, double Score, int Records);
