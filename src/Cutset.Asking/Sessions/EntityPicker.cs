using System.Globalization;
using System.Text;
using Cutset.Asking.Wording;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Asking.Sessions;

/// <summary>
/// From what a user typed to one entity. Where several fit equally well it asks back with the candidates: it never
/// guesses, since a wrong entity is a wrong accusation.
/// </summary>
public static class EntityPicker
{
    private const int Candidates = 50;
    private const int Named = 8;
    private const int Near = 3;

    /// <summary>The entity meant.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="text">What the user typed.</param>
    /// <param name="side">Which side of the question, for the message: FROM or TO.</param>
    /// <param name="preferred">The kinds that this side usually has: of equal hits those of the first kind win.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    /// <exception cref="NotThereException">Nothing is called so.</exception>
    /// <exception cref="CutsetException">No name is given, something of another kind bears it, or several fit.</exception>
    public static EntityInfo Pick(
        SnapshotReader reader,
        string text,
        string side,
        IReadOnlyList<EntityKind> preferred,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CutsetException($"{side}: no name is given. Give a name, an acronym or an identifier.");
        }

        var hits = reader.FindEntities(text, preferred, Candidates, cancellationToken);
        if (hits.Count == 0)
        {
            throw Missing(reader, text, side, preferred, cancellationToken);
        }

        foreach (var kind in preferred)
        {
            var exact = hits.Where(hit => hit.Entity.Kind == kind && hit.Reason <= HitReason.Name).ToList();
            var best = Best(exact);
            if (best is not null)
            {
                return best.Entity;
            }

            if (exact.Count > 1)
            {
                throw Ambiguous(text, side, exact);
            }
        }

        // One entity alone whose name begins with or contains the text may be meant; several may not. A match within
        // words ("ice" in "Office") is worth a question only where there is nothing better.
        var words = hits.Where(static hit => hit.Reason < HitReason.Parts).ToList();
        var fitting = words.Count > 0 ? words : hits.ToList();
        return fitting.Count == 1 ? fitting[0].Entity : throw Ambiguous(text, side, fitting);
    }

    /// <summary>The hit that is better than all others; null when there is none.</summary>
    private static EntityHit? Best(List<EntityHit> hits)
    {
        if (hits.Count <= 1)
        {
            return hits.FirstOrDefault();
        }

        var reason = hits.Min(static hit => hit.Reason);
        var first = hits.Where(hit => hit.Reason == reason).ToList();
        var top = first.Max(static hit => hit.Score);
        var leaders = first.Where(hit => hit.Score >= top).ToList();
        // The one that goes by this name is meant, before others that some record calls so as well.
        var named = leaders
            .Where(static hit => hit.Matched.Equals(hit.Entity.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return leaders.Count == 1 ? leaders[0] : named.Count == 1 ? named[0] : null;
    }

    /// <summary>Nothing of the kinds asked for: perhaps something else bears the name, such as a company in an agency's
    /// place.</summary>
    private static CutsetException Missing(
        SnapshotReader reader, string text, string side, IReadOnlyList<EntityKind> wanted, CancellationToken cancellationToken)
    {
        var others = reader.FindEntities(text, Enum.GetValues<EntityKind>(), 1, cancellationToken);
        return others is [{ Reason: <= HitReason.Name } other]
            ? new CutsetException(
                $"{side}: '{SafeText.Line(text)}' is {Article(other.Entity.Kind)} ({SafeText.Line(other.Entity.Name)}, "
                + $"{other.Entity.Id}); here stands {string.Join(" or ", wanted.Select(Article))}.")
            : new NotThereException(
                $"{side}: nothing in these records is called '{SafeText.Line(text)}'. {Advice(reader.FindNear(text, wanted, Near, cancellationToken))}");
    }

    /// <summary>What to try instead of a text by which nothing was found.</summary>
    /// <param name="near">What has a name like it.</param>
    public static string Advice(IReadOnlyList<EntityInfo> near) => near.Count == 0
        ? "Try 'cutset find' with part of the name."
        : $"Did you mean {string.Join(" or ", near.Select(Name))}?";

    private static string Article(EntityKind kind) => kind switch
    {
        EntityKind.Organization => "an organization",
        EntityKind.Agency => "an agency",
        EntityKind.Service => "a service",
        _ => "an award",
    };

    private static string Name(EntityInfo entity) =>
        $"{SafeText.Line(entity.Name)} ({EntityRef.CodeOf(entity.Kind)}, {entity.Id})";

    private static CutsetException Ambiguous(string text, string side, List<EntityHit> hits)
    {
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"{side}: '{SafeText.Line(text)}' may mean ");
        message.AppendJoin("; ", hits.Take(Named).Select(static hit => Name(hit.Entity)));
        if (hits.Count > Named)
        {
            message.Append(CultureInfo.InvariantCulture, $"; and {hits.Count - Named} more, which 'cutset find' lists");
        }

        return new CutsetException(message.Append(". Say which by its id.").ToString());
    }
}
