using System.Net.Http.Headers;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;
using Cutset.TestKit;

namespace Cutset.Web.Tests.Hosting;

public sealed class PivotQueueTests
{
    private const string Trace = "from=IDENTIX+INCORPORATED&to=ICE";
    private const string Words = "IDENTIX INCORPORATED → U.S. Immigration and Customs Enforcement";

    [Theory]
    [InlineData($"/trace?{Trace}", $"trace {Words}")]
    [InlineData($"/api/v1/trace?{Trace}", $"trace {Words}")]
    [InlineData("/backbone?agency=ICE&limit=300", "backbone U.S. Immigration and Customs Enforcement")]
    [InlineData("/api/v1/compare?first=IDENTIX+INCORPORATED&second=Amazon&to=ICE", $"trace {Words}")]
    public async Task The_merge_on_which_an_answer_hangs_is_noted_behind_the_request(string address, string question)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(Commands.Records);
        await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        await server.Stop();

        Assert.Contains(question, Questions(server));
    }

    [Fact]
    public async Task Questions_of_who_may_only_read_are_not_noted()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        await using var server = await RunningServer.Start(
            Commands.Records, static options => options with { RequireToken = true });
        using (var store = AccessStore.Open(Workspace.Open(server.Folder), TimeProvider.System))
        {
            server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer", store.Create("reader", AccessScopes.Read, null, "test").Secret);
        }

        await server.Client.GetStringAsync($"/api/v1/trace?{Trace}", TestContext.Current.CancellationToken);
        await server.Stop();

        Assert.Empty(Questions(server));
    }

    private static List<string> Questions(RunningServer server)
    {
        using var store = Workspace.Open(server.Folder).OpenDecisions();
        return [.. store.Pivots().Select(static pivot => pivot.Question)];
    }
}
