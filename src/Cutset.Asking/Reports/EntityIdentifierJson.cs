namespace Cutset.Asking.Reports;

/// <summary>An identifier, how many records give it, and which.</summary>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Value">Its value.</param>
/// <param name="Records">How many records give it; 0 where a table of known codes does.</param>
/// <param name="In">Ids of these records, of those that the report lists.</param>
/// <param name="FirstSeen">The earliest day for which a row that gives it speaks (in a table: the first row that names the thing); null where none is dated.</param>
/// <param name="LastSeen">The latest one, over all imports. That no later record gives it need not mean that it ended.</param>
public sealed record EntityIdentifierJson(string Scheme, string Value, int Records, IReadOnlyList<string> In,
    DateOnly? FirstSeen = null, DateOnly? LastSeen = null);
