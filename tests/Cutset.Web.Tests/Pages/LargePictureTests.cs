using System.Globalization;
using System.Text;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Pages;

public class LargePictureTests(Browser browser)
{
    private const int Services = 5_000;

    /// <summary>A closed picture stays this small, however many ties stand behind it.</summary>
    private const int MostElementsClosed = 60_000;

    /// <summary>An element or four for each line and box that is drawn, and the first thousand rows of the table.</summary>
    private const int MostElementsOpen = 120_000;

    /// <summary>No task of the page may hold the browser up for so long. Two busy cores take about one;
    /// the bound is for a machine that is busier still.</summary>
    private const double MostSecondsAtOnce = 15;

    /// <summary>Notes the longest task of the page, and lets a test ask for it.</summary>
    private const string NoteTasks = """
        window.longest = 0;
        new PerformanceObserver(list => { for (const task of list.getEntries()) { window.longest = Math.max(window.longest, task.duration); } })
          .observe({ type: 'longtask', buffered: true });
        """;

    [Fact]
    public async Task Ten_thousand_ties_stay_usable()
    {
        await using var server = await RunningServer.Start();
        server.Load(Table());
        await using var visit = await browser.Open(server);
        await visit.Page.AddInitScriptAsync(NoteTasks);
        var page = await visit.Go("/trace?from=Base&to=Bureau+of+Many&limit=6000&kind=hosts&kind=authorised&kind=provides");
        Assert.InRange(await page.Locator("svg.picture .node").CountAsync(), 3, 40);
        await AssertUsable(page, MostElementsClosed);
        Assert.Contains("more", await page.Locator("svg.picture .n-rest").First.TextContentAsync() ?? "", StringComparison.Ordinal);

        await page.Locator("svg.picture .n-rest").First.DispatchEventAsync("click");
        await page.Arrive("open=");
        Assert.True(await page.Locator("svg.picture a.line").CountAsync() > 2 * Services);
        await AssertUsable(page, MostElementsOpen);
        // A zoom and a click must answer while all of it is drawn.
        await page.ClickAsync("button[aria-label='Zoom in']");
        await page.Locator("svg.picture a.line[data-row='7']").DispatchEventAsync("click");
        Assert.Contains("records.example", await page.InnerHTMLAsync("aside.evidence"), StringComparison.Ordinal);
        await AssertUsable(page, MostElementsOpen);
        visit.AssertQuiet();
    }

    private static async Task AssertUsable(IPage page, int mostElements)
    {
        var elements = await page.EvaluateAsync<int>("document.querySelectorAll('*').length");
        Assert.True(elements <= mostElements, $"The page has {elements} elements; {mostElements} stay usable.");
        // Twice past a frame, so that a task that has just ended is noted.
        var longest = await page.EvaluateAsync<double>(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.longest), 50))))");
        TestContext.Current.SendDiagnosticMessage($"{elements} elements, the longest task took {longest:0} ms");
        Assert.True(longest <= MostSecondsAtOnce * 1000, $"A task of the page took {longest / 1000:0.0} seconds.");
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
