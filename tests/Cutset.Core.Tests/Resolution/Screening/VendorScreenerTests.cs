using System.Collections.Immutable;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Screening;

namespace Cutset.Core.Tests.Resolution.Screening;

public sealed class VendorScreenerTests
{
    private static readonly Identifier Uei = new(Schemes.Uei, "NQEWN6C1LSU5");

    private static readonly ImmutableArray<ScreenName> Names =
    [
        new(0, "ZEPHYRINE LOGISTICS, INC.", NameUse.Registered),
        new(0, "OLD HARBOR FREIGHT LLC", NameUse.Former),
        new(1, "Quillmark Analytics Corporation", NameUse.Registered),
        new(2, "CONSTRUCTION SERVICES INC", NameUse.Registered),
        new(3, "Thornebury Partners LLC", NameUse.Registered),
        new(4, "Thornebury Partners, Inc.", NameUse.Registered),
        new(5, "VEXWORTH SYSTEMS 2 LLC", NameUse.Registered),
    ];

    [Theory]
    [InlineData("Zephyrine Logistics Incorporated", 0)]
    [InlineData("Old Harbor Freight", 0)]
    [InlineData("QUILLMARK ANALYTICS CORP", 1)]
    public void A_name_in_other_spelling_is_matched(string name, int node)
    {
        var match = Screen(name);
        Assert.Equal(ScreenVerdict.Same, match.Verdict);
        Assert.Equal(node, match.Candidates[0].Node);
    }

    [Theory]
    [InlineData("Construction Services, Inc.", ScreenReason.CommonName)]
    [InlineData("Thornebury Partners", ScreenReason.SeveralEntities)]
    public void What_may_be_several_is_only_possible(string name, string reason)
    {
        var match = Screen(name);
        Assert.Equal(ScreenVerdict.Possible, match.Verdict);
        Assert.Equal(reason, match.Reason);
        Assert.NotEmpty(match.Candidates);
    }

    [Theory]
    [InlineData("Palisade Orchard Growers", ScreenReason.NoMatch)]
    [InlineData("", ScreenReason.NothingToMatch)]
    [InlineData("###", ScreenReason.NoMatch)]
    public void What_nothing_comes_near_is_none(string name, string reason)
    {
        var match = Screen(name);
        Assert.Equal(ScreenVerdict.None, match.Verdict);
        Assert.Equal(reason, match.Reason);
        Assert.Empty(match.Candidates);
    }

    [Theory]
    [InlineData("Zephyrine Logistics Incorporated")]
    [InlineData("Quilmark Analytics")]
    [InlineData("Thornebury Partners")]
    [InlineData("Construction Services, Inc.")]
    [InlineData("Palisade Orchard Growers")]
    [InlineData("")]
    public void A_screener_that_is_ready_answers_the_same(string name)
    {
        var screener = new VendorScreener();
        ScreenQuery[] vendors = [new(name, []), new(name, [Uei])];
        var holders = new Dictionary<Identifier, IReadOnlyList<int>> { [Uei] = [1] };
        var expected = screener.Match(vendors, Names, holders, CancellationToken.None);

        var actual = screener.Prepare(Names, CancellationToken.None).Match(vendors, holders, CancellationToken.None);

        for (var i = 0; i < vendors.Length; i++)
        {
            Assert.Equal((expected[i].Verdict, expected[i].Reason), (actual[i].Verdict, actual[i].Reason));
            Assert.Equal(expected[i].Candidates, actual[i].Candidates);
        }
    }

    [Fact]
    public void A_name_that_differs_in_its_number_is_not_matched() =>
        Assert.NotEqual(ScreenVerdict.Same, Screen("Vexworth Systems 3 LLC").Verdict);

    [Fact]
    public void A_shared_identifier_with_an_unlike_name_is_only_possible()
    {
        var match = Screen("Palisade Orchard Growers", Uei);
        Assert.Equal(ScreenVerdict.Possible, match.Verdict);
        Assert.Equal(ScreenReason.IdentifierUnlikeName, match.Reason);
        Assert.Equal(Uei, match.Candidates[0].Shared);
    }

    [Fact]
    public void A_shared_identifier_tells_namesakes_apart()
    {
        var match = Screen("Thornebury Partners", Uei);
        Assert.Equal(ScreenVerdict.Same, match.Verdict);
        Assert.Equal(4, match.Candidates[0].Node);
        Assert.Equal(ScreenReason.IdentifierAndName, match.Reason);
    }

    [Fact]
    public void The_outcome_has_the_order_of_the_vendors_and_does_not_depend_on_threads()
    {
        ScreenQuery[] vendors =
        [
            .. Enumerable.Range(0, 300).Select(static i => new ScreenQuery(
                (i % 5) switch { 0 => "Quillmark Analytics", 1 => "Thornebury Partners", 2 => "", 3 => $"Vendor {i}", _ => "ZEPHYRINE LOGISTICS" },
                [])),
        ];
        var one = Run(vendors, new ScreenOptions { Threads = 1 });
        var two = Run(vendors, new ScreenOptions { Threads = 2 });
        Assert.Equal(one.Select(Show), two.Select(Show));
        Assert.Equal(vendors.Length, one.Length);
        Assert.All(Enumerable.Range(0, 60), i => Assert.Equal(1, one[i * 5].Candidates[0].Node));
    }

    [Theory]
    [InlineData("Fed Ex", "FEDEX CORPORATION")]
    [InlineData("Tech Velm LLC", "TechVelm")]
    public void An_abbreviation_inside_a_joined_word_is_found(string vendor, string entity)
    {
        var match = new VendorScreener().Match(
            [new ScreenQuery(vendor, [])], [new ScreenName(7, entity, NameUse.Registered)],
            new Dictionary<Identifier, IReadOnlyList<int>>(), TestContext.Current.CancellationToken)[0];
        Assert.Equal((ScreenVerdict.Same, 7), (match.Verdict, match.Candidates[0].Node));
    }

    [Fact]
    public void A_million_equal_names_are_bounded()
    {
        ImmutableArray<ScreenName> equal =
            [.. Enumerable.Range(0, 200_000).Select(static node => new ScreenName(node, "MARLOWE GRANITE LLC", NameUse.Registered))];
        var match = new VendorScreener().Match(
            [new ScreenQuery("Marlowe Granite", [])], equal, new Dictionary<Identifier, IReadOnlyList<int>>(),
            TestContext.Current.CancellationToken)[0];
        Assert.Equal(ScreenVerdict.Possible, match.Verdict);
        Assert.Equal(5, match.Candidates.Length);
    }

    private static string Show(ScreenMatch match) =>
        $"{match.Verdict} {match.Reason} {string.Join(';', match.Candidates.Select(static candidate => candidate))}";

    private static ScreenMatch Screen(string name, params Identifier[] identifiers) =>
        Run([new ScreenQuery(name, [.. identifiers])], new ScreenOptions())[0];

    private static ImmutableArray<ScreenMatch> Run(ScreenQuery[] vendors, ScreenOptions options) =>
        new VendorScreener(options).Match(
            vendors, Names, new Dictionary<Identifier, IReadOnlyList<int>> { [Uei] = [4] },
            TestContext.Current.CancellationToken);
}
