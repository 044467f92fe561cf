using System.Net;

namespace Cutset.Web.Tests.Hosting;

public class ServerTests
{
    [Fact]
    public async Task An_empty_workspace_gives_a_page_that_says_so()
    {
        await using var server = await RunningServer.Start();
        var page = await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("Nothing is loaded yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_published_while_it_runs_is_taken_up()
    {
        await using var server = await RunningServer.Start();
        foreach (var command in Commands.Sample)
        {
            server.Run(command);
        }

        var page = await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("Snapshot 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_inline_script_and_foreign_frames()
    {
        await using var server = await RunningServer.Start();
        foreach (var address in new[] { "/", "/nothing-here", "/assets/page.css" })
        {
            using var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/api/v1/status", 200)]
    [InlineData("/assets/page.css", 200)]
    [InlineData("/trace.svg?from=Amazon&to=ICE", 200)]
    [InlineData("/nothing-here", 404)]
    [InlineData("/match/default", 405)]
    public async Task HEAD_is_answered_as_GET_is_without_the_content(string address, int status)
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        using var get = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((status, status), ((int)get.StatusCode, (int)head.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        await using var server = await RunningServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_from_a_page_elsewhere_is_refused(string header, string value)
    {
        await using var server = await RunningServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add(header, value);
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_too()
    {
        await using var server = await RunningServer.Start();
        using var answer = await server.Client.GetAsync("/nothing-here", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No such page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
