using System.Net;
using Cutset.Web.Tests.Api;

namespace Cutset.Web.Tests.Access;

public sealed class ProblemTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("/trace.json?from=Nobody%20At%20All&to=ICE", 404, "Nobody At All")]
    [InlineData("/trace.csv?from=Amazon&to=ICE&grade=vague", 400, "vague")]
    [InlineData("/trace.svg?from=Amazon&to=ICE&limit=none", 400, "limit")]
    [InlineData("/cut.json?from=Amazon&to=Nobody%20At%20All", 404, "Nobody At All")]
    [InlineData("/cut.svg?from=Amazon&to=ICE&by=never", 400, "never")]
    [InlineData("/backbone.csv?agency=Nobody%20At%20All", 404, "Nobody At All")]
    [InlineData("/backbone.csv?agency=Amazon", 422, "an organization")]
    [InlineData("/sources/nothing/rejects.csv", 404, "nothing at this address")]
    [InlineData("/screen/nothing/result.xlsx", 404, "nothing at this address")]
    [InlineData("/openapi/v9.json", 404, "nothing at this address")]
    public async Task A_file_that_cannot_be_saved_is_a_problem_that_says_why(string address, int status, string words)
    {
        using var answer = await sample.Client.GetAsync(address, TestContext.Current.CancellationToken);

        await IsProblem(answer, status, words);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/find?q=Amazon", "GET")]
    [InlineData("PUT", "/api/v1/decisions", "GET, POST")]
    [InlineData("POST", "/trace.json?from=Amazon&to=ICE", "GET")]
    [InlineData("POST", "/backbone.svg?agency=ICE", "GET")]
    [InlineData("GET", "/match/default", "POST")]
    [InlineData("PUT", "/reconcile", "GET, POST")]
    public async Task A_method_that_is_not_accepted_is_a_problem_that_names_those_that_are(string method, string address, string accepted)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await IsProblem(answer, 405, accepted);
        Assert.Equal(accepted, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("POST", "/trace?from=Amazon&to=ICE", 405)]
    [InlineData("GET", "/trace?from=Nobody%20At%20All&to=ICE", 404)]
    [InlineData("GET", "/entity/nobody.json", 404)]
    [InlineData("GET", "/backbone?agency=Nobody%20At%20All", 404)]
    [InlineData("GET", "/backbone?agency=Amazon", 422)]
    [InlineData("GET", "/evidence?file=000000000000&record=row%201", 404)]
    [InlineData("GET", "/cut?from=Amazon&to=ICE&by=never", 400)]
    public async Task A_page_tells_a_visitor_in_a_page(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(((HttpStatusCode)status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/find?q=", "application/problem+json")]
    [InlineData("/trace?to=ICE&from=", "text/html")]
    public async Task An_address_that_is_too_long_is_told(string address, string type)
    {
        using var answer = await sample.Client.GetAsync(address + new string('a', 9000), TestContext.Current.CancellationToken);

        Assert.Equal((414, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("8,192 characters", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task IsProblem(HttpResponseMessage answer, int status, string words)
    {
        Assert.Equal(((HttpStatusCode)status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var (_, json) = await SampleServer.Read(answer);
        Assert.Equal(status, (int)json["status"]!);
        Assert.Contains(words, (string)json["detail"]!, StringComparison.Ordinal);
    }
}
