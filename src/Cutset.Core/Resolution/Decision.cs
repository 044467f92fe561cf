using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>A person's verdict on a pair of records; retracted, never erased.</summary>
/// <param name="Left">Key of one record, the lesser of the two in ordinal order.</param>
/// <param name="Right">Key of the other.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="DecidedBy">Who decided: a name that the user chose.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Note">Why; empty when not said.</param>
public sealed record Decision(
    RecordKey Left, RecordKey Right, Verdict Verdict, string DecidedBy, DateTimeOffset DecidedAt,
    string Note);
