using Cutset.TestKit;
using Cutset.Web.Tests.Api;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public sealed class EntityPageTests(Browser browser)
{
    private const string Table = """
        kind,from,from_id,to,to_id,start,end,amount,url,as_of
        provides,Acme Cloud Inc.,us-uei:ABCDEFGHJKL5,Acme Cloud,x-id:1,,,,https://records.example/1,2026-01-01
        authorised,Acme Cloud,x-id:1,Bureau of Tests,x-agency:9,2019-10-01,,,https://records.example/2,2026-01-01
        authorised,Acme Cloud,x-id:1,Office of Trials,x-agency:8,2019-09-30,,,https://records.example/3,2026-01-01
        authorised,Acme Cloud,x-id:1,Office of Errors,x-agency:7,,,,https://records.example/4,2026-01-01

        """;

    [Fact]
    public async Task A_name_and_an_identifier_lead_to_the_records_that_give_them()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/entity/us-uei:ABCDEFGHJKL5");
        foreach (var section in new[] { "names", "identifiers" })
        {
            await page.ClickAsync($"section[aria-labelledby={section}] summary");
            var text = await page.InnerTextAsync($"section[aria-labelledby={section}] details[open]");
            Assert.Contains("ties.csv, record row 2", text, StringComparison.Ordinal);
            Assert.Contains("as of 2026-01-01", text, StringComparison.Ordinal);
            Assert.Equal("https://records.example/1", await page.GetAttributeAsync($"section[aria-labelledby={section}] details[open] a", "href"));
        }

        // The fiscal year 2020 begins on 1 October 2019.
        Assert.Equal(["2019 – – 1", "2020 – – 1", "not stated – – 1"], await Rows(page, "years"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Real_records_show_years_listings_and_every_record_of_a_name()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/entity/IDENTIX INCORPORATED");
        var name = page.Locator("section[aria-labelledby=names] tbody tr").First;
        Assert.Contains("6 records", await name.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(6, await name.Locator("a[data-record]").CountAsync());
        Assert.Contains("2007 7 USD 357,714", string.Join('\n', await Rows(page, "years")), StringComparison.Ordinal);

        using var answer = await server.Client.GetAsync("/api/v1/entities/Amazon", TestContext.Current.CancellationToken);
        var (_, amazon) = await SampleServer.Read(answer);
        var gone = amazon["changes"]!.AsArray().Single(static change => (string)change!["change"]! == "gone")!;
        Assert.Equal(("2026-04-28", "authorised"), ((string)gone["day"]!, (string)gone["kind"]!));
        await visit.Go("/entity/Amazon");
        // Both listings came with one import, and both name it.
        Assert.StartsWith("Amazon registered 2024-06-15 to 2026-04-28", Assert.Single(await Rows(page, "names")), StringComparison.Ordinal);
        Assert.Contains($"2026-04-28: {(int)gone["ties"]!} authorisations no longer listed", await page.InnerTextAsync("section[aria-labelledby=history]"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Names_and_identifiers_tell_when_they_were_seen_over_imports()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        server.Load(Table.Replace("2026-01-01", "2026-03-01", StringComparison.Ordinal)
            + "name,Acme Cloud Inc.,,ACME CLD,,,,,https://records.example/5,2026-03-01\n");
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/entity/us-uei:ABCDEFGHJKL5");
        Assert.Contains(await Rows(page, "names"), static row => row.StartsWith("Acme Cloud Inc. registered 2026-01-01 to 2026-03-01", StringComparison.Ordinal));
        Assert.Contains(await Rows(page, "names"), static row => row.StartsWith("ACME CLD alias 2026-03-01", StringComparison.Ordinal));
        Assert.StartsWith("us-uei ABCDEFGHJKL5 2026-01-01 to 2026-03-01", Assert.Single(await Rows(page, "identifiers")), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Long_lists_of_ties_and_members_say_how_many_there_are_and_are_paged()
    {
        const int Many = 130;
        var rows = string.Concat(Enumerable.Range(100, Many).Select(static i =>
            $"hosts,Base Cloud,x-id:9,Leaf {i},x-id:{i},,,,https://records.example/{i},2026-01-01\n"
            + $"owns,Parent Holding,,Daughter {i} Ltd,,,,,https://records.example/{i},2026-01-01\n"));
        await using var server = await RunningServer.Start();
        server.Load(Table + rows);
        await using var visit = await browser.Open(server);
        foreach (var (address, section, first, query) in new[]
            {
                ("/entity/Base Cloud", "ties", "130 ties.", "ties-from"), ("/entity/Parent Holding", "group", "130 other members.", "group-from"),
            })
        {
            var page = await visit.Go(address);
            var text = await page.InnerTextAsync($"section[aria-labelledby={section}]");
            Assert.Contains(first, text, StringComparison.Ordinal);
            Assert.Contains("1 to 100 of 130", text, StringComparison.Ordinal);
            var cells = $"section[aria-labelledby={section}] {(section == "ties" ? "tbody tr" : "li")}";
            var shown = await page.Locator(cells).AllInnerTextsAsync();
            await page.ClickAsync($"section[aria-labelledby={section}] a[rel=next]");
            await page.Arrive($"{query}=100");
            var rest = await page.Locator(cells).AllInnerTextsAsync();
            Assert.Equal(Many, shown.Concat(rest).Where(static row => row.Contains("Leaf", StringComparison.Ordinal) || row.Contains("Daughter", StringComparison.Ordinal)).Distinct().Count());
        }

        visit.AssertQuiet();
    }

    private static async Task<string[]> Rows(Microsoft.Playwright.IPage page, string label) => await page.EvaluateAsync<string[]>(
        "label => [...document.querySelectorAll(`[aria-labelledby=${label}] tbody tr`)].map(row => [...row.cells].map(cell => cell.innerText.trim()).join(' '))", label);
}
