using System.Xml.Linq;
using Cutset.TestKit;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public sealed class SavedFilesTests(Browser browser)
{
    [Theory]
    [InlineData("/trace", "from=Amazon&to=ICE")]
    [InlineData("/cut", "from=Amazon&to=ICE")]
    [InlineData("/backbone", "agency=ICE")]
    public async Task Each_page_saves_the_same_four_forms(string path, string question)
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        foreach (var (form, type) in new[] { ("svg", "image/svg+xml"), ("csv", "text/csv"), ("json", "application/json") })
        {
            using var answer = await server.Client.GetAsync($"{path}.{form}?{question}", TestContext.Current.CancellationToken);
            Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (form == "svg")
            {
                Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName);
            }
        }

        await using var visit = await browser.Open(server);
        await visit.Go($"{path}?{question}");
        var (name, png) = await visit.Save("a[data-png]");
        Assert.EndsWith(".png", name, StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_weights_of_a_merge_add_up_to_its_bits()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/entity/IDENTIX INCORPORATED");
        var sums = await page.EvaluateAsync<double[][]>("""
            [...document.querySelectorAll('table.waterfall')].map(table => [
              [...table.tBodies[0].rows].map(row => Number(row.cells[4].textContent.replace('−', '-'))).reduce((a, b) => a + b, 0),
              Number(table.tFoot.rows[0].cells[2].textContent.replace('−', '-'))])
            """);
        Assert.NotEmpty(sums);
        Assert.All(sums, static sum => Assert.Equal(sum[1], sum[0], 0.5));
        await page.ClickAsync("article.merge >> nth=0 >> text=Not the same");
        await page.Arrive("#decisions");
        Assert.Contains("different", await page.InnerTextAsync("section[aria-labelledby=decisions]"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }
}
