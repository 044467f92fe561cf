using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Tests.Snapshots;

public sealed class ReaderTests(BuiltWorkspace built) : IClassFixture<BuiltWorkspace>
{
    [Theory]
    [InlineData("ICE", HitReason.Acronym, "U.S. Immigration and Customs Enforcement")]
    [InlineData("acme rockets, inc.", HitReason.Name, "Acme Rockets Inc")]
    [InlineData("acme rockets", HitReason.Prefix, "Acme Rockets Inc")]
    [InlineData("rockets", HitReason.Words, "Acme Rockets Inc")]
    [InlineData("rock acm", HitReason.Parts, "Acme Rockets Inc")]
    [InlineData("uei:acme00000001", HitReason.Identifier, "Acme Rockets Inc")]
    [InlineData("us-uei:ACME00000001", HitReason.Identifier, "Acme Rockets Inc")]
    [InlineData("ACME00000001", HitReason.Identifier, "Acme Rockets Inc")]
    [InlineData("7012", HitReason.Identifier, "U.S. Immigration and Customs Enforcement")]
    [InlineData("f1", HitReason.Identifier, "Acme Cloud")]
    [InlineData("CONT_AWD_P1_7012_V1_4730", HitReason.Identifier, "P1")]
    [InlineData("P1", HitReason.Identifier, "P1")]
    [InlineData("service:fedramp:F1", HitReason.Id, "Acme Cloud")]
    public void FindEntities_says_why(string text, HitReason reason, string name)
    {
        using var reader = built.Workspace.OpenSnapshot();

        var hit = reader.FindEntities(text, cancellationToken: TestContext.Current.CancellationToken)[0];

        Assert.Equal((reason, name), (hit.Reason, hit.Entity.Name));
        var again = reader.FindEntities(hit.Entity.Id, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((HitReason.Id, hit.Entity), (again[0].Reason, again[0].Entity));
    }

    [Fact]
    public void FindEntities_finds_nothing_for_what_is_not_there()
    {
        using var reader = built.Workspace.OpenSnapshot();
        foreach (var text in new[] { "", "  ", "'; DROP TABLE names; --", "%", "uei:", "☃", "unknown" })
        {
            Assert.Empty(reader.FindEntities(text, cancellationToken: TestContext.Current.CancellationToken));
        }

        Assert.Empty(reader.FindEntities("ICE", [EntityKind.Service], 5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Ties_come_with_ends_award_and_citation()
    {
        using var reader = built.Workspace.OpenSnapshot();

        var ties = reader.Ties(Enumerable.Range(0, 100), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(5, ties.Count);
        Assert.Equal(Enumerable.Range(0, 5), ties.Select(tie => tie.Tie));
        var holds = ties.Single(tie => tie.Kind == TieKind.Holds);
        Assert.Equal(("Acme Rockets Inc", "P1"), (holds.From.Name, holds.To.Name));
        Assert.Equal(1000.50m, holds.Award!.Obligated);
        Assert.Equal(new DateOnly(2024, 1, 1), holds.Start);
        var citation = Assert.Single(holds.Evidence);
        Assert.Equal(
            ("awards.csv", "row 2", "https://example.org/2", new DateOnly(2025, 3, 1)),
            (citation.File.Name, citation.Locator, citation.Url, citation.AsOf));
        var order = ties.Single(tie => tie.Kind == TieKind.OrdersUnder);
        Assert.Equal(order.To.Node, order.Award!.VehicleNode);
        var vehicle = reader.Awards([order.To.Node], TestContext.Current.CancellationToken).Single();
        Assert.True(vehicle.IsVehicle);
        Assert.Null(vehicle.Basis);
        Assert.Equal("CONT_IDV_V1_4730", order.To.Name);
    }

    [Fact]
    public void Awards_count_in_the_fiscal_year_in_which_they_begin_for_holder_and_agency_and_vehicles_never()
    {
        using var reader = built.Workspace.OpenSnapshot();
        var token = TestContext.Current.CancellationToken;
        var entities = reader.Entities(Enumerable.Range(0, 10), token);
        foreach (var kind in new[] { EntityKind.Organization, EntityKind.Agency })
        {
            var year = Assert.Single(reader.AwardYears(entities.Single(entity => entity.Kind == kind).Node, token));
            Assert.Equal(new AwardYear(2024, "USD", 1, 1000.50m), year);
        }
    }

    [Fact]
    public void Names_and_identifiers_lead_to_the_records_that_give_them()
    {
        using var reader = built.Workspace.OpenSnapshot();
        var token = TestContext.Current.CancellationToken;
        foreach (var kind in new[] { EntityKind.Organization, EntityKind.Service })
        {
            var node = reader.Entities(Enumerable.Range(0, 10), token).Single(entity => entity.Kind == kind).Node;
            var keys = reader.Records([node], token).Select(static record => record.Key).ToList();
            var given = RecordNames.Read(built.Workspace, keys, token);
            Assert.All(reader.Names([node], token), name => Assert.Equal(name.Records, given.Writing(name.Text, name.Use).Count));
            Assert.All(reader.Identifiers([node], token), one => Assert.Equal(one.Records, given.Giving(one.Identifier).Count));
            Assert.Empty(given.Writing("Nobody", NameUse.Registered));
        }
    }

    [Fact]
    public void Names_are_seen_on_the_days_of_the_rows_that_give_them()
    {
        using var temporary = new TemporaryWorkspace();
        DateOnly[] days = [new(2024, 6, 15), new(2026, 4, 28), new(2025, 1, 1)];
        temporary.Import("fedramp", sink =>
        {
            foreach (var (i, day) in days.Index())
            {
                var file = sink.AddFile(Records.File($"listing-{i}.json") with { AsOf = day });
                var evidence = sink.Add(new EvidenceRow(file, $"row {i}"));
                sink.Add(Records.Organization(evidence, "Acme") with { Key = new RecordKey("org:acme"), Identifiers = [new Identifier(Schemes.Uei, $"ACME0000000{i}")] });
                sink.Add(Records.Organization(evidence, i == 1 ? "Acme Rockets" : "Acme") with { Key = new RecordKey("org:acme") });
                sink.Add(Records.Organization(evidence, "Mill") with { Key = new RecordKey("org:mill-" + i) });
            }
        });

        var given = RecordNames.Read(
            temporary.Workspace, [new RecordKey("org:acme"), new RecordKey("org:mill-1")], TestContext.Current.CancellationToken);

        Assert.Equal((days[0], days[1]), given.Seen("Acme", NameUse.Registered));
        Assert.Equal((days[1], days[1]), given.Seen("Acme Rockets", NameUse.Registered));
        Assert.Equal((days[1], days[1]), given.Seen("Mill", NameUse.Registered));
        Assert.Equal((days[2], days[2]), given.Seen(new Identifier(Schemes.Uei, "ACME00000002")));
        Assert.Null(given.Seen("Nobody", NameUse.Registered));
    }

    [Fact]
    public void Entities_come_with_names_identifiers_and_records()
    {
        using var reader = built.Workspace.OpenSnapshot();
        var token = TestContext.Current.CancellationToken;
        var all = reader.Entities(Enumerable.Range(0, 10), token);

        Assert.Equal([1, 2, 3, 4, 4], all.Select(entity => (int)entity.Kind));
        Assert.Equal("Acme Rockets Inc", Assert.Single(reader.Names([0], token)).Text);
        Assert.Equal("us-uei:ACME00000001", Assert.Single(reader.Identifiers([0], token)).Identifier.ToString());
        Assert.Equal("us-award", reader.Identifiers([3], token).Single().Identifier.Scheme);
        Assert.Equal("ICE", reader.Agencies([1], token).Single().Acronym);
        Assert.Equal("IaaS;SaaS", reader.Services([2], token).Single().ServiceModels);
        var record = Assert.Single(reader.Records([0], token));
        Assert.Equal("row 2", reader.Evidence([record.Evidence], token).Single().Locator);
        Assert.Empty(reader.Questions(10, token));
    }
}
