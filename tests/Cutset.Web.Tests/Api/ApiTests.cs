using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cutset.Cli;
using Cutset.Cli.Hosting;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Api;

public sealed class ApiTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("/api/v1/find?q=Amazon", "find", "Amazon")]
    [InlineData("/api/v1/trace?from=Amazon&to=ICE&limit=3", "trace", "Amazon", "ICE", "--limit", "3")]
    [InlineData("/api/v1/backbone?agency=ICE&limit=50", "backbone", "ICE", "--limit", "50")]
    [InlineData("/api/v1/cut?from=Amazon&to=ICE", "cut", "Amazon", "ICE")]
    [InlineData("/api/v1/reach?from=Amazon", "reach", "Amazon", "--limit", "50")]
    [InlineData("/api/v1/compare?first=Amazon&second=Microsoft&to=ICE", "compare", "Amazon", "Microsoft", "--to", "ICE")]
    [InlineData("/api/v1/entities/Amazon", "entity", "Amazon")]
    [InlineData("/api/v1/decisions", "decisions", "list")]
    [InlineData("/api/v1/review", "review", "--list")]
    [InlineData("/api/v1/review/claims", "review", "--claims", "--list")]
    [InlineData("/api/v1/status", "status")]
    public async Task An_answer_is_what_the_command_prints(string address, params string[] command)
    {
        var (status, json) = await sample.Get(address);

        Assert.Equal(200, status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Print([.. command, "--json"])), json), json.ToJsonString()[..Math.Min(2000, json.ToJsonString().Length)]);
    }

    [Theory]
    [InlineData("/api/v1/find", 400, "q: missing")]
    [InlineData("/api/v1/find?q=a&limit=0", 400, "limit")]
    [InlineData("/api/v1/find?q=a&kind=person", 400, "person")]
    [InlineData("/api/v1/find?q=a&colour=red", 400, "colour")]
    [InlineData("/api/v1/find?q=a&q=b", 400, "more than once")]
    [InlineData("/api/v1/trace?from=Amazon&to=ICE&grade=vague", 400, "vague")]
    [InlineData("/api/v1/trace?from=Amazon&to=ICE&asOf=2026-13-01", 400, "asOf: '2026-13-01'")]
    [InlineData("/api/v1/trace?from=Amazon&to=ICE&kind=foo", 400, "kind: 'foo'")]
    [InlineData("/api/v1/trace?from=Nobody%20At%20All&to=ICE", 404, "GET /api/v1/find")]
    [InlineData("/api/v1/trace?from=Amazon&to=ICE&through=Nobody%20At%20All", 404, "through: nothing in these records is called 'Nobody At All'")]
    [InlineData("/api/v1/backbone?agency=Nobody%20At%20All", 404, "Nobody At All")]
    [InlineData("/api/v1/compare?first=Amazon&second=Nobody%20At%20All&to=ICE", 404, "Nothing in these records is called 'Nobody At All'")]
    [InlineData("/api/v1/backbone?agency=Amazon", 422, "an organization")]
    [InlineData("/api/v1/entities/Department", 422, "may mean")]
    [InlineData("/api/v1/entities/org-000000000000", 404, "org-000000000000")]
    [InlineData("/api/v1/evidence?file=000000000000&record=row%201", 404, "000000000000")]
    [InlineData("/api/v1/screen/unknown", 404, "eight")]
    [InlineData("/api/v1/unknown", 404, "openapi")]
    public async Task An_error_is_a_problem_that_says_what_to_do(string address, int status, string words)
    {
        using var answer = await sample.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var (_, json) = await SampleServer.Read(answer);
        Assert.Equal(status, (int)json["status"]!);
        Assert.Contains(words, (string)json["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var first = await sample.Client.GetAsync("/api/v1/trace?from=Amazon&to=ICE", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/trace?from=Amazon&to=ICE");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_decision_is_recorded_audited_and_taken_back()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        using var body = Json("""{"one":"Amazon","other":"Microsoft","verdict":"different","note":"<script>"}""");
        using var added = await server.Client.PostAsync("/api/v1/decisions", body, TestContext.Current.CancellationToken);
        var (status, decision) = await SampleServer.Read(added);
        Assert.Equal(201, status);
        Assert.Equal("/api/v1/decisions/1", added.Headers.Location!.OriginalString);
        Assert.Equal(("different", "<script>", "web"), ((string)decision["verdict"]!, (string)decision["note"]!, (string)decision["decidedBy"]!));

        using var undone = await server.Client.DeleteAsync("/api/v1/decisions/1", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)undone.StatusCode);
        using var twice = await server.Client.DeleteAsync("/api/v1/decisions/1", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)twice.StatusCode);

        using var log = await server.Client.GetAsync("/api/v1/audit", TestContext.Current.CancellationToken);
        var (_, audit) = await SampleServer.Read(log);
        Assert.Equal(
            ["decision-retract", "decision-add"],
            audit["entries"]!.AsArray().Take(2).Select(entry => (string)entry!["action"]!));
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("""{"one":"Nobody At All","other":"Amazon","verdict":"same"}""", 422)]
    [InlineData("{}", 400)]
    [InlineData("""{"one":"Amazon","other":"Amazon","verdict":"same"}""", 422)]
    [InlineData("""{"one":"Amazon","other":"Microsoft","verdict":"perhaps"}""", 400)]
    public async Task A_faulty_decision_changes_nothing(string text, int expected)
    {
        using var body = Json(text);
        using var answer = await sample.Client.PostAsync("/api/v1/decisions", body, TestContext.Current.CancellationToken);
        Assert.Equal(expected, (int)answer.StatusCode);
        var (_, decisions) = await sample.Get("/api/v1/decisions");
        Assert.Empty(decisions["decisions"]!.AsArray());
    }

    [Fact]
    public async Task A_list_is_screened_and_handed_out_with_formulas_defused()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Vendor,Note\nAmazon,=1+1\nNobody In Particular,x\n"), "file", "vendors.csv" },
            { new StringContent("ICE"), "to" },
        };
        using var begun = await sample.Client.PostAsync("/api/v1/screen", form, TestContext.Current.CancellationToken);
        var (status, job) = await SampleServer.Read(begun);
        Assert.Equal(202, status);
        var address = begun.Headers.Location!.OriginalString;
        for (var i = 0; i < 600 && (string)job["state"]! is "running"; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            (_, job) = await sample.Get(address);
        }

        Assert.Equal("done", (string)job["state"]!);
        Assert.Equal(2, (int)job["counts"]!["rows"]!);
        Assert.Equal(1, (int)job["counts"]!["same"]!);
        var (_, result) = await sample.Get((string)job["result"]!);
        Assert.Equal("Amazon", (string)result["rows"]![0]!["name"]!);
        var csv = await sample.Client.GetStringAsync(address + "/result?format=csv", TestContext.Current.CancellationToken);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        var xlsx = await sample.Client.GetByteArrayAsync(address + "/result?format=xlsx", TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }

    [Fact]
    public async Task A_list_that_is_none_fails_with_a_reason()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4]), "file", "old.xls" } };
        using var begun = await sample.Client.PostAsync("/api/v1/screen", form, TestContext.Current.CancellationToken);
        var (_, job) = await SampleServer.Read(begun);
        for (var i = 0; i < 600 && (string)job["state"]! is "running"; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            (_, job) = await sample.Get(begun.Headers.Location!.OriginalString);
        }

        Assert.Equal("failed", (string)job["state"]!);
        Assert.DoesNotContain("cutset-screen", (string)job["problem"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_built_is_a_problem_too()
    {
        await using var server = await RunningServer.Start();
        using var answer = await server.Client.GetAsync("/api/v1/find?q=a", TestContext.Current.CancellationToken);
        var (status, json) = await SampleServer.Read(answer);
        Assert.Equal(503, status);
        Assert.Contains("cutset build", (string)json["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_cancelled_and_says_so()
    {
        await using var server = await RunningServer.Start(
            Commands.Sample, static options => options with { TimeLimit = TimeSpan.FromTicks(1) });
        using var answer = await server.Client.GetAsync("/api/v1/trace?from=Amazon&to=ICE", TestContext.Current.CancellationToken);
        var (status, json) = await SampleServer.Read(answer);
        Assert.Equal(503, status);
        Assert.Contains("cancelled", (string)json["detail"]!, StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private string Print(string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CliHost { Out = output, Error = error, In = new StringReader(""), Environment = static _ => null };
        var code = CommandLine.Run(["--workspace", sample.Server.Folder, .. command], host, CancellationToken.None);
        Assert.True(code == ExitCodes.Ok, error.ToString());
        return output.ToString();
    }
}
