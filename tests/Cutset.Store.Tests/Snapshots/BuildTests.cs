using System.Globalization;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Duck;
using Cutset.Store.Graphs;
using Cutset.Store.Searching;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Tests.Snapshots;

public sealed class BuildTests
{
    private static readonly DateOnly March = new(2025, 3, 1);
    private static readonly DateOnly April = new(2025, 4, 1);
    private static readonly DateOnly May = new(2025, 5, 1);

    [Fact]
    public void Build_counts_what_was_imported()
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", sink => Records.Feed(sink));
        var counts = temporary.Build().Counts;

        Assert.Equal(
            (1, 1, 1, 2, 1, 5),
            (counts.Organizations, counts.Agencies, counts.Services, counts.Awards, counts.StubAwards, counts.Ties));
        Assert.Equal(1, counts.TiesByKind["orders-under"]);
        Assert.Empty(counts.Issues);
    }

    [Fact]
    public void Same_inputs_give_the_same_bytes_and_a_second_build_does_nothing()
    {
        using var temporary = new TemporaryWorkspace();
        FeedMany(temporary, [0, 1, 2]);
        var first = temporary.Build();
        Assert.True(SnapshotBuilder.Build(
            temporary.Workspace, new BuildOptions { Resolver = new RecordResolver() },
            TestContext.Current.CancellationToken).WasCurrent);
        var forced = SnapshotBuilder.Build(
            temporary.Workspace, new BuildOptions { Resolver = new RecordResolver(), Force = true },
            TestContext.Current.CancellationToken).Manifest;
        Assert.Equal(first.Number + 1, forced.Number);
        Assert.Equal(first.Digests, forced.Digests);
    }

    [Theory]
    [InlineData("ties.parquet", true)]
    [InlineData("entities.parquet", false)]
    [InlineData("manifest.json", true)]
    public void Damaged_snapshot_is_written_anew_without_being_told(string name, bool isThere)
    {
        using var temporary = new TemporaryWorkspace();
        FeedMany(temporary, [0, 1]);
        var first = temporary.Build();
        var path = Path.Combine(
            temporary.Workspace.Root, "snapshots", first.Number.ToString(CultureInfo.InvariantCulture), name);
        if (isThere)
        {
            File.WriteAllBytes(path, [1, 2, 3]);
        }
        else
        {
            File.Delete(path);
        }

        var options = new BuildOptions { Resolver = new RecordResolver() };
        var again = SnapshotBuilder.Build(temporary.Workspace, options, TestContext.Current.CancellationToken);
        Assert.Equal([name], again.Damaged);
        Assert.False(again.WasCurrent);
        Assert.Equal(first.Digests, again.Manifest.Digests);
        Assert.True(SnapshotBuilder.Build(
            temporary.Workspace, options, TestContext.Current.CancellationToken).WasCurrent);
    }

    [Fact]
    public void Order_of_imports_and_repetition_change_nothing_but_ids()
    {
        using var one = new TemporaryWorkspace();
        using var other = new TemporaryWorkspace();
        FeedMany(one, [0, 1, 2]);
        FeedMany(other, [2, 0, 1]);
        FeedMany(other, [1], "again-");
        one.Build();
        other.Build();

        Assert.Equal(Content(one, withFiles: false), Content(other, withFiles: false));
    }

    [Fact]
    public void Entity_keeps_its_id_when_data_arrive()
    {
        using var temporary = new TemporaryWorkspace();
        var token = TestContext.Current.CancellationToken;
        FeedMany(temporary, [0]);
        temporary.Build();
        EntityInfo[] before;
        using (var reader = temporary.Workspace.OpenSnapshot())
        {
            before = [.. reader.Entities(Enumerable.Range(0, 1000), token)];
        }

        FeedMany(temporary, [1, 2]);
        temporary.Build();
        using var after = temporary.Workspace.OpenSnapshot();
        foreach (var entity in before)
        {
            Assert.Equal(entity.Id, after.FindEntities(entity.Id, cancellationToken: token)[0].Entity.Id);
        }
    }

    [Fact]
    public void Ids_in_SQL_are_those_in_code()
    {
        using var session = new DuckSession("test", null, 100);
        session.Execute(EntityCode.MacroSql, TestContext.Current.CancellationToken);
        foreach (var key in new[] { "", "award:A", "award:CONT_AWD_" + new string('x', 300), "award:Ünï☃" })
        {
            var code = session.List("SELECT record_code($1)", [key], static row => row.GetString(0), TestContext.Current.CancellationToken);
            Assert.Equal(PackedId.Unpack(PackedId.Of(EntityKind.Award, key)), "awd-" + code[0]);
        }
    }

    [Fact]
    public void Better_basis_wins_and_the_next_fills_what_it_does_not_state()
    {
        var award = BuildAward(
            (March, row => Records.Award(row, "CONT_AWD_1", 100m) with { Description = null, Ceiling = null }),
            (April, row => Records.Award(row, "CONT_AWD_1", 7m, AwardBasis.SubawardContext) with { Description = "sub" }),
            (March, row => Records.Award(row, "CONT_AWD_1", 1m, AwardBasis.Action) with { Ceiling = 9m, Description = "act" }));
        Assert.Equal((100m, 9m, "act", AwardBasis.Summary), (award.Obligated, award.Ceiling, award.Description, award.Basis));
    }

    [Fact]
    public void Later_summary_wins_over_an_earlier_one()
    {
        var award = BuildAward(
            (April, row => Records.Award(row, "CONT_AWD_1", 200m)),
            (March, row => Records.Award(row, "CONT_AWD_1", 100m)));
        Assert.Equal(200m, award.Obligated);
    }

    [Fact]
    public void Actions_are_summed_once_each_over_all_imports()
    {
        AwardRecord Action(EvidenceId row, string key, string order, decimal change, decimal ceiling) =>
            Records.Award(row, "CONT_AWD_1", change, AwardBasis.Action) with
            {
                ActionKey = key,
                ActionOrder = order,
                Ceiling = ceiling,
            };
        var award = BuildAward(
            (March, row => Action(row, "a0", "2024-01", 100m, 500m)),
            (March, row => Action(row, "a1", "2024-02", -30m, 700m)),
            (April, row => Action(row, "a0", "2024-01", 101m, 500m)),
            (April, row => Action(row, "a2", "2025-01", 5m, 600m)));
        Assert.Equal((76m, 600m), (award.Obligated, award.Ceiling));
    }

    [Fact]
    public void Statements_of_one_tie_are_one_with_all_citations()
    {
        using var temporary = new TemporaryWorkspace();
        void Feed(string name, DateOnly asOf, params (DateOnly Start, DateOnly End)[] dates) => temporary.Import(name, sink =>
        {
            var file = sink.AddFile(Records.File(name, asOf));
            foreach (var (start, end) in dates)
            {
                var row = sink.Add(new EvidenceRow(file, $"row {start:yyyyMMdd}"));
                sink.Add(Records.Tie(TieKind.OrdersUnder, RecordKey.Award("A"), RecordKey.Award("V"), row, start: start, end: end));
            }
        });
        Feed("new", April, (new(2024, 2, 1), new(2024, 6, 1)), (new(2024, 1, 1), new(2024, 5, 1)));
        Feed("old", March, (new(2020, 1, 1), new(2030, 1, 1)));
        temporary.Build();
        using var reader = temporary.Workspace.OpenSnapshot();
        var tie = Assert.Single(reader.Ties([0], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 1)), (tie.Start!.Value, tie.End!.Value));
        Assert.Equal(["row 20240201", "row 20240101", "row 20200101"], tie.Evidence.Select(static e => e.Locator));
        Assert.Equal(3, tie.EvidenceCount);
    }

    [Fact]
    public void Ties_that_newer_listings_lack_end_there()
    {
        using var temporary = new TemporaryWorkspace();
        void Listing(DateOnly asOf, params string[] services) => temporary.Import($"l{asOf.Month}", sink =>
        {
            var file = sink.AddFile(Records.File($"list{asOf.Month}", asOf, isFullListing: true));
            foreach (var id in services.Prepend("Host"))
            {
                var row = sink.Add(new EvidenceRow(file, "/" + id));
                var service = Records.Service(row, id, "P " + id, id);
                sink.Add(service);
                if (id != "Host")
                {
                    sink.Add(Records.Tie(TieKind.Hosts, RecordKey.Service("fedramp", "Host"), service.Key, row));
                }
            }
        });
        Listing(May, "Stays", "Returns");
        Listing(March, "Goes", "Stays", "Returns");
        Listing(April, "Stays");
        temporary.Build();
        using var reader = temporary.Workspace.OpenSnapshot();
        var ties = reader.Ties([0, 1, 2], cancellationToken: TestContext.Current.CancellationToken)
            .ToDictionary(static tie => tie.To.Name);
        Assert.Equal((March, April), (ties["Goes"].ListedFrom, ties["Goes"].ListedTo));
        Assert.Equal((March, null), (ties["Stays"].ListedFrom, ties["Stays"].ListedTo));
        Assert.Equal((March, null), (ties["Returns"].ListedFrom, ties["Returns"].ListedTo));
    }

    [Fact]
    public void Service_that_changed_its_id_is_one_unless_both_ids_were_listed_together()
    {
        using var temporary = new TemporaryWorkspace();
        void Listing(DateOnly asOf, params (string Id, string Name)[] services) => temporary.Import($"l{asOf.Month}", sink =>
        {
            var file = sink.AddFile(Records.File($"list{asOf.Month}", asOf, isFullListing: true));
            foreach (var (id, name) in services)
            {
                var row = sink.Add(new EvidenceRow(file, "/" + id));
                sink.Add(Records.Service(row, id, "Provider, Inc.", name));
            }
        });
        Listing(March, ("F1", "Moved"), ("T1", "Twins"), ("T2", "Twins"));
        Listing(April, ("F1A", "moved"), ("T1", "Twins"), ("T2", "Twins"));
        var counts = temporary.Build().Counts;
        Assert.Equal((3, 4), (counts.Services, counts.Records));
    }

    [Fact]
    public void Dangling_and_circular_ties_are_left_out_and_listed()
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("ties"));
            var row = sink.Add(new EvidenceRow(file, "row 2"));
            var one = Records.Organization(row, "Acme Rockets Inc", "ACME00000001");
            var same = Records.Organization(row, "Acme Rockets LLC", "ACME00000001");
            sink.Add(one);
            sink.Add(same);
            sink.Add(Records.Tie(TieKind.Owns, one.Key, same.Key, row));
            sink.Add(Records.Tie(TieKind.Owns, one.Key, new RecordKey("org:nobody"), row));
        });
        var snapshot = temporary.Build();
        Assert.Equal(0, snapshot.Counts.Ties);
        Assert.Equal(1, snapshot.Counts.Issues["dangling-end"]);
        Assert.Equal(1, snapshot.Counts.Issues["tie-to-itself"]);
        var issues = File.ReadAllText(Path.Combine(temporary.Root, "snapshots", $"{snapshot.Number}", "issues.csv"));
        Assert.Contains("org:nobody", issues, StringComparison.Ordinal);
    }

    [Fact]
    public void Tie_between_two_records_that_are_likely_one_is_kept_for_those_who_take_them_apart()
    {
        using var temporary = new TemporaryWorkspace();
        var parent = default(RecordKey);
        temporary.Import("test", sink =>
        {
            Records.Feed(sink);
            var row = sink.Add(new EvidenceRow(sink.AddFile(Records.File("owners")), "row 2"));
            var namesake = Records.Organization(row, "Acme Rockets LLC");
            sink.Add(namesake);
            sink.Add(Records.Tie(TieKind.Owns, namesake.Key, Records.Organization(row, "Acme Rockets Inc", "ACME00000001").Key, row));
            sink.Add(Records.Tie(TieKind.Owns, namesake.Key, namesake.Key, row));
            parent = namesake.Key;
        });
        var snapshot = temporary.Build();
        Assert.Equal(1, snapshot.Counts.Organizations);
        Assert.Equal(5, snapshot.Counts.Ties);
        Assert.Equal((1, 1), (snapshot.Counts.Issues["tie-within-merge"], snapshot.Counts.Issues["tie-to-itself"]));
        Assert.DoesNotContain("owns", snapshot.Counts.TiesByKind.Keys);

        using var reader = temporary.Workspace.OpenSnapshot();
        using var graph = GraphFile.Open(reader.GraphPath);
        var tie = Assert.Single(Enumerable.Range(0, graph.TieCount), tie => graph.TieKindOf(tie) == TieKind.Owns);
        var company = graph.FromOf(tie);
        Assert.Equal(company, reader.Record(parent.Value, TestContext.Current.CancellationToken)!.Node);
        Assert.NotEqual(graph.Columns.FromCores[tie], graph.Columns.ToCores[tie]);
        Assert.DoesNotContain(reader.TieCounts(company, TestContext.Current.CancellationToken), static count => count.Kind == TieKind.Owns);
    }

    [Fact]
    public void Equal_records_of_two_imports_are_one_record()
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", sink => Records.Feed(sink, "", March));
        temporary.Import("test", sink => Records.Feed(sink, "-2", April));
        var counts = temporary.Build().Counts;
        Assert.Equal((1, 1, 1, 3), (counts.Organizations, counts.Agencies, counts.Services, counts.Awards));
        Assert.Equal(8, counts.Ties);
    }

    private static AwardInfo BuildAward(params (DateOnly AsOf, Func<EvidenceId, AwardRecord> Record)[] rows)
    {
        using var temporary = new TemporaryWorkspace();
        foreach (var (row, i) in rows.Select(static (row, i) => (row, i)))
        {
            temporary.Import("test", sink =>
            {
                var file = sink.AddFile(Records.File($"file{i}", row.AsOf));
                sink.Add(row.Record(sink.Add(new EvidenceRow(file, "row 2"))));
            });
        }

        temporary.Build();
        using var reader = temporary.Workspace.OpenSnapshot();
        return Assert.Single(reader.Awards([0, 1], TestContext.Current.CancellationToken));
    }

    private static void FeedMany(TemporaryWorkspace temporary, int[] parts, string prefix = "")
    {
        foreach (var part in parts)
        {
            temporary.Import("part", sink =>
            {
                var file = sink.AddFile(Records.File($"{prefix}part-{part}", new DateOnly(2025, 1 + part, 1)));
                for (var i = 0; i < 60; i++)
                {
                    var row = sink.Add(new EvidenceRow(file, $"row {i + 2}"));
                    var company = Records.Organization(row, $"Company {(i * (part + 1)) % 17} Rockets");
                    var award = Records.Award(row, $"CONT_AWD_{i % (40 + part)}", i * part);
                    var agency = Records.Agency(row, $"{i % 5:d4}", $"Agency {i % 5}");
                    sink.Add(company);
                    sink.Add(award);
                    sink.Add(agency);
                    sink.Add(Records.Tie(TieKind.Holds, company.Key, award.Key, row, start: new DateOnly(2024, 1, 1 + (i % 28))));
                    sink.Add(Records.Tie(TieKind.Serves, award.Key, agency.Key, row, "funding"));
                }
            });
        }
    }

    private static List<string> Content(TemporaryWorkspace temporary, bool withFiles)
    {
        using var reader = temporary.Workspace.OpenSnapshot();
        var ties = reader.Ties(Enumerable.Range(0, 10_000), 0, TestContext.Current.CancellationToken);
        return ties.Select(tie =>
                $"{tie.Kind} {tie.From.Name} {tie.To.Name} {tie.Role} {tie.Start} {tie.End} {tie.Award?.Key} "
                + $"{tie.Award?.Obligated} {(withFiles ? tie.EvidenceCount : 0)}")
            .Order(StringComparer.Ordinal).ToList();
    }
}
