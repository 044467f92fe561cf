using System.Text;
using Cutset.TestKit;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Pages;

public class WholeWayTests(Browser browser)
{
    [Fact]
    public Task From_an_empty_workspace_to_a_saved_picture_on_the_sample() => Walk(Commands.Sample);

    [Fact]
    public Task From_an_empty_workspace_to_a_saved_picture_on_the_real_records()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        return Walk(Commands.Records);
    }

    private async Task Walk(string[][] commands)
    {
        await using var server = await RunningServer.Start();
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/");
        Assert.Contains("Nothing is loaded yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        foreach (var command in commands)
        {
            server.Run(command);
        }

        await visit.Go("/");
        await page.FillAsync("#from", "amaz");
        await page.Locator(".suggestions li", new() { HasText = "Amazon" }).First.ClickAsync();
        await page.FillAsync("#to", "ICE");
        await page.ClickAsync("text=Show the chains");
        await page.Arrive("/trace?");

        Assert.Contains("Amazon to", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("services that", await page.InnerTextAsync(".lead"), StringComparison.Ordinal);
        var line = page.Locator("svg.picture a.line[data-row='0']");
        await line.DispatchEventAsync("click");
        var evidence = await page.InnerTextAsync("aside.evidence");
        Assert.Contains("sha256", evidence, StringComparison.Ordinal);
        Assert.Contains("official page", evidence, StringComparison.Ordinal);

        var (svgName, svg) = await visit.Save(".save >> text=SVG");
        Assert.EndsWith(".svg", svgName, StringComparison.Ordinal);
        Assert.StartsWith("<svg", Encoding.UTF8.GetString(svg), StringComparison.Ordinal);
        var (pngName, png) = await visit.Save("a[data-png]");
        Assert.EndsWith(".png", pngName, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.True(png.Length > 5_000, $"The picture is {png.Length} bytes.");
        var (_, csv) = await visit.Save(".save >> text=CSV");
        Assert.Contains("chain,grade,step", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);

        await visit.Go("/");
        Assert.Contains("Amazon to", await page.InnerTextAsync("[data-recent]"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_link_shows_the_same_to_somebody_else()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var first = await browser.Open(server);
        var page = await first.Go("/trace?from=Amazon&to=ICE");
        await page.ClickAsync("text=Filters");
        await page.CheckAsync("input[name=active]");
        await page.SelectOptionAsync("select[name=grade]", "documented");
        await page.ClickAsync("text=Show the chains");
        await page.Arrive("active=1");
        await using var second = await browser.Open(server);
        var other = await second.Go(page.Url);
        Assert.Equal(await page.InnerTextAsync("main"), await other.InnerTextAsync("main"));
        Assert.Contains("(the weakest grade documented, active only)", await other.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_it_works_too()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(server, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await visit.Go("/");
        await page.FillAsync("#from", "Amazon");
        await page.FillAsync("#to", "ICE");
        await page.ClickAsync("text=Show the chains");
        await page.Arrive("/trace?");
        Assert.True(await page.Locator("svg.picture a.line").CountAsync() > 2);
        await page.ClickAsync("table.steps details summary >> nth=0");
        Assert.Contains("sha256", await page.InnerTextAsync("table.steps details[open]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_keyboard_alone()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/");
        await TabTo(page, "#from");
        await page.Keyboard.TypeAsync("amaz");
        await page.WaitForSelectorAsync(".suggestions li");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Amazon", await page.InputValueAsync("#from"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("ICE");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive("/trace?");
        await TabTo(page, "svg.picture a.line");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("aside.evidence:not([hidden])");
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.IsHiddenAsync("aside.evidence"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('svg.picture a.line')"));
        visit.AssertQuiet();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var press = 0; press < 80; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not lead to {selector}.");
    }
}
