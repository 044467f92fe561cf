using System.Globalization;
using System.Text;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Pages;

public sealed class OpenLayerTests(Browser browser)
{
    private const string Question = "/trace?from=Base&to=Bureau+of+Some&max-hops=9";

    [Fact]
    public async Task An_opened_layer_is_closed_again_from_the_picture_and_from_beside_it()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table());
        await using var visit = await browser.Open(server);
        var page = await visit.Go(Question);
        var closed = await page.Locator("svg.picture .node").AllTextContentsAsync();
        Assert.Equal(0, await page.Locator("svg.picture .n-fold").CountAsync());

        await Press(page, "svg.picture .n-rest");
        Assert.Contains("open=2", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("svg.picture .node").CountAsync() > closed.Count);
        await Press(page, "svg.picture .n-fold");
        Assert.DoesNotContain("open=", page.Url, StringComparison.Ordinal);
        Assert.Contains("max-hops=9", page.Url, StringComparison.Ordinal);
        Assert.Equal(closed, await page.Locator("svg.picture .node").AllTextContentsAsync());

        await page.GoBackAsync();
        Assert.Contains("all of its 30 boxes", await page.InnerTextAsync("#picture"), StringComparison.Ordinal);
        await Press(page, "text=Close it again");
        Assert.Equal(closed, await page.Locator("svg.picture .node").AllTextContentsAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Closing_one_layer_leaves_another_open()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table());
        await using var visit = await browser.Open(server);
        var page = await visit.Go(Question + "&open=2&open=3");
        Assert.Equal(2, await page.Locator("svg.picture .n-fold").CountAsync());
        await Press(page, "text=Close it again");
        Assert.Contains("open=3", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("open=2", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("svg.picture .n-fold").CountAsync());
        var svg = await server.Client.GetStringAsync(Question.Replace("/trace", "/trace.svg", StringComparison.Ordinal) + "&open=2", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("only", svg, StringComparison.Ordinal);
    }

    /// <summary>By the keyboard, as somebody without a mouse does.</summary>
    private static async Task Press(IPage page, string selector)
    {
        var before = page.Url;
        await page.Locator(selector).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive(url => url != before);
    }

    /// <summary>A base on which thirty services stand, and on each of them another that the agency uses.</summary>
    private static string Table()
    {
        var table = new StringBuilder("kind,from,from_id,to,to_id,url,as_of\n");
        table.Append("provides,Base,us-uei:ABCDEFGHJKL5,Base Cloud,x-id:0,https://records.example/0,2026-01-01\n");
        for (var i = 1; i <= 30; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"hosts,Base Cloud,x-id:0,Lower {i},x-id:{i},https://records.example/h{i},2026-01-01\n");
            table.Append(CultureInfo.InvariantCulture, $"hosts,Lower {i},x-id:{i},Upper {i},x-id:1{i:00},https://records.example/u{i},2026-01-01\n");
            table.Append(CultureInfo.InvariantCulture, $"authorised,Upper {i},x-id:1{i:00},Bureau of Some,x-agency:9,https://records.example/a{i},2026-01-01\n");
        }

        return table.ToString();
    }
}
