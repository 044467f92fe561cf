using Cutset.Store.Workspaces;
using Cutset.TestKit;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public class ReviewPageTests(Browser browser)
{
    [Fact]
    public async Task Keys_decide_and_undo()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/review");
        var first = await page.InputValueAsync("input[name=left]");
        await page.Keyboard.PressAsync("d");
        await page.WaitForURLAsync("**/review?place=0&last=*");
        Assert.Contains("Recorded: different", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(1, Standing(server));
        await page.Keyboard.PressAsync("z");
        await page.WaitForURLAsync("**/review?place=0");
        Assert.Equal(0, Standing(server));
        Assert.Equal(first, await page.InputValueAsync("input[name=left]"));
        await page.Keyboard.PressAsync("k");
        await page.WaitForURLAsync("**/review?place=1");
        Assert.NotEqual(first, await page.InputValueAsync("input[name=left]"));
        Assert.Equal(0, Standing(server));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_letter_in_the_note_decides_nothing()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/review");
        await page.ClickAsync("input[name=note]");
        await page.Keyboard.TypeAsync("sud");
        Assert.Equal(0, Standing(server));
        Assert.Equal("sud", await page.InputValueAsync("input[name=note]"));
    }

    private static int Standing(RunningServer server)
    {
        using var store = Workspace.Open(server.Folder).OpenDecisions();
        return store.Standing().Count;
    }
}
