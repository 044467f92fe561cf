namespace Cutset.Store.Access;

/// <summary>One change, as the audit log holds it.</summary>
/// <param name="Id">Number of the entry, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who: the name of the token, or how somebody on this machine is called.</param>
/// <param name="Action">What, as a stable code such as <c>decision-add</c>.</param>
/// <param name="Detail">The rest, for people.</param>
public sealed record AuditEntry(long Id, DateTimeOffset At, string Actor, string Action, string Detail);
