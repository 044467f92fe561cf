using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Cutset.Web.Access;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Api;

/// <summary>The OpenAPI 3.1 document, made from the routes and the types of their answers: it cannot fall behind them.</summary>
internal static class OpenApiDocument
{
    private static readonly Lazy<byte[]> Bytes = new(static () => Encoding.UTF8.GetBytes(Build().ToJsonString()));

    /// <summary>Answers with the document.</summary>
    public static Task Serve(HttpContext context) => ApiEndpoints.Send(context, Bytes.Value);

    /// <summary>The document.</summary>
    public static JsonObject Build()
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        foreach (var route in ApiRoutes.All)
        {
            if (paths[route.Path] is not JsonObject methods)
            {
                paths[route.Path] = methods = [];
            }

            methods[route.Method.ToLowerInvariant()] = Operation(route, schemas);
        }

        AddSchema(typeof(ProblemJson), schemas);
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Cutset",
                ["version"] = "1",
                ["summary"] = "Who supplies whom in public records, with a citation for every step",
                ["description"] =
                    "Amounts are decimal numbers in units of the currency beside them; days are YYYY-MM-DD; what a record does "
                    + "not state is left out. An authorisation is a permission, not proof of use. An empty answer says that there "
                    + "is no chain in these records, never that there is no tie.",
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
            },
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["token"] = new JsonArray() }),
        };
    }

    private static JsonObject Operation(ApiRoute route, JsonObject schemas)
    {
        var parameters = new JsonArray();
        foreach (var part in route.Parts)
        {
            parameters.Add(Parameter(part, "path"));
        }

        foreach (var parameter in route.Parameters)
        {
            parameters.Add(Parameter(parameter, "query"));
        }

        var operation = new JsonObject { ["operationId"] = route.Name, ["summary"] = route.Summary, ["parameters"] = parameters };
        if (route.Body is { } body)
        {
            operation["requestBody"] = Content("application/json", AddSchema(body, schemas), JsonNode.Parse(route.BodyExample!));
        }
        else if (!route.Form.IsEmpty)
        {
            operation["requestBody"] = Content("multipart/form-data", FormSchema(route), null);
        }

        operation["responses"] = new JsonObject
        {
            [route.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = route.Summary,
                ["headers"] = Headers(route),
                ["content"] = new JsonObject
                {
                    ["application/json"] = new JsonObject { ["schema"] = AddSchema(route.Answer!, schemas) },
                },
            },
            ["default"] = new JsonObject
            {
                ["description"] = "What is wrong and what to do",
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = new JsonObject { ["schema"] = AddSchema(typeof(ProblemJson), schemas) },
                },
            },
        };
        return operation;
    }

    private static JsonObject Headers(ApiRoute route)
    {
        var headers = new JsonObject { ["ETag"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        if (route.IsPaged)
        {
            headers["Link"] = new JsonObject
            {
                ["description"] = "The pages beside this one (RFC 8288): rel=\"next\", rel=\"prev\"; left out where there is none",
                ["schema"] = new JsonObject { ["type"] = "string" },
            };
        }

        return headers;
    }

    private static JsonObject Parameter(ApiParameter parameter, string place)
    {
        var type = new JsonObject { ["type"] = parameter.Type };
        var result = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = place,
            ["description"] = parameter.Description,
            ["required"] = parameter.IsRequired,
            ["schema"] = parameter.IsMany ? new JsonObject { ["type"] = "array", ["items"] = type } : type,
        };
        if (parameter.Example is { } example)
        {
            result["example"] = example;
        }

        return result;
    }

    private static JsonObject FormSchema(ApiRoute route)
    {
        var fields = new JsonObject();
        var required = new JsonArray();
        foreach (var field in route.Form)
        {
            fields[field.Name] = field.Type == "binary"
                ? new JsonObject { ["type"] = "string", ["format"] = "binary", ["description"] = field.Description }
                : new JsonObject { ["type"] = field.Type, ["description"] = field.Description };
            if (field.IsRequired)
            {
                required.Add(field.Name);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = fields, ["required"] = required };
    }

    private static JsonObject Content(string type, JsonNode schema, JsonNode? example)
    {
        var content = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            content["example"] = example;
        }

        return new JsonObject { ["required"] = true, ["content"] = new JsonObject { [type] = content } };
    }

    /// <summary>Adds the schema of a type once, and gives a reference to it.</summary>
    private static JsonObject AddSchema(Type type, JsonObject schemas)
    {
        if (!schemas.ContainsKey(type.Name))
        {
            var schema = ApiJson.Wire.GetTypeInfo(type).GetJsonSchemaAsNode(
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
            if (schema is JsonObject known)
            {
                // References within a schema are relative to its own id.
                known.Insert(0, "$id", "/openapi/v1/" + type.Name);
            }

            schemas[type.Name] = schema;
        }

        return new JsonObject { ["$ref"] = "#/components/schemas/" + type.Name };
    }
}
