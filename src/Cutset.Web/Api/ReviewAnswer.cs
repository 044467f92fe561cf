using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Web.Pages.Review;

namespace Cutset.Web.Api;

/// <summary><c>GET /api/v1/review</c> and <c>/review/claims</c>: what waits for a person.</summary>
internal static class ReviewAnswer
{
    private const int UsualLimit = 50;

    /// <summary>The pairs of records.</summary>
    public static async Task<object?> Pairs(ApiRequest request)
    {
        var (limit, offset) = Page(request);
        var candidates = await ReviewEndpoint.Candidates(request.Questions, request.Gone).ConfigureAwait(false);
        var items = await request.Questions.Ask(
            (session, token) =>
            {
                using var store = request.Workspace.OpenDecisions(request.Options.Clock);
                return ReviewQueue.Of(session, candidates, store, token);
            },
            request.Gone).ConfigureAwait(false);
        PageLinks.Set(request, offset, limit, items.Count > offset + limit);
        return WaitingPairsReport.Of(request.Workspace, items.Count, items.Skip(offset).Take(limit), request.Gone);
    }

    /// <summary>The claims of articles.</summary>
    public static async Task<object?> Claims(ApiRequest request)
    {
        var (limit, offset) = Page(request);
        var items = await request.Questions.Ask(
            (session, token) =>
            {
                using var store = request.Workspace.OpenDecisions(request.Options.Clock);
                return ClaimQueue.Of(session, store, token);
            },
            request.Gone).ConfigureAwait(false);
        PageLinks.Set(request, offset, limit, items.Count > offset + limit);
        return new WaitingClaimsReport(items.Count, [.. items.Skip(offset).Take(limit).Select(WaitingClaimJson.Of)]);
    }

    private static (int Limit, int Offset) Page(ApiRequest request) =>
        (request.Number("limit", 1, 10_000) ?? UsualLimit, request.Number("offset", 0, PageLinks.MostOffset) ?? 0);
}
