using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Choosing;

/// <summary>Makes sure that the names of a question are clear before it is asked.</summary>
internal static class Names
{
    private const int Candidates = 30;
    private const int Near = 5;

    /// <summary>Checks one name.</summary>
    /// <param name="session">The snapshot.</param>
    /// <param name="address">The question.</param>
    /// <param name="parameter">Where the name stands in it.</param>
    /// <param name="pick">How the question itself will understand the name.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <returns>The entity meant.</returns>
    /// <exception cref="UnclearNameException">The name means nobody, or several, or something that does not fit.</exception>
    public static EntityInfo Require(
        SnapshotSession session,
        QuestionAddress address,
        string parameter,
        Func<string, EntityInfo> pick,
        CancellationToken cancellationToken)
    {
        var text = address.One(parameter) ?? "";
        try
        {
            return pick(text);
        }
        catch (CutsetException error)
        {
            // Only what the question takes: a company among the agencies would lead back to here.
            var hits = session.Reader.FindEntities(text, null, Candidates, cancellationToken)
                .Where(hit => IsTaken(pick, hit.Entity)).Select(Show).ToList();
            var problem = hits.Count > 0 || error is NotThereException ? null : error.Message;
            IReadOnlyList<EntityInfo> near = hits.Count > 0 || error is not NotThereException ? []
                : [.. session.Reader.FindNear(text, null, Candidates, cancellationToken).Where(entity => IsTaken(pick, entity)).Take(Near)];
            throw new UnclearNameException(new ChoiceModel(address, parameter, text, hits, problem, near), error.Message);
        }
    }

    private static bool IsTaken(Func<string, EntityInfo> pick, EntityInfo entity)
    {
        try
        {
            return pick(entity.Id).Node == entity.Node;
        }
        catch (CutsetException)
        {
            return false;
        }
    }

    /// <summary>A hit, as <c>find --json</c> shows it.</summary>
    public static FindHitJson Show(EntityHit hit) => new(
        hit.Entity.Id, EntityRef.CodeOf(hit.Entity.Kind), hit.Entity.Name, HitWords.Of(hit.Reason), hit.Matched, hit.Score,
        hit.Entity.Records);
}
