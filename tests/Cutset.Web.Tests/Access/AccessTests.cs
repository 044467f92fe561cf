using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cutset.Asking.Sessions;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Access;

public sealed class AccessTests
{
    [Fact]
    public void Another_address_than_loopback_needs_tokens_and_encryption()
    {
        var open = new WebServerOptions { Workspace = ".", Address = IPAddress.Any };

        Assert.Contains("--token", Assert.Throws<UsageException>(() => WebServer.Build(open)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "--certificate",
            Assert.Throws<UsageException>(() => WebServer.Build(open with { RequireToken = true })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "--token",
            Assert.Throws<UsageException>(() => WebServer.Build(open with { TrustedProxies = [IPAddress.Loopback] })).Message,
            StringComparison.Ordinal);
        Assert.Empty((open with { RequireToken = true, TrustedProxies = [IPAddress.Loopback] }).Validate());
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered_but_the_login()
    {
        await using var server = await Guarded();
        foreach (var address in new[] { "/api/v1/find?q=a", "/", "/openapi/v1.json", "/reconcile", "/entities/org-000000000000" })
        {
            Assert.Equal(401, await Status(server, HttpMethod.Get, address, null));
        }

        Assert.Equal(200, await Status(server, HttpMethod.Get, "/login", null));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(("/login", 302), (answer.Headers.Location!.OriginalString, (int)answer.StatusCode));
    }

    [Fact]
    public async Task Scopes_are_kept()
    {
        await using var server = await Guarded();
        var reader = Token(server, "reader", AccessScopes.Read);
        var decider = Token(server, "decider", AccessScopes.Read | AccessScopes.Decide);

        Assert.Equal(200, await Status(server, HttpMethod.Get, "/api/v1/find?q=Amazon", reader));
        Assert.Equal(403, await Status(server, HttpMethod.Post, "/api/v1/decisions", reader));
        Assert.Equal(403, await Status(server, HttpMethod.Delete, "/api/v1/decisions/1", reader));
        Assert.Equal(403, await Status(server, HttpMethod.Get, "/api/v1/audit", reader));
        Assert.Equal(200, await Status(server, HttpMethod.Get, "/api/v1/audit", decider));
        Assert.Equal(404, await Status(server, HttpMethod.Delete, "/api/v1/decisions/1", decider));
        Assert.Equal(401, await Status(server, HttpMethod.Get, "/api/v1/find?q=Amazon", reader + "x"));
    }

    [Fact]
    public async Task Clients_of_OpenSanctions_API_send_their_key_in_their_ways()
    {
        await using var server = await Guarded();
        var token = Token(server, "client", AccessScopes.Read);
        foreach (var (header, address, expected) in new[]
            {
                ($"ApiKey {token}", "/catalog", 200), (token, "/catalog", 200), (null, $"/catalog?api_key={token}", 200),
                ($"ApiKey {token}x", "/catalog", 401), (token + "x", "/catalog", 401), (null, "/catalog?api_key=", 401),
                (null, $"/catalog?api_key={token}x", 401),
                // A key in an address may be kept in logs and histories: nowhere else.
                (null, $"/api/v1/find?q=a&api_key={token}", 401),
            })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", header);
            }

            using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(expected == (int)answer.StatusCode, $"{header?.Split(' ')[0].Length} {address.Split('=')[0]}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_revoked_token_is_refused_within_seconds()
    {
        await using var server = await Guarded();
        var token = Token(server, "press", AccessScopes.Read);
        Assert.Equal(200, await Status(server, HttpMethod.Get, "/api/v1/find?q=Amazon", token));

        server.Run("token", "revoke", "press");

        var status = 200;
        for (var i = 0; i < 100 && status == 200; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            status = await Status(server, HttpMethod.Get, "/api/v1/find?q=Amazon", token);
        }

        Assert.Equal(401, status);
    }

    [Fact]
    public async Task A_decision_bears_the_name_of_the_token()
    {
        await using var server = await Guarded();
        var token = Token(server, "ann", AccessScopes.Read | AccessScopes.Decide);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions")
        {
            Content = new StringContent(
                """{"one":"Amazon","other":"Microsoft","verdict":"different"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);

        using var decisions = Workspace.Open(server.Folder).OpenDecisions();
        Assert.Equal("ann", Assert.Single(decisions.All()).Decision.DecidedBy);
        using var store = AccessStore.Open(Workspace.Open(server.Folder), TimeProvider.System);
        Assert.Equal(("ann", "decision-add"), (store.Audit(1)[0].Actor, store.Audit(1)[0].Action));
    }

    [Fact]
    public async Task A_browser_logs_in_with_a_cookie_that_no_script_reads()
    {
        await using var server = await Guarded();
        var token = Token(server, "ann", AccessScopes.Read);
        var field = await server.FormToken("/login");
        using var wrong = new FormUrlEncodedContent([field, KeyValuePair.Create("token", "nonsense")]);
        using var refused = await server.Client.PostAsync("/login", wrong, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        using var form = new FormUrlEncodedContent([field, KeyValuePair.Create("token", token)]);
        using var answer = await server.Client.PostAsync("/login", form, TestContext.Current.CancellationToken);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), static cookie => cookie.StartsWith("cutset_token", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var page = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_screening_is_found_by_the_token_alone_that_began_it()
    {
        await using var server = await Guarded();
        var ann = Token(server, "ann", AccessScopes.Read);
        var ben = Token(server, "ben", AccessScopes.Read);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes("name\nAmazon\n")), "file", "v.csv" }, { new StringContent("ICE"), "to" },
            { new StringContent("documented"), "grade" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/screen") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ann);
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var job = answer.Headers.Location!.OriginalString;

        Assert.Equal(200, await Status(server, HttpMethod.Get, job, ann));
        Assert.Equal(404, await Status(server, HttpMethod.Get, job, ben));
        Assert.Equal(404, await Status(server, HttpMethod.Get, job + "/result", ben));
        var page = job.Replace("/api/v1", "", StringComparison.Ordinal);
        Assert.Equal(200, await Status(server, HttpMethod.Get, page, ann));
        Assert.Equal(404, await Status(server, HttpMethod.Get, page, ben));
    }

    [Fact]
    public async Task Too_many_requests_are_told_to_wait()
    {
        await using var server = await RunningServer.Start(
            Commands.Sample, static options => options with { RequestsPerSecond = 2 });
        var statuses = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            statuses.Add(await Status(server, HttpMethod.Get, "/api/v1/find?q=Amazon", null));
        }

        Assert.Equal(200, statuses[0]);
        Assert.Contains(429, statuses);
    }

    [Fact]
    public async Task Only_the_named_pages_elsewhere_may_reconcile_and_none_may_decide()
    {
        await using var server = await RunningServer.Start(Commands.Sample);

        Assert.Equal("http://localhost:3333", await AllowedOrigin(server, "http://localhost:3333", "/reconcile"));
        Assert.Null(await AllowedOrigin(server, "https://elsewhere.example", "/reconcile"));
        Assert.Null(await AllowedOrigin(server, "http://localhost:3333", "/api/v1/find?q=a"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions");
        request.Headers.Add("Origin", "http://localhost:3333");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Task<RunningServer> Guarded() =>
        RunningServer.Start(Commands.Sample, static options => options with { RequireToken = true });

    private static string Token(RunningServer server, string name, AccessScopes scopes)
    {
        using var store = AccessStore.Open(Workspace.Open(server.Folder), TimeProvider.System);
        return store.Create(name, scopes, null, "test").Secret;
    }

    private static async Task<string?> AllowedOrigin(RunningServer server, string origin, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Origin", origin);
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    private static async Task<int> Status(RunningServer server, HttpMethod method, string address, string? token)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
