using Cutset.Cli;
using Cutset.Cli.Hosting;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

/// <summary>The pages have no logic of their own: what they hand out is what the command line prints.</summary>
public class SameNumbersTests
{
    [Theory]
    [InlineData("/trace.json?from=Amazon&to=ICE&grade=documented&active=1", "trace", "Amazon", "ICE", "--grade", "documented", "--active")]
    [InlineData("/cut.json?from=Amazon&to=ICE", "cut", "Amazon", "ICE")]
    [InlineData("/backbone.json?agency=ICE&limit=7", "backbone", "ICE", "--limit", "7")]
    public async Task The_page_and_the_command_give_the_same_answer(string address, params string[] command)
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        using var output = new StringWriter();
        var host = new CliHost { Out = output, Error = TextWriter.Null, In = TextReader.Null, Environment = static _ => null };
        Assert.Equal(0, CommandLine.Run(["-w", server.Folder, .. command, "--json"], host, TestContext.Current.CancellationToken));
        Assert.Equal(output.ToString(), await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_that_may_mean_several_is_asked_back()
    {
        await using var server = await RunningServer.Start();
        server.Load(
            """
            kind,from,from_id,to,to_id,url,as_of
            provides,Acme North,us-uei:ABCDEFGHJKL5,Cloud N,x-id:1,https://records.example/1,2026-01-01
            provides,Acme South,us-uei:ABCDEFGHJKL6,Cloud S,x-id:2,https://records.example/2,2026-01-01
            authorised,Cloud N,x-id:1,Bureau,x-agency:9,https://records.example/3,2026-01-01

            """);
        using var answer = await server.Client.GetAsync("/trace?from=Acme&to=Bureau", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(300, (int)answer.StatusCode);
        Assert.Contains("Acme North", page, StringComparison.Ordinal);
        Assert.Contains("Acme South", page, StringComparison.Ordinal);
    }
}
