using System.Text.Json;
using System.Text.Json.Nodes;
using Cutset.Core.Model;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.FedRamp;

/// <summary>Counts over real snapshots, computed by a separate program before.</summary>
public sealed class RealMarketplaceTests
{
    private const string Ice = "22-002-04";

    [Fact]
    public void Read_2026_counts_what_the_file_says()
    {
        var sink = Marketplace.ReadShared(Marketplace.April2026);

        Assert.Equal(642, sink.Services.Count);
        Assert.Equal(642, sink.TiesOf(TieKind.Provides).Count);
        Assert.Equal(1750, sink.TiesOf(TieKind.Hosts).Count + sink.TiesOf(TieKind.Supports).Count);
        Assert.Equal(7, sink.Rejects.Count(static reject => reject.Code == "leverages-itself"));
        // 13 ids are not among the products as written; 4 of them only for a trailing blank.
        Assert.Equal(9, sink.Rejects.Count(static reject => reject.Code == "unknown-product"));
        // 5 rows name the placeholder 22-000, 11 "other federal entity".
        Assert.Equal(510 + 2682 - 9 - 5 - 11, sink.TiesOf(TieKind.Authorised).Count);
        Assert.Equal(642 + 241 + 510 + 2682, sink.Rows);
        var file = Assert.Single(sink.Files);
        Assert.Equal(new DateOnly(2026, 4, 28), file.AsOf);
        Assert.True(file.IsFullListing);
        Assert.Equal("fedramp-marketplace", file.Dataset);
    }

    [Theory]
    [InlineData("fedramp/data-2026-04-28.json", 40, 1, 24, 3)]
    [InlineData("fedramp/data-2024-06-15.json", 33, 2, 16, 4)]
    public void Services_of_ICE_are_as_far_from_Amazon_as_counted(string path, int all, int own, int oneStep, int deeper)
    {
        var sink = Marketplace.ReadShared(path);

        var authorised = AuthorisedBy(sink, Ice);
        var distance = DistancesFrom(sink, "Amazon");
        Assert.Equal(2, distance.Values.Count(static steps => steps == 0));
        Assert.Equal(all, authorised.Count);
        Assert.Equal(own, authorised.Count(service => distance.GetValueOrDefault(service, -1) == 0));
        Assert.Equal(oneStep, authorised.Count(service => distance.GetValueOrDefault(service, -1) == 1));
        Assert.Equal(deeper, authorised.Count(service => distance.GetValueOrDefault(service, -1) > 1));
    }

