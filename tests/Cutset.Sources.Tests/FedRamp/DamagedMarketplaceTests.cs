using System.Text.Json.Nodes;
using CsCheck;
using Cutset.Core.Model;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.FedRamp;

/// <summary>Whatever stands in a file, it is read or refused in one line; nothing else ever comes out of it.</summary>
public sealed class DamagedMarketplaceTests
{
    private static readonly string[] Values =
        ["null", "true", "7", "-1e400", "\"\"", "\"x\"", "[]", "{}", "[[null]]", "[{\"id\":{}}]", "\"\\ud800\""];

    private static readonly byte[] Fixture = File.ReadAllBytes(
        Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "fedramp", "untidy.json"));

    [Fact]
    public void A_file_cut_anywhere_is_refused() => Gen.Int[0, Fixture.Length - 1].Sample(
        static length =>
            _ = Assert.Throws<SourceFormatException>(() => { Marketplace.Read(Fixture[..length], "data.json"); }),
        iter: 200);

    [Fact]
    public void A_file_with_any_value_in_any_place_is_read_or_refused() => Gen.Select(
        Gen.Int[0, 10_000], Gen.Int[0, Values.Length - 1]).Sample(
        static (place, value) =>
        {
            var json = JsonNode.Parse(Fixture)!;
            var places = Places(json).ToList();
            Replace(places[place % places.Count], "@@");
            var text = json.ToJsonString().Replace("\"@@\"", Values[value], StringComparison.Ordinal);
            try
            {
                var sink = Marketplace.Read(text);
                Assert.All(sink.Services, static service => Assert.NotEmpty(service.Name));
                Assert.All(sink.Agencies, static agency => Assert.NotEmpty(agency.Names[0].Text));
            }
            catch (SourceFormatException refusal)
            {
                Assert.DoesNotContain('\n', refusal.Message);
            }
        },
        iter: 500);

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject members => members.Where(static member => member.Value is not null)
            .SelectMany(static member => Places(member.Value!).Prepend(member.Value!)),
        JsonArray items => items.Where(static item => item is not null)
            .SelectMany(static item => Places(item!).Prepend(item!)),
        _ => [],
    };

    private static void Replace(JsonNode place, JsonNode? value)
    {
        if (place.Parent is JsonObject members)
        {
            members[place.GetPropertyName()] = value;
        }
        else if (place.Parent is JsonArray items)
        {
            items[place.GetElementIndex()] = value;
        }
    }
}
