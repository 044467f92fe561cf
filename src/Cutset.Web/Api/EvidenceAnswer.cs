using Cutset.Web.Pages.Evidence;

namespace Cutset.Web.Api;

/// <summary><c>GET /api/v1/evidence</c>.</summary>
internal static class EvidenceAnswer
{
    /// <summary>Answers.</summary>
    public static async Task<object?> Of(ApiRequest request) => await EvidenceEndpoint.Ask(
        request.Context.RequestServices, request.Required("file"), request.Required("record"), request.Gone).ConfigureAwait(false);
}
