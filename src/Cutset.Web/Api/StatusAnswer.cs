using Cutset.Asking.Reports;
using Cutset.Store.Access;

namespace Cutset.Web.Api;

/// <summary><c>GET /api/v1/status</c> and <c>/audit</c>.</summary>
internal static class StatusAnswer
{
    /// <summary>What is loaded. Where the folder lies is told only to the user of this computer.</summary>
    public static Task<object?> Of(ApiRequest request)
    {
        var workspace = request.Workspace;
        var status = workspace.Status();
        return Task.FromResult<object?>(new StatusReport(
            request.Caller.HasToken ? Path.GetFileName(workspace.Root) : workspace.Root,
            [.. status.Imports.Select(static import => ImportJson.Of(import, wasThere: true))],
            status.Snapshot?.Number,
            status.Snapshot?.Counts,
            status.IsStale,
            status.Pending,
            status.Removed,
            status.HasNewDecisions));
    }

    /// <summary>The audit log.</summary>
    public static Task<object?> Audit(ApiRequest request)
    {
        using var store = AccessStore.Open(request.Workspace, request.Options.Clock);
        var limit = request.Number("limit", 1, 10_000) ?? 100;
        var offset = request.Number("offset", 0, PageLinks.MostOffset) ?? 0;
        // One more than wanted tells whether there is a next page.
        var entries = store.Audit(limit + 1, offset);
        PageLinks.Set(request, offset, limit, entries.Count > limit);
        return Task.FromResult<object?>(new AuditReport([.. entries.Take(limit)]));
    }
}
