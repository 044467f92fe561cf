namespace Cutset.Asking.Reports;

/// <summary>How many ties of a kind there are; <c>supplies</c>: the entity is the end that supplies.</summary>
public sealed record TieCountJson(string Kind, bool Supplies, long Ties);
