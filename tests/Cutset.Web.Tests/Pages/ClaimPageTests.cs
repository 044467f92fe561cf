using System.Text;
using Cutset.Store.Workspaces;
using Cutset.TestKit;
using Cutset.Web.Tests.Api;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Pages;

public class ClaimPageTests(Browser browser)
{
    private const string Table = """
        kind,from,to,to_id,to_kind,sentence,url,as_of
        claim,Harbor Systems,Mill Works,,,Harbor <script>alert(1)</script> supplies Mill Works.,https://example.org/mill,2025-03-01
        claim,Quay Group,ICE,us-subtier:7012,agency,Quay supplies ICE.,https://example.org/quay,2025-04-01
        holds,Mill Works,70CDCR22FR0000013,,,,https://example.org/award,2025-03-01
        serves,70CDCR22FR0000013,ICE,us-subtier:7012,,,https://example.org/award,2025-03-01
        """;

    private const string Axe = "axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations"
        + ".filter(fault => ['serious', 'critical'].includes(fault.impact)).map(fault => fault.id + ': ' + fault.nodes[0].html))";

    [Fact]
    public async Task Keys_confirm_reject_and_undo_without_a_mouse()
    {
        await using var server = await RunningServer.Start([]);
        server.Load(Table);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/review");
        await page.ClickAsync("nav.tabs a[href='/review/claims']");
        await page.Locator("blockquote.claim").WaitForAsync();
        Assert.Contains("2 claims wait", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        var first = await page.InputValueAsync("input[name=claim]");
        var link = page.Locator("ul.articles a");
        Assert.StartsWith("https://example.org/", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Contains("noopener", await link.GetAttributeAsync("rel"), StringComparison.Ordinal);
        Assert.Contains("2025-0", await page.InnerTextAsync("ul.articles"), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("c");
        await page.Arrive("/review/claims?place=0&since=1");
        Assert.Contains("Recorded: confirmed", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.NotEqual(first, await page.InputValueAsync("input[name=claim]"));
        await page.Keyboard.PressAsync("z");
        await page.Arrive("&undone=1");
        Assert.Equal(first, await page.InputValueAsync("input[name=claim]"));
        await page.Keyboard.PressAsync("k");
        await page.Arrive("/review/claims?place=1&since=1");
        await page.PressTo("r");
        Assert.Contains("Recorded: rejected", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(["Rejected web"], Standing(server));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Axe_finds_no_serious_fault_with_claims()
    {
        await using var server = await RunningServer.Start([]);
        server.Load(Table);
        await using var visit = await browser.Open(server, new BrowserNewContextOptions { BypassCSP = true });
        var axe = Path.Combine(RepositoryRoot.Find(), "src", "Cutset.Web", "assets", "node_modules", "axe-core", "axe.min.js");
        foreach (var address in new[] { "/review/claims", "/trace?from=Harbor+Systems&to=ICE&grade=claimed" })
        {
            var page = await visit.Go(address);
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = axe });
            Assert.Empty(await page.EvaluateAsync<string[]>(Axe));
        }
    }

    [Fact]
    public async Task A_claimed_tie_is_dotted_and_its_step_tells_sentence_date_and_article()
    {
        await using var server = await RunningServer.Start([]);
        server.Load(Table);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/trace?from=Harbor+Systems&to=ICE");
        Assert.Equal(0, await page.Locator("svg.picture").CountAsync());
        Assert.Contains("the weakest grade claimed shows them", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        page = await visit.Go("/trace?from=Harbor+Systems&to=ICE&grade=claimed");
        var edge = page.Locator("svg.picture .k-claim").First;
        var dashes = await edge.EvaluateAsync<string>("e => [e, ...e.querySelectorAll('*')].map(x => getComputedStyle(x).strokeDasharray).find(d => d !== 'none') ?? 'none'");
        Assert.NotEqual("none", dashes);
        var row = await page.InnerTextAsync("table.steps tbody tr:first-child");
        Assert.Contains("Harbor <script>alert(1)</script> supplies Mill Works.", row, StringComparison.Ordinal);
        Assert.Contains("Article of 2025-03-01", row, StringComparison.Ordinal);
        await page.ClickAsync("table.steps tbody tr:first-child summary");
        Assert.Equal("https://example.org/mill", await page.Locator("table.steps tbody tr:first-child a[rel~=external]").GetAttributeAsync("href"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_API_decides_on_claims()
    {
        await using var server = await RunningServer.Start([]);
        server.Load(Table);
        var token = TestContext.Current.CancellationToken;
        using var traced = await server.Client.GetAsync("/api/v1/trace?from=Quay+Group&to=ICE&grade=claimed", token);
        var (_, trace) = await SampleServer.Read(traced);
        var key = (string)trace["chains"]![0]!["steps"]![0]!["ties"]![0]!["claim"]!["key"]!;
        foreach (var (body, status) in new[]
            {
                ($$"""{"claim":"{{key}}","verdict":"same"}""", 400),
                ($$"""{"claim":"{{key}}","one":"Quay Group","verdict":"confirmed"}""", 400),
                ("""{"claim":"claim:000000000000","verdict":"confirmed"}""", 422),
                ($$"""{"claim":"{{key}}","verdict":"confirmed","note":"read it"}""", 201),
            })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await server.Client.PostAsync("/api/v1/decisions", content, token);
            Assert.True(status == (int)answer.StatusCode, $"{body}: {answer.StatusCode}");
        }

        Assert.Equal(["Confirmed web"], Standing(server));
        using var undone = await server.Client.DeleteAsync("/api/v1/decisions/1", token);
        Assert.Equal(200, (int)undone.StatusCode);
    }

    [Fact]
    public async Task The_API_lists_the_claims_that_wait_page_by_page()
    {
        await using var server = await RunningServer.Start([]);
        server.Load(Table);
        var token = TestContext.Current.CancellationToken;
        using var first = await server.Client.GetAsync("/api/v1/review/claims?limit=1", token);
        Assert.Equal("</api/v1/review/claims?limit=1&offset=1>; rel=\"next\"", first.Headers.GetValues("Link").Single());
        var (_, page) = await SampleServer.Read(first);
        var (_, whole) = await SampleServer.Read(await server.Client.GetAsync("/api/v1/review/claims", token));
        Assert.Equal((2, 2), ((int)page["waiting"]!, whole["claims"]!.AsArray().Count));
        Assert.Equal(whole["claims"]![0]!.ToJsonString(), Assert.Single(page["claims"]!.AsArray())!.ToJsonString());
        var mill = whole["claims"]!.AsArray().Single(static claim => (string)claim!["supplied"]!["name"]! == "Mill Works")!;
        Assert.Equal("open", (string)mill["claim"]!["state"]!);
        Assert.Equal("Harbor <script>alert(1)</script> supplies Mill Works.", (string)mill["claim"]!["sentence"]!);
        Assert.Equal("https://example.org/mill", (string)mill["evidence"]![0]!["url"]!);

        // What was decided waits no more, though nothing was built; the tag tells.
        server.Run("decide", (string)mill["claim"]!["key"]!, "rejected");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/review/claims?limit=1");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, token);
        var (status, left) = await SampleServer.Read(again);
        Assert.Equal((200, 1), (status, (int)left["waiting"]!));
        Assert.Equal("Quay Group", (string)left["claims"]![0]!["supplier"]!["name"]!);
    }

    private static List<string> Standing(RunningServer server)
    {
        using var store = Workspace.Open(server.Folder).OpenDecisions();
        return [.. store.Standing().Select(static decision => $"{decision.Verdict} {decision.DecidedBy}")];
    }
}
