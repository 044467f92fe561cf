using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;

namespace Cutset.Web.Api;

/// <summary><c>GET /api/v1/entities/{id}</c>.</summary>
internal static class EntityAnswer
{
    private static readonly EntityKind[] Kinds =
        [EntityKind.Organization, EntityKind.Agency, EntityKind.Service, EntityKind.Award];

    /// <summary>Answers.</summary>
    public static async Task<object?> Of(ApiRequest request)
    {
        var text = request.Part("id");
        var workspace = request.Workspace;
        return await request.Questions.Ask(
            (session, token) => EntityCard.Of(
                workspace, session.Reader, EntityPicker.Pick(session.Reader, text, "id", Kinds, token), token),
            request.Gone).ConfigureAwait(false);
    }
}