    [Theory]
    [InlineData("fedramp/data-2026-04-28.json", 6)] // 4 ids with a trailing blank, 2 rows that name the agency by name
    [InlineData("fedramp/data-2024-06-15.json", 4)] // 4 rows that name the agency by name
    public void Authorised_ties_agree_with_each_agencys_own_list(string path, int moreThanListed)
    {
        var sink = Marketplace.ReadShared(path);
        var more = 0;

        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf(path)));
        foreach (var agency in document.RootElement.GetProperty("data").GetProperty("Agencies").EnumerateArray())
        {
            var id = agency.GetProperty("id").GetString()!;
            if (id.StartsWith("22-001", StringComparison.Ordinal) || id.StartsWith("22-055", StringComparison.Ordinal))
            {
                continue;
            }

            var expected = agency.GetProperty("auths").EnumerateArray()
                .Select(static item => RecordKey.Service("fedramp", item.GetProperty("id").GetString()!.Trim()))
                .ToHashSet();
            var actual = AuthorisedBy(sink, id);
            Assert.True(expected.IsSubsetOf(actual), $"{id}: {expected.Count} listed, {actual.Count} ties");
            more += actual.Count - expected.Count;
        }

        Assert.Equal(moreThanListed, more);
    }

    [Fact]
    public void Without_mapping_tables_the_products_lists_give_the_same_ties()
    {
        var whole = Marketplace.ReadShared(Marketplace.April2026);
        var json = Load(Marketplace.April2026);
        json["data"]!.AsObject().Remove("AtoMapping");
        json["data"]!.AsObject().Remove("ReuseMapping");

        var reduced = Marketplace.Read(json.ToJsonString());

        Assert.Equal(40, AuthorisedBy(reduced, Ice).Count);
        Assert.Empty(PairsOf(reduced).Except(PairsOf(whole)));
        // The lists lack the 4 rows whose product id has a trailing blank.
        Assert.Equal(4, PairsOf(whole).Except(PairsOf(reduced)).Count());
    }

    [Theory]
    [InlineData("22-007-17", "Argonne Site Office", "Argonne National Laboratory")]
    [InlineData("22-007-25", "National Energy Technology Laboratory", "Brookhaven Site Office")]
    public void An_id_given_to_another_agency_makes_another_record(string id, string in2024, string in2026)
    {
        var records = new[] { Marketplace.June2024, Marketplace.April2026 }
            .Select(path => Marketplace.ReadShared(path).Agencies
                .Single(record => record.Identifiers[0] == new Identifier(Schemes.FedRampAgency, id)))
            .ToList();

        Assert.Equal([in2024, in2026], records.Select(static record => record.Names[0].Text));
        Assert.NotEqual(records[0].Key, records[1].Key);
    }

    [Fact]
    public void Flipped_relations_are_refused()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        foreach (var path in new[] { Marketplace.April2026, Marketplace.June2024 })
        {
            var json = Load(path);
            Flip(json);

            var error = Assert.Throws<SourceFormatException>(() => Marketplace.Read(json.ToJsonString()));

            Assert.Contains("flipped", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Flipped_relations_are_refused_when_the_counters_are_gone()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var json = Load(Marketplace.April2026);
        Flip(json);
        foreach (var product in json["data"]!["Products"]!.AsArray())
        {
            product!.AsObject().Remove("reuse");
        }

        Assert.Throws<SourceFormatException>(() => Marketplace.Read(json.ToJsonString()));
    }

    [Fact]
    public void Read_products_list_gives_services_and_no_other_ties()
    {
        var sink = Marketplace.ReadShared(Marketplace.Products2026);

        Assert.Equal(797 - 20 - 118, sink.Services.Count);
        Assert.All(sink.Ties, static tie => Assert.Equal(TieKind.Provides, tie.Kind));
        Assert.Equal(20, sink.Rejects.Count(static reject => reject.Code == "test-row"));
        Assert.Equal(118, sink.Rejects.Count(static reject => reject.Code == "not-offered"));
        Assert.Empty(sink.Agencies);
        Assert.False(sink.Files[0].IsFullListing);
        Assert.Equal(new DateOnly(2026, 5, 30), sink.Files[0].AsOf);
    }

    [Theory]
    [InlineData("fedramp/data-2026-04-28.json")]
    [InlineData("fedramp/data-2024-06-15.json")]
    public void Locators_lead_to_the_rows_and_no_placeholder_is_an_agency(string path)
    {
        var sink = Marketplace.ReadShared(path);

        var json = Load(path);
        foreach (var evidence in sink.Evidence)
        {
            Assert.NotNull(Follow(json, evidence.Locator));
        }

        Assert.DoesNotContain(sink.Agencies, static agency => agency.Names[0].Text.Contains(
            "JAB", StringComparison.Ordinal) || agency.Names[0].Text.StartsWith("Other ", StringComparison.Ordinal));
        var known = sink.Agencies.Select(static agency => agency.Key).ToHashSet();
        Assert.All(sink.TiesOf(TieKind.Authorised), tie => Assert.Contains(tie.To, known));
        Assert.All(sink.TiesOf(TieKind.PartOf), tie => Assert.Contains(tie.To, known));
        Assert.DoesNotContain(
            sink.Evidence.Select(static row => row.Url), static url => url?.Contains(' ', StringComparison.Ordinal) == true);
    }

    private static HashSet<RecordKey> AuthorisedBy(RecordingSink sink, string id)
    {
        var agency = sink.Agencies.Single(record => record.Identifiers[0] == new Identifier(Schemes.FedRampAgency, id)).Key;
        return [.. sink.TiesOf(TieKind.Authorised).Where(tie => tie.To == agency).Select(static tie => tie.From)];
    }

    private static List<(string, string)> PairsOf(RecordingSink sink) =>
    [
        .. sink.TiesOf(TieKind.Authorised).Select(static tie => (tie.From.Value, tie.To.Value)).Distinct()
            .OrderBy(static pair => pair.Item1, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Item2, StringComparer.Ordinal),
    ];

    private static Dictionary<RecordKey, int> DistancesFrom(RecordingSink sink, string provider)
    {
        var key = sink.Organizations.Single(record => record.Names[0].Text == provider).Key;
        var distance = sink.TiesOf(TieKind.Provides).Where(tie => tie.From == key).ToDictionary(
            static tie => tie.To, static _ => 0);
        var leverage = sink.Ties.Where(static tie => tie.Kind is TieKind.Hosts or TieKind.Supports)
            .ToLookup(static tie => tie.From, static tie => tie.To);
        var waiting = new Queue<RecordKey>(distance.Keys);
        while (waiting.TryDequeue(out var service))
        {
            foreach (var next in leverage[service])
            {
                if (distance.TryAdd(next, distance[service] + 1))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return distance;
    }

    private static JsonNode Load(string relativePath)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        return JsonNode.Parse(File.ReadAllBytes(SharedData.PathOf(relativePath)))!;
    }

    private static JsonNode? Follow(JsonNode root, string pointer) => pointer.Split('/')[1..].Aggregate(
        (JsonNode?)root, static (node, part) => node is JsonArray list
            ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]
            : node?[part]);

    private static void Flip(JsonNode json)
    {
        var products = json["data"]!["Products"]!.AsArray();
        var listing = products.ToDictionary(static product => (string)product!["id"]!, static _ => new JsonArray());
        foreach (var product in products)
        {
            foreach (var item in product!["leveraged_systems"]!.AsArray())
            {
                listing[(string)item!["id"]!].Add(new JsonObject { ["id"] = (string)product["id"]! });
            }
        }

        foreach (var product in products)
        {
            product!["leveraged_systems"] = listing[(string)product["id"]!];
        }
    }
}
