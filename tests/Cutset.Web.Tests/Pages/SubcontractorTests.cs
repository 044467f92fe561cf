using Cutset.Web.Tests.Api;

namespace Cutset.Web.Tests.Pages;

/// <summary>
/// What is obligated on an award is the holder's: it must not read as a subcontractor's. In the sample HENRY SCHEIN has a
/// subaward of 18 million on an award of 24.8 million that PARSONS holds.
/// </summary>
public sealed class SubcontractorTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_page_of_a_subcontractor_tells_its_part_from_the_award()
    {
        var row = Row(await Page("/entity/HENRY%20SCHEIN"), "70CDCR22FR0000013");

        Assert.Contains("reported subcontractor", row, StringComparison.Ordinal);
        Assert.True(row.IndexOf("18,397,086.83", StringComparison.Ordinal) < row.IndexOf("24,779,857.41", StringComparison.Ordinal), row);
        Assert.Contains("Obligated on the award", await Page("/entity/HENRY%20SCHEIN"), StringComparison.Ordinal);
        var holder = Row(await Page("/entity/PARSONS%20GOVERNMENT%20SERVICES"), "70CDCR22FR0000013");
        Assert.Contains("holds", holder, StringComparison.Ordinal);
        Assert.DoesNotContain("18,397,086.83", holder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppliers_by_amount_hold_the_awards_and_do_not_hang_on_the_providers_listed()
    {
        var page = await Page("/backbone?agency=ICE&limit=1");
        var list = page[page.IndexOf("Suppliers by amount", StringComparison.Ordinal)..];
        list = list[..list.IndexOf("</section>", StringComparison.Ordinal)];

        Assert.Contains("CACI NSS, LLC</a>: USD 89,338,673.74 on 1 award", list, StringComparison.Ordinal);
        // The owner stands for the two awards of its company.
        Assert.Contains("THOMSON REUTERS (MARKETS) LLC</a>: USD 28,024,441.71 on 2 awards", list, StringComparison.Ordinal);
        Assert.DoesNotContain("HENRY SCHEIN", list, StringComparison.Ordinal);
        Assert.DoesNotContain("SPECIAL SERVICES", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_ranks_them_by_money()
    {
        var (_, answer) = await sample.Get("/api/v1/backbone?agency=ICE&limit=1");
        var suppliers = answer["suppliers"]!.AsArray();
        var amounts = suppliers.Select(static one => (decimal)one!["obligated"]![0]!["amount"]!).ToList();

        Assert.Equal(amounts.OrderDescending(), amounts);
        Assert.Equal((int)answer["suppliersTotal"]!, suppliers.Count);
        var split = answer["concentration"]!.AsArray().Single(static layer => (string)layer!["layer"]! == "obligated")!;
        Assert.Equal((decimal)split["whole"]!, amounts.Sum());
    }

    private static string Row(string page, string award) => page[page.IndexOf("id=\"awards\"", StringComparison.Ordinal)..]
        .Split("<tr>").First(row => row.Contains(award, StringComparison.Ordinal));

    private Task<string> Page(string address) => sample.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
}
