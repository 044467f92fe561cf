using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>What the records of a dataset cannot show, in sentences; sources: docs/methods/coverage.md.</summary>
public static class CoverageGaps
{
    private static readonly (string Prefix, string Text)[] Texts =
    [
        ("fedramp-marketplace",
            "An authorisation is a permission to use a service; it proves neither a purchase nor use."),
        ("fedramp-marketplace",
            "The marketplace lists which services leverage which: infrastructure, identity and tools alike, without dates. "
            + "What lists no host is unknown, not independent; of several hosts a service may need all or any."),
        ("fedramp-products",
            "The product list names services and providers only; it holds neither hosts nor authorisations."),
        ("usaspending-",
            "Award files hold what their download was filtered for; an award outside the filter is missing here."),
        ("usaspending-",
            "Subawards are self-reported by the primes, first tier only, above the reporting threshold (30,000 USD). "
            + "A missing subaward is no evidence that there is no subcontract."),
        ("usaspending-",
            "Defense and USACE contracts appear 90 days late, civilian ones up to 30 days; subawards by the end of the "
            + "month after."),
        ("table", "An authorisation is a permission to use a service; it proves neither a purchase nor use."),
        ("table", "A table is as complete as its author made it; a claim in it is what an article says, quoted by its author."),
    ];

    /// <summary>The sentences that go with some datasets, each once, in a fixed order.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> datasets)
    {
        var known = datasets.Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. Texts.Where(text => known.Any(dataset => dataset.StartsWith(text.Prefix, StringComparison.Ordinal)))
                .Select(static text => text.Text).Distinct(),
            "An empty answer means that these records show no chain; it does not mean that there is none.",
        ];
    }
}
