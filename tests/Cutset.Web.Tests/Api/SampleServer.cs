using System.Text.Json.Nodes;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Api;

/// <summary>One server over the embedded sample, for tests that only ask.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    internal HttpClient Client => Server.Client;

    public async ValueTask InitializeAsync() => Server = await RunningServer.Start(Commands.Sample);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>A JSON answer, whatever its status.</summary>
    internal async Task<(int Status, JsonNode Json)> Get(string address)
    {
        using var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        return await Read(answer);
    }

    internal static async Task<(int Status, JsonNode Json)> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonNode.Parse(text)!);
    }
}
