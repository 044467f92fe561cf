using System.Text.Json.Nodes;
using Cutset.Web.Tests.Api;

namespace Cutset.Web.Tests.Reconciliation;

/// <summary>Every kind of answer against the schemas, by a validator that knows nothing of this service.</summary>
public sealed class ReconcileSchemaTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_manifest_is_valid() => await Check(WireSchemas.Manifest, "/reconcile");

    [Fact]
    public async Task Results_are_valid_also_of_queries_that_are_wrong()
    {
        const string Batch = """
            {"q0":{"query":"Amazon","type":"organization"},"q1":{"query":"ICE","type":["agency"],"limit":2},
             "q2":{"query":"CrowdStrike","properties":[{"pid":"uei","v":"JXV5KPM56S34"},{"pid":"country","v":["US",{"id":"US"}]}]},
             "q3":{"query":"Nobody In Particular At All"},"q4":{"type":"organization"},"q5":7}
            """;
        var answer = await Check(WireSchemas.Results, "/reconcile?queries=" + Uri.EscapeDataString(Batch));
        Assert.NotEmpty(answer["q0"]!["result"]!.AsArray());
    }

    [Theory]
    [InlineData("/reconcile/suggest/entity?prefix=cloud")]
    [InlineData("/reconcile/suggest/type?prefix=a")]
    [InlineData("/reconcile/suggest/property?prefix=u")]
    [InlineData("/reconcile/suggest/entity?prefix=zzzzzz")]
    public async Task Suggestions_are_valid(string address) => await Check(WireSchemas.Suggestions, address);

    [Theory]
    [InlineData("organization")]
    [InlineData("agency")]
    [InlineData("service")]
    [InlineData("award")]
    public async Task Proposals_and_what_they_extend_to_are_valid(string type)
    {
        var proposals = await Check(WireSchemas.Proposals, "/reconcile/properties?type=" + type);
        var (_, hits) = await sample.Get($"/api/v1/find?q=a&kind={type}&limit=3");
        var extend = new JsonObject
        {
            ["ids"] = new JsonArray([.. hits["hits"]!.AsArray().Select(hit => hit!["id"]!.DeepClone())]),
            ["properties"] = new JsonArray(
                [.. proposals["properties"]!.AsArray().Select(property => new JsonObject { ["id"] = property!["id"]!.DeepClone() })]),
        };
        await Check(WireSchemas.Extension, "/reconcile?extend=" + Uri.EscapeDataString(extend.ToJsonString()));
    }

    [Fact]
    public async Task The_schemas_find_faults()
    {
        foreach (var (schema, wrong) in new[]
        {
            (WireSchemas.Manifest, """{"versions":["0.2"],"name":"x","identifierSpace":"http://a/"}"""),
            (WireSchemas.Manifest, """{"versions":"0.2","name":"x","identifierSpace":"http://a/","schemaSpace":"http://a/"}"""),
            (WireSchemas.Results, """{"q":{"result":[{"id":"a","name":"b","score":"1"}]}}"""),
            (WireSchemas.Results, """{"q":{}}"""),
            (WireSchemas.Suggestions, """{"result":[{"id":"a"}]}"""),
            (WireSchemas.Extension, """{"meta":[],"rows":{"a":{"p":[{"str":1}]}}}"""),
        })
        {
            await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(() => WireSchemas.Check(schema, JsonNode.Parse(wrong)!));
        }
    }

    private async Task<JsonNode> Check(string schema, string address)
    {
        var (status, answer) = await sample.Get(address);
        Assert.Equal(200, status);
        await WireSchemas.Check(schema, answer);
        return answer;
    }
}
