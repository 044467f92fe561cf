using System.Net;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Access;

public sealed class FormTokenTests
{
    [Theory]
    [InlineData("/review")]
    [InlineData("/review/undo")]
    [InlineData("/screen")]
    [InlineData("/login")]
    public async Task A_form_without_its_token_changes_nothing(string address)
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "same"), KeyValuePair.Create("decision", "1")]);
        using var answer = await server.Client.PostAsync(address, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Open it again", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_somebody_elses_page_is_refused()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        var field = await server.FormToken("/screen");
        using var stranger = new HttpClient { BaseAddress = server.Address };
        await stranger.GetStringAsync("/screen", TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([field, KeyValuePair.Create("decision", "1")]);
        using var answer = await stranger.PostAsync("/review/undo", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_pages_may_be_kept_to_compare_and_their_cookie_is_out_of_reach_of_scripts()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        using var answer = await server.Client.GetAsync("/screen", TestContext.Current.CancellationToken);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
