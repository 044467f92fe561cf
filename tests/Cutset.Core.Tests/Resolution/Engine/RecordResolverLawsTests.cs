using CsCheck;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class RecordResolverLawsTests
{
    private static readonly string[] Stems = ["Kralovic", "Kralovik", "Dunmore", "Zentech", "Zen Tech", "Ostrander", "Summit", "Alpha"];
    private static readonly string[] Trades = ["Instruments", "Paving", "Services", "Svcs", "Systems", ""];
    private static readonly string[] Forms = ["Inc", "LLC", ", Inc.", ""];
    private static readonly string?[] Cities = ["Reston", "Boise", null];

    private static readonly Gen<OrganizationRecord[]> Records =
        Gen.Select(
            Gen.Int[0, Stems.Length - 1], Gen.Int[0, Trades.Length - 1], Gen.Int[0, Forms.Length - 1],
            Gen.Int[0, Cities.Length - 1], Gen.Int[0, 9],
            static (stem, trade, form, place, number) => Record(Stems[stem], Trades[trade], Forms[form], Cities[place], number))
        .Array[2, 40].Select(static records => records.DistinctBy(static record => record.Key).ToArray());

    private static OrganizationRecord Record(string stem, string trade, string form, string? city, int number) =>
        RecordResolverTests.Company(
            $"{stem} {trade} {form}".Trim(), number < 2 ? $"NQEWN6C1LSU{number}" : null, city,
            city is null ? null : city == "Reston" ? "VA" : "ID");

    [Fact]
    public void The_order_of_the_records_does_not_matter() =>
        Gen.Select(Records, Gen.Int).Sample((records, seed) =>
        {
            var shuffled = records.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Groups(records, Resolve(records).GroupOf), Groups(shuffled, Resolve(shuffled).GroupOf));
        }, iter: 60);

    [Fact]
    public void Certain_groups_refine_groups_and_links_span_them() =>
        Records.Sample(static records =>
        {
            var result = Resolve(records);
            var joined = Enumerable.Range(0, records.Length).ToArray();
            foreach (var link in result.Links)
            {
                var (a, b) = (joined[link.Left], joined[link.Right]);
                for (var i = 0; i < joined.Length; i++) { joined[i] = joined[i] == Math.Max(a, b) ? Math.Min(a, b) : joined[i]; }
            }

            Assert.Equal(result.GroupOf, joined);
            for (var i = 0; i < records.Length; i++) { Assert.Equal(result.GroupOf[i], result.GroupOf[result.CertainGroupOf[i]]); }
        }, iter: 60);

    [Fact]
    public void Records_decided_to_be_different_never_meet() =>
        Gen.Select(Records, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample(static (records, x, y) =>
        {
            var (a, b) = (records[x % records.Length].Key, records[y % records.Length].Key);
            if (a == b) { return; }
            var decision = a.CompareTo(b) < 0
                ? new Decision(a, b, Verdict.Different, "t", default, "") : new Decision(b, a, Verdict.Different, "t", default, "");
            var result = Resolve(records, decision);
            Assert.NotEqual(result.GroupOf[x % records.Length], result.GroupOf[y % records.Length]);
        }, iter: 60);

    [Fact]
    public void Threads_do_not_matter() =>
        Records.Sample(static records =>
        {
            var one = new RecordResolver(new RecordResolverOptions { Threads = 1 }).Resolve(records, [], CancellationToken.None);
            var four = new RecordResolver(new RecordResolverOptions { Threads = 4 }).Resolve(records, [], CancellationToken.None);
            Assert.Equal(one.GroupOf, four.GroupOf);
            Assert.Equal(one.ComparedPairs, four.ComparedPairs);
        }, iter: 30);

    [Theory]
    [InlineData("Kralovic Instruments Inc", 1)]
    [InlineData("Construction Services Inc", 50_000)]
    public void Very_many_equal_names_stay_within_bounds(string name, int groups)
    {
        const int Count = 50_000;
        var table = new RecordTable();
        for (var i = 0; i < Count; i++) { table.Add(new RecordRow { Name = name }); }
        var result = new RecordResolver().Resolve(table, null, TestContext.Current.CancellationToken);
        Assert.Equal(groups, result.Counts.Groups);
        Assert.True(result.Counts.ComparedPairs <= Count * 40L, $"{result.Counts.ComparedPairs} pairs");
    }

    [Fact]
    public void A_key_that_every_record_has_stays_within_bounds()
    {
        const int Count = 50_000;
        var table = new RecordTable();
        for (var i = 0; i < Count; i++)
        {
            table.Add(new RecordRow { Name = $"Acme {Word(i)}", City = "Reston", Region = "VA", PostalCode = "20190" });
        }

        var result = new RecordResolver().Resolve(table, null, TestContext.Current.CancellationToken);
        Assert.True(result.Counts.ComparedPairs <= Count * 150L, $"{result.Counts.ComparedPairs} pairs");
    }

    [Fact]
    public void Strange_names_do_no_harm()
    {
        string[] names = ["", " ", "...", "\uD800", "\u202Eabc\u200B", new string('x', 100_000), string.Concat(Enumerable.Repeat("a ", 50_000)), "株式会社日立", "АО Газпром"];
        var table = new RecordTable();
        foreach (var name in names.Concat(names)) { table.Add(new RecordRow { Name = name, OtherNames = names }); }
        var result = new RecordResolver().Resolve(table, null, TestContext.Current.CancellationToken);
        Assert.Equal(names.Length * 2, result.Groups.Length);
    }

    [Fact]
    public void An_explanation_adds_up()
    {
        OrganizationRecord[] records = [
            RecordResolverTests.Company("Kralovic Instruments Inc", city: "Reston", region: "VA", zip: "20190"),
            RecordResolverTests.Company("Kralovic Instruments LLC", city: "Reston", region: "VA", zip: "20190")];
        var explanation = Assert.Single(new RecordResolver().Explain(records, [(0, 1)], TestContext.Current.CancellationToken));
        Assert.Equal(explanation.Bits, explanation.Steps.Sum(static step => step.Bits), 9);
        Assert.Equal(["name", "form", "place"], explanation.Steps.Select(static step => step.Column).Take(3));
    }

    [Fact]
    public void Rows_of_a_table_are_resolved_and_judged()
    {
        string[] header = ["Cluster ID", "Vendor_Name", "City", "State", "ZIP Code", "phone"];
        string[][] rows = [
            ["7", "Kralovic Instruments Inc", "Reston", "Virginia", "20190", "x"],
            ["7", "KRALOVIC INSTRUMENTS", "RESTON", "VA", "20190-0001"],
            ["8", "Dunmore Paving", "Boise", "ID", "83702", "x"]];
        var run = ClusterRun.Resolve(header, rows, new RecordResolver(), TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 1], run.Truth);
        Assert.Equal([0, 0, 2], run.Predicted);
        Assert.Throws<ArgumentException>(() => ClusterRun.Resolve(["a"], [], new RecordResolver(), TestContext.Current.CancellationToken));
    }

    private static string Word(int number)
    {
        // Distinct, and no two a slip apart as a rule.
        var word = "";
        for (var rest = unchecked((uint)number * 2_654_435_761u); word.Length < 8; rest = (rest / 26) + 7) { word += (char)('a' + (rest % 26)); }
        return word;
    }

    private static ResolutionResult Resolve(OrganizationRecord[] records, params Decision[] decisions) =>
        new RecordResolver().Resolve(records, decisions, CancellationToken.None);

    private static string[] Groups(OrganizationRecord[] records, IEnumerable<int> groupOf) =>
        [.. groupOf.Select((group, index) => (group, index)).GroupBy(static pair => pair.group, pair => records[pair.index].Key.Value)
            .Select(static group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
