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
            Assert.InRange((int)response["total"]!["value"]!, response["results"]!.AsArray().Count, 1000);
            Assert.Equal("eq", (string)response["total"]!["relation"]!);
            Assert.NotEmpty((string)response["query"]!["schema"]!);
            Assert.InRange(response["results"]!.AsArray().Count, 0, 3);
            Assert.All(response["results"]!.AsArray(), result =>
            {
                CheckEntity(result!);
                Assert.InRange((double)result!["score"]!, 0.5, 1);
                Assert.All(result["features"]!.AsObject(), feature =>
                {
                    Assert.Equal((double)feature.Value!, (double)result["explanations"]![feature.Key]!["score"]!);
                    Assert.NotEmpty((string)result["explanations"]![feature.Key]!["detail"]!);
                });
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
    [InlineData("/match/default?algorithm=magic", One, 400)]
    [InlineData("/match/default?changed_since=2026-01-01", One, 400)]
    [InlineData("/match/default", """{"queries":{"a":null}}""", 400)]
    [InlineData("/match/default", """{"weights":{"name_match":2},"queries":{"a":{"schema":"Company","properties":{"name":["a"]}}}}""", 400)]
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

    /// <summary>The whole request of the clients: one query named q, empty tuning, algorithm and filters in the address.</summary>
    [Theory]
    [InlineData("algorithm=best&threshold=0.7&limit=50", true)]
    [InlineData("algorithm=logic-v2&cutoff=0.4", true)]
    [InlineData("include_dataset=table", true)]
    [InlineData("exclude_dataset=table", false)]
    [InlineData("include_dataset=us_ofac_sdn", false)]
    [InlineData("exclude_schema=Company", false)]
    [InlineData("exclude_schema=Person&exclude_schema=PublicBody", true)]
    [InlineData("topics=sanction", false)]
    public async Task Filters_of_the_address_are_obeyed(string query, bool isFound)
    {
        const string Body = """
            {"queries":{"q":{"schema":"Company","properties":{"name":["Amazon"]}},"none":null},"weights":{},"config":{}}
            """;
        foreach (var dataset in new[] { "default", "table" })
        {
            var (status, answer) = await Post($"/match/{dataset}?{query}", Body);
            Assert.True(status == 200, answer.ToJsonString());
            Assert.False(answer["responses"]!.AsObject().ContainsKey("none"));
            var results = answer["responses"]!["q"]!["results"]!.AsArray();
            Assert.Equal(isFound, results.Any(static result => (string)result!["caption"]! == "Amazon"));
            Assert.All(results, result => Assert.False(
                query.Contains($"exclude_schema={(string)result!["schema"]!}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_excluded_entity_is_left_out_by_any_of_its_ids()
    {
        const string Body = """{"queries":{"q":{"schema":"Company","properties":{"name":["ACCENTURE FEDERAL SERVICES LLC"]}}}}""";
        var (_, answer) = await Post("/match/default", Body);
        var best = answer["responses"]!["q"]!["results"]![0]!;
        var ids = best["referents"]!.AsArray().Select(static id => (string)id!).Append((string)best["id"]!).ToList();
        Assert.True(ids.Count > 1);
        foreach (var id in ids)
        {
            var (_, without) = await Post($"/match/default?exclude_entity_ids={id}&exclude_entity_ids=org-000000000000", Body);
            Assert.DoesNotContain(
                without["responses"]!["q"]!["results"]!.AsArray(), result => (string)result!["id"]! == (string)best["id"]!);
        }
    }

    [Fact]
    public async Task A_search_is_filtered_and_what_nothing_answers_is_refused()
    {
        foreach (var (query, isFound) in new[]
            {
                ("include_dataset=table&fuzzy=false&simple=true", true), ("datasets=us_ofac_sdn", false), ("exclude_dataset=table", false),
                ("exclude_schema=Company&schema=LegalEntity", false), ("topics=sanction", false), ("target=true", false), ("countries=zz", false),
            })
        {
            var (status, found) = await sample.Get("/search/default?q=Amazon&" + query);
            Assert.True(status == 200, found.ToJsonString());
            Assert.Equal(isFound, found["results"]!.AsArray().Any(static result => (string)result!["caption"]! == "Amazon"));
            Assert.True(isFound || (int)found["total"]!["value"]! < 100);
        }

        foreach (var query in new[] { "sort=caption:asc", "filter=name:a", "changed_since=2026-01-01" })
        {
            var (status, problem) = await sample.Get("/search/default?q=Amazon&" + query);
            Assert.Equal(400, status);
            Assert.Contains("not serve", (string)problem["detail"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_served_elsewhere_alone_is_a_fault_with_a_detail()
    {
        foreach (var address in new[] { "/statements?canonical_id=x", "/entities/x/adjacent", "/entities/x/adjacent/ownershipOwner" })
        {
            var (status, problem) = await sample.Get(address);
            Assert.Equal(404, status);
            Assert.NotEmpty((string)problem["detail"]!);
        }

        var (_, algorithms) = await sample.Get("/algorithms");
        Assert.Equal((string)algorithms["best"]!, (string)algorithms["algorithms"]![0]!["name"]!);
        Assert.NotEmpty(algorithms["algorithms"]![0]!["docs"]!.AsObject());
        var (_, amazon) = await sample.Get("/search/default?q=Amazon&schema=Company&limit=1");
        Assert.Equal("2026-04-28T00:00:00", (string)amazon["results"]![0]!["last_seen"]!);
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
