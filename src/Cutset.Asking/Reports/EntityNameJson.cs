namespace Cutset.Asking.Reports;

/// <summary>A name, in which use, and in how many records.</summary>
public sealed record EntityNameJson(string Text, string Use, int Records);
