using Cutset.Store.Workspaces;
using Cutset.TestKit;
using Cutset.Web.Tests.Api;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

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
        await page.Arrive("/review?place=0&since=1");
        Assert.Contains("Recorded: different", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(1, Standing(server));
        await page.Keyboard.PressAsync("z");
        await page.Arrive("&undone=1");
        Assert.Contains("Taken back: different", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, Standing(server));
        Assert.Equal(first, await page.InputValueAsync("input[name=left]"));
        await page.Keyboard.PressAsync("k");
        await page.Arrive("/review?place=1&since=1");
        Assert.NotEqual(first, await page.InputValueAsync("input[name=left]"));
        Assert.Equal(0, Standing(server));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Both_records_are_in_sight_on_a_narrow_screen_and_the_API_names_them()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        using var answer = await server.Client.GetAsync("/api/v1/review?limit=20", TestContext.Current.CancellationToken);
        var (_, review) = await SampleServer.Read(answer);
        await using var visit = await browser.Open(server, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        foreach (var (place, pair) in review["pairs"]!.AsArray().Index())
        {
            var page = await visit.Go($"/review?place={place}");
            var cells = page.Locator("table.pair tbody tr").First.Locator("td");
            Assert.Equal(2, await cells.CountAsync());
            Assert.StartsWith((string)pair!["oneName"]!, await cells.Nth(0).TextContentAsync(), StringComparison.Ordinal);
            Assert.StartsWith((string)pair["otherName"]!, await cells.Nth(1).TextContentAsync(), StringComparison.Ordinal);
            var box = await cells.Nth(1).BoundingBoxAsync();
            Assert.InRange(box!.X + box.Width, 0, 390);
        }
    }

    [Fact]
    public async Task Undo_goes_back_through_all_of_ones_own_verdicts_and_through_no_other()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/review");
        var pairs = new List<string>();
        foreach (var key in new[] { "d", "u", "s" })
        {
            pairs.Add(await PairOf(page));
            await page.PressTo(key);
            Assert.Contains("since=", page.Url, StringComparison.Ordinal);
        }

        Assert.Equal(3, pairs.Distinct().Count());
        server.Run("decide", "Amazon", "Microsoft", "different", "--by", "somebody-else");
        await page.Keyboard.PressAsync("k");
        await page.Arrive("place=1&since=1");
        for (var left = 3; left > 0; left--)
        {
            Assert.Contains($"{left} verdict", await page.InnerTextAsync("#undo"), StringComparison.Ordinal);
            await page.PressTo("z");
            Assert.Equal(pairs[left - 1], await PairOf(page));
        }

        Assert.Contains("no verdict of this sitting is left", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#undo").CountAsync());
        Assert.Equal(1, Standing(server));

        using var form = new FormUrlEncodedContent([await server.FormToken("/review"), KeyValuePair.Create("decision", "4")]);
        using var answer = await server.Client.PostAsync("/review/undo", form, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(1, Standing(server));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_number_of_the_pair_and_that_of_its_names_are_told_apart()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/review");
        for (var place = 0; !(await page.InnerTextAsync("main")).Contains("Elastic Cloud Hosted and Elastic", StringComparison.Ordinal); place++)
        {
            Assert.True(place < 100, "The pair does not wait.");
            await visit.Go($"/review?place={place}");
        }

        var text = await page.InnerTextAsync("main");
        Assert.Contains("a probability of 0.86 to be one, by all that both records state: The names Elastic Cloud Hosted and Elastic: "
            + "one is the other with words more; place: not stated; domain: the same; +2.6 bits in all.", text, StringComparison.Ordinal);
        Assert.Contains("different, a likeness of 0.13", text, StringComparison.Ordinal);
        Assert.DoesNotContain("are alike", text, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("w");
        await page.Arrive("weights=1#weights");
        Assert.Matches(@"a probability of 0\.8[56]\d that they are one", await page.InnerTextAsync("table.waterfall"));
        visit.AssertQuiet();
    }

    private static async Task<string> PairOf(IPage page) =>
        await page.InputValueAsync("input[name=left]") + " " + await page.InputValueAsync("input[name=right]");

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
