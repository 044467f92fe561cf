using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Store.Searching;

/// <summary>How hits are ranked and scored: one rule, whether the tables or the index found them.</summary>
internal static class HitRank
{
    /// <summary>The score of an identifier; an award's key counts as one.</summary>
    internal const double Identifier = 0.98;

    /// <summary>The score of an award's number, which several awards may share.</summary>
    internal const double AwardNumber = 0.97;

    /// <summary>
    /// The upper end of a reason's band of scores. Scores of one reason lie in a band of their own, shorter names (nearer
    /// the text) higher in it.
    /// </summary>
    internal static double Band(HitReason reason) => reason switch
    {
        HitReason.Id => 1,
        HitReason.Identifier => Identifier,
        HitReason.Acronym => 0.96,
        HitReason.Name => 0.94,
        HitReason.Prefix => 0.8,
        HitReason.Words => 0.7,
        _ => 0.5,
    };

    /// <summary>The hit on a name.</summary>
    /// <param name="entity">Whose name it is.</param>
    /// <param name="reason">How the text fits the name.</param>
    /// <param name="matched">The name as written.</param>
    /// <param name="asked">Length of the text's search form.</param>
    /// <param name="length">Length of the name's search form.</param>
    internal static RankedHit OfName(EntityInfo entity, HitReason reason, string matched, int asked, int length)
    {
        var band = Band(reason);
        var score = reason < HitReason.Prefix ? band : band - (0.1 * (1 - ((double)asked / length)));
        return new RankedHit(new EntityHit(entity, reason, matched, Math.Round(score, 6)), band, length);
    }

    /// <summary>A hit on an id or an identifier.</summary>
    internal static RankedHit Exact(EntityInfo entity, HitReason reason, string matched, double score) =>
        new(new EntityHit(entity, reason, matched, score), score, 0);

    /// <summary>Each entity once, with its first hit, best first.</summary>
    /// <param name="hits">Hits; those of one entity by falling band.</param>
    /// <param name="kinds">Kinds wanted.</param>
    /// <param name="limit">At most so many.</param>
    internal static IReadOnlyList<EntityHit> Best(
        IEnumerable<RankedHit> hits, IReadOnlyCollection<EntityKind> kinds, int limit) => hits
        .Where(ranked => kinds.Contains(ranked.Hit.Entity.Kind))
        .DistinctBy(static ranked => ranked.Hit.Entity.Node)
        .OrderByDescending(static ranked => ranked.Band)
        .ThenBy(static ranked => ranked.Length)
        .ThenByDescending(static ranked => ranked.Hit.Entity.Records)
        .ThenBy(static ranked => ranked.Hit.Entity.Node)
        .Take(limit).Select(static ranked => ranked.Hit).ToList();
}
