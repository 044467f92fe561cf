using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Api;

/// <summary><c>GET /api/v1/find</c>.</summary>
internal static class FindAnswer
{
    private const int UsualLimit = 20;

    /// <summary>Answers.</summary>
    public static async Task<object?> Of(ApiRequest request)
    {
        var text = request.Required("q");
        var kinds = request.Kinds("kind");
        var limit = request.Number("limit", 1, 200) ?? UsualLimit;
        var offset = request.Number("offset", 0, 1000) ?? 0;

        // One more than wanted tells whether there is a next page.
        var hits = await request.Questions.AskSmall(
            (session, token) => session.Reader.FindEntities(text, kinds, offset + limit + 1, token), request.Gone)
            .ConfigureAwait(false);
        PageLinks.Set(request, offset, limit, hits.Count > offset + limit);
        return new FindReport(text, [.. hits.Skip(offset).Take(limit).Select(Show)]);
    }

    private static FindHitJson Show(EntityHit hit) => new(
        hit.Entity.Id, EntityRef.CodeOf(hit.Entity.Kind), hit.Entity.Name, HitWords.Of(hit.Reason), hit.Matched, hit.Score,
        hit.Entity.Records);
}
