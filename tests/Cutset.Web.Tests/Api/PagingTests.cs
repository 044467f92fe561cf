using System.Text.Json.Nodes;
using Cutset.Web.Api;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Api;

public sealed class PagingTests(SampleServer sample, Browser browser) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("/api/v1/find?q=cloud", 3, 200, "hits")]
    [InlineData("/api/v1/trace?from=Amazon&to=ICE", 4, 1000, "chains")]
    [InlineData("/api/v1/backbone?agency=ICE", 4, 1000, "providers")]
    [InlineData("/api/v1/reach?from=Amazon", 1, 1000, "agencies")]
    public async Task Pages_make_up_the_whole_there_and_back(string address, int size, int all, string list)
    {
        var (_, whole) = await sample.Get($"{address}&limit={all}");
        var expected = Rows(whole, list);
        Assert.True(expected.Count > 2 * size, $"{expected.Count} {list} are too few for this test.");

        var there = await Walk($"{address}&limit={size}", "next", list);
        Assert.Equal(expected, there.Pages.SelectMany(static page => page));
        Assert.All(there.Pages.SkipLast(1), page => Assert.Equal(size, page.Count));
        var back = await Walk(there.Last, "prev", list);
        Assert.Equal(there.Pages, Enumerable.Reverse(back.Pages));
    }

    [Fact]
    public async Task The_audit_log_has_pages_too()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        server.Run("decide", "Amazon", "Microsoft", "different");
        server.Run("decide", "Amazon", "Microsoft", "unsure");
        var whole = Rows(JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/audit", TestContext.Current.CancellationToken))!, "entries");
        Assert.True(whole.Count >= 4);
        using var answer = await server.Client.GetAsync("/api/v1/audit?limit=2&offset=1", TestContext.Current.CancellationToken);
        var (_, page) = await SampleServer.Read(answer);
        Assert.Equal(whole.Skip(1).Take(2), Rows(page, "entries"));
        Assert.Equal("</api/v1/audit?limit=2&offset=3>; rel=\"next\", </api/v1/audit?limit=2&offset=0>; rel=\"prev\"", answer.Headers.GetValues("Link").Single());
    }

    [Fact]
    public async Task A_place_after_the_end_is_an_empty_page_that_leads_back()
    {
        foreach (var (address, list) in new[] { ("/api/v1/trace?from=Amazon&to=ICE", "chains"), ("/api/v1/backbone?agency=ICE", "providers"), ("/api/v1/reach?from=Amazon", "agencies") })
        {
            using var answer = await sample.Client.GetAsync($"{address}&limit=5&offset=5000", TestContext.Current.CancellationToken);
            var (status, json) = await SampleServer.Read(answer);
            Assert.Equal(200, status);
            Assert.Empty(json[list]!.AsArray());
            Assert.EndsWith("rel=\"prev\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("next", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_document_names_the_header_of_every_list_with_pages()
    {
        var paths = OpenApiDocument.Build()["paths"]!;
        foreach (var route in ApiRoutes.All.Where(static route => route.Method == "GET" && route.Parameters.Any(static one => one.Name == "limit")))
        {
            Assert.True(route.IsPaged, $"{route.Path} has a limit and no way on.");
            Assert.NotNull(paths[route.Path]!["get"]!["responses"]!["200"]!["headers"]!["Link"]);
        }
    }

    [Fact]
    public async Task A_page_leads_through_the_chains_and_through_the_providers()
    {
        await using var visit = await browser.Open(sample.Server);
        var page = await visit.Go("/trace?from=Amazon&to=ICE&limit=5");
        Assert.Contains("The first 5 chains", await page.InnerTextAsync("#picture"), StringComparison.Ordinal);
        await page.ClickAsync("#picture .pager >> text=Next");
        await page.Arrive("offset=5");
        Assert.Contains("The chains of rank 6 to 10", await page.InnerTextAsync("#picture"), StringComparison.Ordinal);
        await page.ClickAsync("#picture .pager >> text=Previous");
        await page.Arrive(static url => !url.Contains("offset", StringComparison.Ordinal));

        await visit.Go("/backbone?agency=ICE&limit=3");
        var first = await page.InnerTextAsync("table.bars tbody tr th >> nth=0");
        await page.ClickAsync(".pager >> text=Next");
        await page.Arrive("offset=3");
        Assert.Contains("4 to 6 of", await page.InnerTextAsync(".pager"), StringComparison.Ordinal);
        Assert.NotEqual(first, await page.InnerTextAsync("table.bars tbody tr th >> nth=0"));
        visit.AssertQuiet();
    }

    private async Task<(List<List<string>> Pages, string Last)> Walk(string address, string way, string list)
    {
        var (pages, last) = (new List<List<string>>(), address);
        for (string? next = address; next is not null;)
        {
            last = next;
            using var answer = await sample.Client.GetAsync(next, TestContext.Current.CancellationToken);
            var (status, json) = await SampleServer.Read(answer);
            Assert.Equal(200, status);
            pages.Add(Rows(json, list));
            Assert.True(pages.Count < 200, "The pages do not end.");
            next = answer.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split(", ").FirstOrDefault(link => link.EndsWith($"rel=\"{way}\"", StringComparison.Ordinal))?.Split('<', '>')[1]
                : null;
        }

        return (pages, last);
    }

    private static List<string> Rows(JsonNode answer, string list)
    {
        var rows = new List<string>();
        foreach (var row in answer[list]!.AsArray())
        {
            rows.Add(row!.ToJsonString());
        }

        return rows;
    }
}
