using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cutset.Web.Tests.Api;

namespace Cutset.Web.Tests.Matching;

/// <summary>The shapes are those that yente 4 and 5 document.</summary>
public sealed class MatchTests(SampleServer sample) : IClassFixture<SampleServer>
{
    private const string One = """{"queries":{"a":{"schema":"Company","properties":{"name":["a"]}}}}""";

    [Fact]
    public async Task A_batch_is_answered_in_the_shape_that_clients_read()
    {
        var (status, answer) = await Post(
            "/match/default?limit=3&threshold=0.7",
            """
            {"queries":{
              "a":{"schema":"Company","properties":{"name":["CrowdStrike Inc"],"registrationNumber":["JXV5KPM56S34"]}},
              "b":{"schema":"Organization","properties":{"name":"Amazon","jurisdiction":["us"]}},
              "c":{"schema":"Person","properties":{"name":["Jane Doe"]}},
              "d":{"schema":"PublicBody","properties":{"name":["ICE"]}}}}
            """);

        Assert.Equal(200, status);
        Assert.Equal(3, (int)answer["limit"]!);
        Assert.All(answer["matcher"]!.AsObject(), feature => Assert.NotEmpty((string)feature.Value!["description"]!));
        foreach (var (_, response) in answer["responses"]!.AsObject())
        {
            Assert.Equal(200, (int)response!["status"]!);
            Assert.Equal(response["results"]!.AsArray().Count, (int)response["total"]!["value"]!);
            Assert.Equal("eq", (string)response["total"]!["relation"]!);
            Assert.NotEmpty((string)response["query"]!["schema"]!);
            Assert.InRange(response["results"]!.AsArray().Count, 0, 3);
            Assert.All(response["results"]!.AsArray(), result =>
            {
                CheckEntity(result!);
                Assert.InRange((double)result!["score"]!, 0.5, 1);
                Assert.All(result["features"]!.AsObject(), feature => _ = (double)feature.Value!);
                Assert.True(!(bool)result["match"]! || (double)result["score"]! >= 0.7);
            });
        }

        var best = answer["responses"]!["a"]!["results"]![0]!;
        Assert.True((bool)best["match"]!);
        Assert.Contains("JXV5KPM56S34", best["properties"]!["uniqueEntityId"]!.AsArray().Select(value => (string)value!));
        Assert.Equal("Company", (string)answer["responses"]!["b"]!["results"]![0]!["schema"]!);
        Assert.Empty(answer["responses"]!["c"]!["results"]!.AsArray());
        Assert.Equal("PublicBody", (string)answer["responses"]!["d"]!["results"]![0]!["schema"]!);
    }

    [Theory]
    [InlineData("/match/default", "{}", 400)]
    [InlineData("/match/default", "{", 400)]
    [InlineData("/match/default", """{"queries":{}}""", 400)]
    [InlineData("/match/default", """{"queries":{"a":{"schema":"Spaceship","properties":{}}}}""", 400)]
    [InlineData("/match/default?limit=many", One, 400)]
    [InlineData("/match/unknown", One, 404)]
    public async Task A_faulty_request_has_a_detail(string address, string body, int expected)
    {
        var (status, answer) = await Post(address, body);
        Assert.Equal(expected, status);
        Assert.NotEmpty((string)answer["detail"]!);
    }

    [Fact]
    public async Task Search_entity_and_catalog_have_their_shapes()
    {
        var (status, found) = await sample.Get("/search/default?q=Amazon&schema=Company&limit=2");
        Assert.Equal(200, status);
        Assert.Equal((2, 0), ((int)found["limit"]!, (int)found["offset"]!));
        Assert.NotNull(found["facets"]);
        Assert.All(found["results"]!.AsArray(), result => CheckEntity(result!));

        var (_, entity) = await sample.Get("/entities/" + (string)found["results"]![0]!["id"]!);
        Assert.Equal("Amazon", (string)entity["caption"]!);
        CheckEntity(entity);
        var (missing, problem) = await sample.Get("/entities/org-000000000000");
        Assert.Equal((404, "No such entity!"), (missing, (string)problem["detail"]!));

        var (_, catalog) = await sample.Get("/catalog");
        Assert.Equal("default", (string)catalog["datasets"]![0]!["name"]!);
        var (known, _) = await sample.Get($"/search/{(string)catalog["datasets"]![0]!["children"]![0]!}?q=a");
        Assert.Equal(200, known);
        foreach (var address in new[] { "/healthz", "/readyz" })
        {
            var (_, health) = await sample.Get(address);
            Assert.Equal("ok", (string)health["status"]!);
        }
    }

    private static void CheckEntity(JsonNode entity)
    {
        foreach (var name in new[] { "id", "caption", "schema" })
        {
            Assert.NotEmpty((string)entity[name]!);
        }

        Assert.All(entity["properties"]!.AsObject(), property => Assert.NotEmpty(property.Value!.AsArray()));
        Assert.NotEmpty(entity["datasets"]!.AsArray());
        Assert.NotNull(entity["referents"]!.AsArray());
        Assert.False((bool)entity["target"]!);
        foreach (var name in new[] { "first_seen", "last_seen", "last_change" })
        {
            Assert.True(entity.AsObject().ContainsKey(name));
        }
    }

    private async Task<(int Status, JsonNode Json)> Post(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await sample.Client.PostAsync(address, content, TestContext.Current.CancellationToken);
        return await SampleServer.Read(answer);
    }
}
