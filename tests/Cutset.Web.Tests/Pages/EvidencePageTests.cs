using System.Net;
using System.Text.Json.Nodes;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public class EvidencePageTests(Browser browser)
{
    private const string Table =
        "kind,from,to,url,as_of,note\nhosts,Cedar <script>alert(1)</script>,Pine,https://example.org/,2026-01-02,=HYPERLINK(1)\n"
        + "authorised,Pine,Immigration and Customs Enforcement,https://example.org/2,2026-01-02,\n";

    [Fact]
    public async Task The_row_is_shown_as_published_and_opens_in_place()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        var cited = await Cited(server);
        var text = await server.Client.GetStringAsync(AddressOf("/evidence", cited), TestContext.Current.CancellationToken);
        Assert.Contains("Cedar &lt;script&gt;alert(1)&lt;/script&gt;", text, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(1)", text, StringComparison.Ordinal);

        await using var visit = await browser.Open(server);
        var page = await visit.Go("/trace?from=Pine&to=ICE");
        await page.DispatchEventAsync("a.line >> nth=0", "click");
        await page.ClickAsync(".evidence a[data-record] >> nth=0");
        await page.WaitForSelectorAsync(".evidence div.record table");
        Assert.Contains("Pine", await page.InnerTextAsync(".evidence div.record table"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_file_that_was_changed_or_has_gone_is_never_shown()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        var cited = await Cited(server);
        File.WriteAllText(server.PathOf("ties.csv"), Table.Replace("Cedar", "Larch", StringComparison.Ordinal));

        var changed = JsonNode.Parse(await server.Client.GetStringAsync(
            AddressOf("/api/v1/evidence", cited), TestContext.Current.CancellationToken))!;
        Assert.Null(changed["evidence"]!["row"]);
        Assert.Contains("not the same file", (string?)changed["problem"], StringComparison.Ordinal);

        // The same file elsewhere makes it known again.
        var elsewhere = server.PathOf("moved.csv");
        File.WriteAllText(elsewhere, Table);
        server.Run("import", "table", elsewhere);
        var again = JsonNode.Parse(await server.Client.GetStringAsync(
            AddressOf("/api/v1/evidence", cited), TestContext.Current.CancellationToken))!;
        Assert.Null(again["problem"]);
        Assert.NotEmpty(again["evidence"]!["row"]!["fields"]!.AsArray());
    }

    [Fact]
    public async Task A_record_that_nothing_cites_cannot_be_looked_at()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        var (file, _) = await Cited(server);
        foreach (var (sha256, record) in new[] { (file, "row 1"), (file, "row 4"), (file[..11], "row 2"), (new string('0', 64), "row 2") })
        {
            using var answer = await server.Client.GetAsync(
                AddressOf("/api/v1/evidence", (sha256, record)), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<(string File, string Record)> Cited(RunningServer server)
    {
        var answer = JsonNode.Parse(await server.Client.GetStringAsync(
            "/api/v1/trace?from=Pine&to=ICE", TestContext.Current.CancellationToken))!;
        var file = (string)answer["coverage"]!["sources"]!.AsArray()
            .First(source => (string)source!["file"]! == "ties.csv")!["sha256"]!;
        return (file, "row 2");
    }

    private static string AddressOf(string path, (string File, string Record) cited) =>
        $"{path}?file={cited.File}&record={Uri.EscapeDataString(cited.Record)}";
}
