namespace Cutset.Asking.Reports;

/// <summary>A name, in which use, in how many records, and in which.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Use">In which use.</param>
/// <param name="Records">How many records write it so; 0 for a name from a table of known names.</param>
/// <param name="In">Ids of these records, of those that the report lists.</param>
/// <param name="FirstSeen">The earliest day for which a row that gives it speaks (in a table: the first row that names the thing); null where none is dated.</param>
/// <param name="LastSeen">The latest one, over all imports. That no later record gives it need not mean that it ended.</param>
public sealed record EntityNameJson(string Text, string Use, int Records, IReadOnlyList<string> In,
    DateOnly? FirstSeen = null, DateOnly? LastSeen = null);
