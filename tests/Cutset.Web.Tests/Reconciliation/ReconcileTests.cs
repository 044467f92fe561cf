using System.Text.Json;
using System.Text.Json.Nodes;
using Cutset.Web.Tests.Api;

namespace Cutset.Web.Tests.Reconciliation;

/// <summary>The shapes are those of the schemas of the W3C Reconciliation Service API 0.2, checked member by member.</summary>
public sealed class ReconcileTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_manifest_says_what_the_service_can()
    {
        var (status, manifest) = await sample.Get("/reconcile");

        Assert.Equal(200, status);
        Assert.Contains("0.2", manifest["versions"]!.AsArray().Select(version => (string)version!));
        foreach (var name in new[] { "name", "identifierSpace", "schemaSpace" })
        {
            Assert.NotEmpty((string)manifest[name]!);
        }

        Assert.Contains("{{id}}", (string)manifest["view"]!["url"]!, StringComparison.Ordinal);
        Assert.Contains("{{id}}", (string)manifest["preview"]!["url"]!, StringComparison.Ordinal);
        Assert.True((int)manifest["preview"]!["width"]! > 0 && (int)manifest["preview"]!["height"]! > 0);
        Assert.All(manifest["defaultTypes"]!.AsArray(), CheckType);
        var suggest = manifest["suggest"]!;
        foreach (var service in new[] { suggest["entity"], suggest["type"], suggest["property"], manifest["extend"]!["propose_properties"] })
        {
            var address = (string)service!["service_url"]! + (string)service["service_path"]!;
            Assert.StartsWith(sample.Server.Address.ToString(), address, StringComparison.Ordinal);
            var (answered, _) = await sample.Get(address + "?prefix=a");
            Assert.Equal(200, answered);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_answers_each_query_and_a_wrong_one_spoils_none(bool isForm)
    {
        const string Batch = """
            {"q0":{"query":"Amazon","type":"organization"},
             "q1":{"query":"ICE","type":["agency"],"limit":2},
             "q2":{"query":"CrowdStrike","properties":[{"pid":"uei","v":"JXV5KPM56S34"}]},
             "q3":{"query":"Nobody In Particular At All"},
             "q4":{"type":"organization"}, "q5":{"query":"x","type":"person"}, "q6":7}
            """;
        var answers = await Ask("queries", Batch, isForm);

        Assert.Equal(["q0", "q1", "q2", "q3", "q4", "q5", "q6"], answers.AsObject().Select(answer => answer.Key));
        foreach (var (_, answer) in answers.AsObject())
        {
            Assert.All(answer!["result"]!.AsArray(), CheckCandidate);
        }

        var amazon = answers["q0"]!["result"]![0]!;
        Assert.Equal(("Amazon", true), ((string)amazon["name"]!, (bool)amazon["match"]!));
        Assert.All(answers["q1"]!["result"]!.AsArray(), candidate => Assert.Equal("agency", Id(candidate!["type"]![0])));
        Assert.InRange(answers["q1"]!["result"]!.AsArray().Count, 1, 2);
        Assert.True((bool)answers["q2"]!["result"]![0]!["match"]!);
        Assert.Contains(
            answers["q2"]!["result"]![0]!["features"]!.AsArray(), feature => Id(feature) == "identifier" && (bool)feature!["value"]!);
        Assert.DoesNotContain(answers["q3"]!["result"]!.AsArray(), candidate => (bool)candidate!["match"]!);
        foreach (var wrong in new[] { "q4", "q5", "q6" })
        {
            Assert.Empty(answers[wrong]!["result"]!.AsArray());
            Assert.NotEmpty((string)answers[wrong]!["error"]!);
        }
    }

    [Theory]
    [InlineData("Amazon")]
    [InlineData("""{"query":"Amazon"}""")]
    public async Task A_single_query_works_as_well(string query)
    {
        var answer = await Ask("query", query, isForm: false);
        Assert.All(answer["result"]!.AsArray(), CheckCandidate);
        Assert.Equal("Amazon", (string)answer["result"]![0]!["name"]!);
    }

    [Theory]
    [InlineData("queries", "{")]
    [InlineData("queries", "[]")]
    [InlineData("extend", "{}")]
    [InlineData("extend", """{"ids":[],"properties":[{"id":"colour"}]}""")]
    public async Task What_is_no_request_is_a_problem(string field, string value)
    {
        var (status, problem) = await sample.Get($"/reconcile?{field}={Uri.EscapeDataString(value)}");
        Assert.Equal(400, status);
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task Entities_types_and_properties_are_suggested_page_by_page()
    {
        var (_, first) = await sample.Get("/reconcile/suggest/entity?prefix=cloud");
        var (_, next) = await sample.Get("/reconcile/suggest/entity?prefix=cloud&cursor=10");
        Assert.NotEmpty(first["result"]!.AsArray());
        Assert.All(first["result"]!.AsArray(), entity =>
        {
            Assert.NotEmpty(Id(entity));
            Assert.NotEmpty((string)entity!["name"]!);
            Assert.All(entity["notable"]!.AsArray(), CheckType);
        });
        Assert.Empty(first["result"]!.AsArray().Select(Id).Intersect(next["result"]!.AsArray().Select(Id)));

        var (_, types) = await sample.Get("/reconcile/suggest/type?prefix=org");
        CheckType(Assert.Single(types["result"]!.AsArray()));
        var (_, properties) = await sample.Get("/reconcile/suggest/property?prefix=ue");
        Assert.Contains("uei", properties["result"]!.AsArray().Select(Id));
    }

    [Fact]
    public async Task Properties_are_proposed_and_fetched()
    {
        var (_, proposed) = await sample.Get("/reconcile/properties?type=agency&limit=3");
        Assert.Equal(("agency", 3), ((string)proposed["type"]!, proposed["properties"]!.AsArray().Count));

        var (_, found) = await sample.Get("/api/v1/find?q=CrowdStrike&kind=organization&limit=1");
        var id = Id(found["hits"]![0]);
        string[] wanted = ["uei", "name", "records", "country", "names", "kind", "acronym", "department"];
        var request = new JsonObject
        {
            ["ids"] = new JsonArray(id, "org-000000000000"),
            ["properties"] = new JsonArray([.. wanted.Select(property => new JsonObject { ["id"] = property })]),
        };
        var answer = await Ask("extend", request.ToJsonString(), isForm: true);

        Assert.Equal(wanted, answer["meta"]!.AsArray().Select(Id));
        Assert.All(answer["meta"]!.AsArray(), meta => Assert.NotEmpty((string)meta!["name"]!));
        Assert.Equal("JXV5KPM56S34", (string)answer["rows"]![id]!["uei"]![0]!["str"]!);
        Assert.True((int)answer["rows"]![id]!["records"]![0]!["int"]! > 0);
        Assert.All(answer["rows"]!["org-000000000000"]!.AsObject(), cell => Assert.Empty(cell.Value!.AsArray()));
    }

    [Fact]
    public async Task The_preview_may_stand_in_the_frames_of_named_pages_alone()
    {
        var (_, found) = await sample.Get("/api/v1/find?q=Amazon&limit=1");
        using var answer = await sample.Client.GetAsync(
            "/reconcile/preview?id=" + Id(found["hits"]![0]), TestContext.Current.CancellationToken);

        Assert.Contains("Amazon", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors http://127.0.0.1:3333 http://localhost:3333", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        var (status, _) = await sample.Get("/reconcile/preview?id=org-000000000000");
        Assert.Equal(404, status);
    }

    private static void CheckCandidate(JsonNode? candidate)
    {
        Assert.NotEmpty(Id(candidate));
        Assert.NotEmpty((string)candidate!["name"]!);
        Assert.InRange((double)candidate["score"]!, 0, 100);
        _ = (bool)candidate["match"]!;
        Assert.All(candidate["type"]!.AsArray(), CheckType);
        Assert.All(candidate["features"]!.AsArray(), feature =>
        {
            Assert.NotEmpty(Id(feature));
            Assert.True(feature!["value"]!.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False);
        });
    }

    private static void CheckType(JsonNode? type)
    {
        Assert.NotEmpty(Id(type));
        Assert.NotEmpty((string)type!["name"]!);
    }

    private static string Id(JsonNode? node) => (string)node!["id"]!;

    private async Task<JsonNode> Ask(string field, string value, bool isForm)
    {
        if (!isForm)
        {
            var (status, json) = await sample.Get($"/reconcile?{field}={Uri.EscapeDataString(value)}");
            Assert.Equal(200, status);
            return json;
        }

        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, value)]);
        using var answer = await sample.Client.PostAsync("/reconcile", form, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return (await SampleServer.Read(answer)).Json;
    }
}
