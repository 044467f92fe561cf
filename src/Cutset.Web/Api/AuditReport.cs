using Cutset.Store.Access;

namespace Cutset.Web.Api;

/// <summary>The newest entries of the audit log, newest first.</summary>
internal sealed record AuditReport(IReadOnlyList<AuditEntry> Entries);
