using System.Net;
using System.Net.Http.Headers;
using Cutset.Core.Resolution;
using Cutset.Store.Workspaces;

namespace Cutset.Web.Tests.Hosting;

public sealed class PageTagTests
{
    private const string Table = "kind,from,to,url,as_of\nprovides,Cedar Inc,Pine,https://example.org/,2026-01-02\n";

    [Theory]
    [InlineData("/")]
    [InlineData("/trace?from=Amazon&to=ICE")]
    [InlineData("/trace.svg?from=Amazon&to=ICE")]
    [InlineData("/backbone?agency=ICE")]
    [InlineData("/cut?from=Amazon&to=ICE")]
    [InlineData("/entity/Amazon")]
    [InlineData("/review")]
    [InlineData("/sources")]
    public async Task A_page_that_has_not_changed_is_not_sent_again(string address)
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        // The first visit may bring the cookie of the forms, which is part of what a page is.
        await Get(server, address, null);
        var (status, tag) = await Get(server, address, null);
        Assert.Equal(HttpStatusCode.OK, status);

        Assert.Equal((HttpStatusCode.NotModified, tag), await Get(server, address, tag));
    }

    [Fact]
    public async Task A_decision_an_import_and_a_snapshot_each_change_the_pages()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await Get(server, "/entity/Amazon", null);
        var (_, tag) = await Get(server, "/entity/Amazon", null);

        using (var decisions = Workspace.Open(server.Folder).OpenDecisions())
        {
            decisions.Add(new("org:a"), new("org:b"), Verdict.Different, "test");
        }

        tag = await Changed(server, tag);
        var file = server.PathOf("ties.csv");
        File.WriteAllText(file, Table);
        server.Run("import", "table", file);
        tag = await Changed(server, tag);
        server.Run("build");
        await Changed(server, tag);
    }

    [Fact]
    public async Task What_fails_or_asks_back_bears_no_tag()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        foreach (var address in new[] { "/trace?from=nobody-at-all&to=ICE", "/trace?from=Amazon&to=ICE&grade=x", "/nothing-here" })
        {
            var (status, tag) = await Get(server, address, null);
            Assert.NotEqual(HttpStatusCode.OK, status);
            Assert.Null(tag);
        }
    }

    private static async Task<string?> Changed(RunningServer server, string? tag)
    {
        // A snapshot is taken up a moment after it is published.
        for (var i = 0; i < 100; i++)
        {
            var (status, next) = await Get(server, "/entity/Amazon", tag);
            if (status == HttpStatusCode.OK)
            {
                Assert.NotEqual(tag, next);
                return next;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The page kept its tag.");
    }

    private static async Task<(HttpStatusCode Status, string? Tag)> Get(RunningServer server, string address, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        }

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.ETag?.ToString());
    }
}
