using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

/// <summary>Where an address holds ids, people read names, and the address keeps the ids.</summary>
public sealed class NameBoxTests(Browser browser)
{
    [Fact]
    public async Task A_box_shows_the_name_and_asks_by_the_id()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/entity/Amazon");
        await page.ClickAsync("text=Chains from here");
        Assert.Equal("Amazon", await page.InputValueAsync("#from"));

        await page.FillAsync("#to", "ICE");
        await page.ClickAsync("text=Show the chains");
        await page.WaitForURLAsync("**/trace?*");
        Assert.Matches("from=org-[0-9a-z]+&to=ICE", page.Url);
        Assert.Equal(("Amazon", "ICE"), (await page.InputValueAsync("#from"), await page.InputValueAsync("#to")));

        // What is typed over it is a text again.
        await page.FillAsync("#from", "Microsoft");
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("text=Show the chains");
        await page.WaitForURLAsync("**/trace?from=Microsoft*");
        Assert.Equal("Microsoft", await page.InputValueAsync("#from"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_form_keeps_every_entity_that_chains_must_not_pass()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/trace?from=Amazon&to=ICE&without=Microsoft&without=Google");
        await page.ClickAsync("text=What would separate them?");
        await page.WaitForURLAsync("**/cut?*");
        Assert.Contains("without=Microsoft&without=Google", page.Url, StringComparison.Ordinal);
    }
}
