using System.Globalization;
using System.Text;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public class LargePictureTests(Browser browser)
{
    private const int Services = 5_000;

    [Fact]
    public async Task Ten_thousand_ties_stay_usable()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table());
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/trace?from=Base&to=Bureau+of+Many&limit=6000&kind=hosts&kind=authorised&kind=provides");
        Assert.InRange(await page.Locator("svg.picture .node").CountAsync(), 3, 40);
        Assert.Contains("more", await page.Locator("svg.picture .n-rest").First.TextContentAsync() ?? "", StringComparison.Ordinal);

        await page.Locator("svg.picture .n-rest").First.DispatchEventAsync("click");
        await page.WaitForURLAsync("**open=**");
        await page.WaitForLoadStateAsync();
        Assert.True(await page.Locator("svg.picture a.line").CountAsync() > 2 * Services);
        // A zoom and a click must answer while all of it is drawn.
        await page.ClickAsync("button[aria-label='Zoom in']");
        await page.Locator("svg.picture a.line[data-row='7']").DispatchEventAsync("click");
        Assert.Contains("records.example", await page.InnerHTMLAsync("aside.evidence"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    private static string Table()
    {
        var table = new StringBuilder("kind,from,from_id,to,to_id,url,as_of\n");
        table.Append("provides,Base,us-uei:ABCDEFGHJKL5,Base Cloud,x-id:0,https://records.example/0,2026-01-01\n");
        for (var i = 1; i <= Services; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"hosts,Base Cloud,x-id:0,Service {i},x-id:{i},https://records.example/h{i},2026-01-01\n");
            table.Append(CultureInfo.InvariantCulture, $"authorised,Service {i},x-id:{i},Bureau of Many,x-agency:9,https://records.example/a{i},2026-01-01\n");
        }

        return table.ToString();
    }
}
