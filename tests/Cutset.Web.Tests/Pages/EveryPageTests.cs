using Cutset.TestKit;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Pages;

public class EveryPageTests(Browser browser)
{
    /// <summary>The rules of WCAG 2.1 A and AA, and those that axe calls best practice.</summary>
    private const string Axe = "axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations"
        + ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
        + ".map(fault => fault.id + ': ' + fault.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.slice(0, 160)).join(' | ')))";

    private static readonly string[] Addresses =
    [
        "/", "/trace?from=Amazon&to=ICE", "/trace?from=Abbott&to=ICE", "/trace?from=nobody-at-all&to=ICE", "/backbone?agency=ICE&under=Amazon",
        "/cut?from=Amazon&to=ICE", "/entity/Amazon", "/entity/ACCENTURE FEDERAL SERVICES LLC", "/trace?from=AWS&to=ICE", "/review",
        "/review/claims", "/screen", "/sources", "/api", "/login", "/nothing-here",
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_serious_fault(ColorScheme scheme)
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        // The page's own policy forbids scripts from elsewhere; the test lays its own beside it.
        await using var visit = await browser.Open(server, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
        var axe = Path.Combine(RepositoryRoot.Find(), "src", "Cutset.Web", "assets", "node_modules", "axe-core", "axe.min.js");
        var faults = new List<string>();
        // Colours are all that a dark screen changes; four pages show all of them.
        foreach (var address in scheme == ColorScheme.Dark ? Addresses.Where(static address => address.Contains('=', StringComparison.Ordinal)).Take(4) : Addresses)
        {
            var page = await visit.Go(address);
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = axe });
            faults.AddRange((await page.EvaluateAsync<string[]>(Axe)).Select(fault => $"{address}: {fault}"));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_narrow_screen_shows_everything_without_moving_sideways()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(
            server, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        foreach (var address in Addresses)
        {
            var page = await visit.Go(address);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= 360, $"{address} is {wide} pixels wide.");
        }

        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_dark_screen_gets_a_dark_page_and_a_legible_picture()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(server, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        var page = await visit.Go("/trace?from=Amazon&to=ICE");
        Assert.True(await Brightness(page, "body", "backgroundColor") < 60);
        Assert.True(await Brightness(page, "svg.picture .node rect", "fill") < 80);
        Assert.True(await Brightness(page, "svg.picture .node text", "fill") > 180);
    }

    [Fact]
    public async Task The_first_page_takes_less_than_100_KB_with_its_style_and_scripts()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        var bytes = 0;
        var page = await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var files = System.Text.RegularExpressions.Regex.Matches(page, "/assets/[^\"]+").Select(static match => match.Value).Prepend("/").ToList();
        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            bytes += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 1, 100_000);
    }

    private static Task<int> Brightness(IPage page, string selector, string property) => page.EvaluateAsync<int>(
        "([selector, property]) => Math.max(...getComputedStyle(document.querySelector(selector))[property].match(/[0-9]+/g).slice(0, 3).map(Number))",
        new[] { selector, property });
}
