namespace Cutset.Asking.Reports;

/// <summary>An identifier, and how many records give it.</summary>
public sealed record EntityIdentifierJson(string Scheme, string Value, int Records);
