using System.Text.Json.Nodes;
using NJsonSchema;

namespace Cutset.Web.Tests.Reconciliation;

/// <summary>
/// What the Reconciliation Service API 0.2 asks of answers, as JSON schemas of our own, written after the text of the
/// specification: members that must be there, and their types.
/// </summary>
internal static class WireSchemas
{
    public const string Manifest = """
        {"type":"object","required":["versions","name","identifierSpace","schemaSpace"],
         "definitions":{
          "service":{"type":"object","required":["service_url","service_path"],
           "properties":{"service_url":{"type":"string","format":"uri"},"service_path":{"type":"string","pattern":"^/"}}},
          "template":{"type":"string","pattern":"\\{\\{id\\}\\}"}},
         "properties":{
          "versions":{"type":"array","minItems":1,"items":{"type":"string"}},
          "name":{"type":"string","minLength":1},
          "identifierSpace":{"type":"string","format":"uri"},"schemaSpace":{"type":"string","format":"uri"},
          "documentation":{"type":"string","format":"uri"},
          "view":{"type":"object","required":["url"],"properties":{"url":{"$ref":"#/definitions/template"}}},
          "defaultTypes":{"type":"array","items":{"type":"object","required":["id","name"],
           "properties":{"id":{"type":"string"},"name":{"type":"string"}}}},
          "preview":{"type":"object","required":["url","width","height"],"properties":{
           "url":{"$ref":"#/definitions/template"},"width":{"type":"integer","minimum":1},"height":{"type":"integer","minimum":1}}},
          "suggest":{"type":"object","additionalProperties":false,"properties":{
           "entity":{"$ref":"#/definitions/service"},"type":{"$ref":"#/definitions/service"},"property":{"$ref":"#/definitions/service"}}},
          "extend":{"type":"object","required":["propose_properties"],"properties":{
           "propose_properties":{"$ref":"#/definitions/service"},
           "property_settings":{"type":"array","items":{"type":"object","required":["name","label","type"],"properties":{
            "type":{"enum":["number","text","checkbox","select"]}}}}}}}}
        """;

    public const string Results = """
        {"type":"object","additionalProperties":{"type":"object","required":["result"],"properties":{
          "result":{"type":"array","items":{"type":"object","required":["id","name","score"],"properties":{
           "id":{"type":"string","minLength":1},"name":{"type":"string"},"description":{"type":"string"},
           "score":{"type":"number"},"match":{"type":"boolean"},
           "type":{"type":"array","items":{"type":["object","string"],"required":["id","name"],"properties":{
            "id":{"type":"string"},"name":{"type":"string"}}}},
           "features":{"type":"array","items":{"type":"object","required":["id","value"],"properties":{
            "id":{"type":"string"},"value":{"type":["number","boolean"]}}}}}}}}}}
        """;

    public const string Suggestions = """
        {"type":"object","required":["result"],"properties":{"result":{"type":"array","items":{
          "type":"object","required":["id","name"],"properties":{
           "id":{"type":"string","minLength":1},"name":{"type":"string"},"description":{"type":"string"},
           "notable":{"type":"array","items":{"type":["object","string"],"required":["id","name"]}}}}}}}
        """;

    public const string Proposals = """
        {"type":"object","required":["properties"],"properties":{
          "type":{"type":"string"},"limit":{"type":"integer","minimum":1},
          "properties":{"type":"array","items":{"type":"object","required":["id","name"],"properties":{
           "id":{"type":"string"},"name":{"type":"string"}}}}}}
        """;

    public const string Extension = """
        {"type":"object","required":["meta","rows"],"properties":{
          "meta":{"type":"array","items":{"type":"object","required":["id","name"],"properties":{
           "id":{"type":"string"},"name":{"type":"string"},"type":{"type":"object","required":["id","name"]}}}},
          "rows":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"type":"array","items":{
           "type":"object","minProperties":0,"properties":{
            "id":{"type":"string"},"name":{"type":"string"},"str":{"type":"string"},"float":{"type":"number"},
            "int":{"type":"integer"},"date":{"type":"string"},"bool":{"type":"boolean"}},"additionalProperties":false}}}}}}
        """;

    /// <summary>Fails with what is wrong and where.</summary>
    public static async Task Check(string schema, JsonNode answer)
    {
        var parsed = await JsonSchema.FromJsonAsync(schema, TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Validate(answer.ToJsonString()).Select(static error => $"{error.Path}: {error.Kind}"));
    }
}
