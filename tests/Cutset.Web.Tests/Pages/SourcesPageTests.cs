using Cutset.TestKit;
using Cutset.Web.Pages.Sources;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public sealed class SourcesPageTests
{
    [Fact]
    public void Every_address_of_a_publisher_stands_in_the_guide_of_its_source()
    {
        foreach (var publisher in Publisher.All.Where(static one => one.Page is not null))
        {
            var guide = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "guide", $"sources-{publisher.Anchor}.md"));
            foreach (var url in publisher.Files.Select(static file => file.Url).Append(publisher.Page!)) // those without one were left out
            {
                Assert.Contains(url, guide, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Each_file_leads_to_its_publisher_and_to_how_to_get_it()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        var page = await server.Client.GetStringAsync("/sources", TestContext.Current.CancellationToken);
        foreach (var publisher in Publisher.All.Where(static one => one.Page is not null))
        {
            Assert.Contains($"href=\"#{publisher.Anchor}\"", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"{publisher.Anchor}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"{publisher.Page}\"", page, StringComparison.Ordinal);
        }
    }
}
