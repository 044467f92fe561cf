using System.Text.Json.Nodes;
using Cutset.Web.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Tests.Api;

public sealed class OpenApiTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_document_describes_every_route_and_no_other()
    {
        var (status, document) = await sample.Get("/openapi/v1.json");

        Assert.Equal(200, status);
        Assert.Equal("3.1.0", (string)document["openapi"]!);
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        var served = sample.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
            .Select(endpoint =>
                $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single()} {endpoint.RoutePattern.RawText}");
        Assert.Equal(served.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_leads_somewhere_and_names_are_unique()
    {
        var document = OpenApiDocument.Build();
        var schemas = document["components"]!["schemas"]!.AsObject();

        foreach (var reference in Nodes(document).OfType<JsonObject>().Select(node => node["$ref"]).OfType<JsonValue>())
        {
            var text = (string)reference!;
            if (text.StartsWith("#/components/schemas/", StringComparison.Ordinal))
            {
                Assert.True(schemas.ContainsKey(text["#/components/schemas/".Length..]), text);
            }
        }

        var names = ApiRoutes.All.Select(route => route.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.All(ApiRoutes.All, route => Assert.All(
            route.Parts, part => Assert.Contains("{" + part.Name + "}", route.Path, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_question_works_with_its_examples()
    {
        foreach (var route in ApiRoutes.All.Where(route => route.IsPure))
        {
            var query = string.Join('&', route.Parameters.Where(parameter => parameter.Example is not null)
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}"));
            var (status, json) = await sample.Get($"{route.Path}?{query}");
            Assert.True(status == 200, $"{route.Path}: {json}");
        }
    }

    [Fact]
    public async Task The_page_to_try_it_has_a_form_for_each_question_and_no_script()
    {
        var page = await sample.Client.GetStringAsync("/api", TestContext.Current.CancellationToken);

        foreach (var route in ApiRoutes.All)
        {
            Assert.Contains(route.Path, page, StringComparison.Ordinal);
        }

        Assert.Contains("action=\"/api/v1/trace\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Nodes(member.Value!)).Prepend(node),
        JsonArray items => items.Where(item => item is not null).SelectMany(item => Nodes(item!)).Prepend(node),
        _ => [node],
    };
}
