using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public class HostileTextTests(Browser browser)
{
    private const string Script = "<script>alert(1)</script>";
    private const string Formula = "=HYPERLINK(\"\"http://evil.example\"\",\"\"click\"\")";

    private static readonly string Table = $""""
        kind,from,from_id,to,to_id,description,url,as_of
        provides,{Script},us-uei:ABCDEFGHJKL5,"{Formula}",x-id:1,"<img src=x onerror=alert(2)>",https://records.example/1,2026-01-01
        authorised,"{Formula}",x-id:1,"""><svg onload=alert(3)> Bureau",x-agency:9,,https://records.example/2,2026-01-01

        """";

    [Fact]
    public async Task Names_that_are_markup_stay_names()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        await using var visit = await browser.Open(server);
        var from = Uri.EscapeDataString(Script);
        var to = Uri.EscapeDataString("\"><svg onload=alert(3)> Bureau");
        string[] addresses =
        [
            $"/trace?from={from}&to={to}", $"/cut?from={from}&to={to}", $"/backbone?agency={to}", $"/entity/{from}",
            $"/trace?from={from}%3Cb%3E&to={to}", "/sources", $"/?from={from}&to={to}",
        ];
        foreach (var address in addresses)
        {
            var page = await visit.Go(address);
            Assert.Equal(0, await page.Locator("main script, main img, main [onload], main [onerror]").CountAsync());
        }

        var shown = await visit.Go(addresses[0]);
        Assert.Contains(Script, await shown.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains(Script, await shown.Locator("svg.picture").TextContentAsync() ?? "", StringComparison.Ordinal);
        await shown.FillAsync("#from", "script");
        await shown.WaitForSelectorAsync(".suggestions li");
        Assert.Equal(0, await shown.Locator(".suggestions script").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Formulas_in_exports_are_defused()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        var csv = await server.Client.GetStringAsync(
            $"/trace.csv?from={Uri.EscapeDataString(Script)}&to=x-agency:9", TestContext.Current.CancellationToken);
        Assert.Contains("\"'=HYPERLINK(", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK(", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_picture_holds_no_markup_of_records()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table);
        var svg = await server.Client.GetStringAsync(
            $"/trace.svg?from={Uri.EscapeDataString(Script)}&to=x-agency:9", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload=\"", svg, StringComparison.OrdinalIgnoreCase);
        System.Xml.Linq.XDocument.Parse(svg);
    }
}
