using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// Asserts which way <c>leveraged_systems</c> runs. Its name suggests the services that a product uses; it lists those
/// that use the product. No published definition says so, so that every file must show it again, in two ways:
/// the publisher's counter <c>reuse</c> equals max(authorization − 1, 0) plus the sum of <c>authorization</c> over the
/// listed services (true for 417 of 443 related products in April 2026, for none of them the other way round), and
/// where only one side of a pair is infrastructure or a platform, that side lists the other (674 of 754 pairs).
/// </summary>
internal static class LeverageDirection
{
    /// <summary>Below this number of telling products, or pairs, a way of telling says nothing.</summary>
    private const int FewestVotes = 10;

    /// <summary>Stops a file in which a clear majority does not speak for the direction.</summary>
    /// <param name="products">Products by id.</param>
    /// <param name="pairs">Distinct pairs (listing product, listed product), both known and not the same.</param>
    /// <param name="fileName">The file, for the message.</param>
    /// <exception cref="SourceFormatException">The direction appears flipped.</exception>
    internal static void Assert(
        IReadOnlyDictionary<string, FedRampProduct> products, IReadOnlyCollection<(string From, string To)> pairs,
        string fileName)
    {
        var counters = CountersAgree(products, pairs);
        var models = ModelsAgree(products, pairs);
        if (IsClear(counters) && IsClear(models))
        {
            return;
        }

        throw new SourceFormatException(
            fileName, "/data/Products", string.Create(CultureInfo.InvariantCulture,
                $"the direction of leveraged_systems appears flipped: the counters of {counters.For} products speak for the known direction and of {counters.Against} against it, the service models of {models.For} pairs for and of {models.Against} against"),
            "Nothing was imported; use an earlier snapshot, and report this file");
    }

    private static bool IsClear((int For, int Against) votes) =>
        votes.For + votes.Against < FewestVotes || votes.For >= 2 * votes.Against;

    private static (int For, int Against) CountersAgree(
        IReadOnlyDictionary<string, FedRampProduct> products, IReadOnlyCollection<(string From, string To)> pairs)
    {
        var listed = new Dictionary<string, long>(StringComparer.Ordinal);
        var listing = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (from, to) in pairs)
        {
            listed[from] = listed.GetValueOrDefault(from) + Authorizations(products[to]);
            listing[to] = listing.GetValueOrDefault(to) + Authorizations(products[from]);
        }

        var (inFavour, against) = (0, 0);
        foreach (var (id, product) in products)
        {
            if (JsonText.Count(product.Row, "reuse") is not { } reuse)
            {
                continue;
            }

            var direct = Math.Max(Authorizations(product) - 1, 0);
            var asKnown = direct + listed.GetValueOrDefault(id);
            var asFlipped = direct + listing.GetValueOrDefault(id);
            // A product for which both readings predict the same number tells nothing.
            inFavour += asKnown != asFlipped && reuse == asKnown ? 1 : 0;
            against += asKnown != asFlipped && reuse == asFlipped ? 1 : 0;
        }

        return (inFavour, against);
    }

    private static (int For, int Against) ModelsAgree(
        IReadOnlyDictionary<string, FedRampProduct> products, IReadOnlyCollection<(string From, string To)> pairs)
    {
        var inFavour = pairs.Count(pair =>
            products[pair.From].IsInfrastructure && !products[pair.To].IsInfrastructure);
        var against = pairs.Count(pair =>
            !products[pair.From].IsInfrastructure && products[pair.To].IsInfrastructure);
        return (inFavour, against);
    }

    // A counter beyond any sense would overflow the sum.
    private static long Authorizations(FedRampProduct product) =>
        Math.Clamp(JsonText.Count(product.Row, "authorization") ?? 0, 0, 1_000_000);
}
