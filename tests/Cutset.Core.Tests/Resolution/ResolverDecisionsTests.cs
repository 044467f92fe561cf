using CsCheck;
using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Core.Tests.Resolution;

public sealed class ResolverDecisionsTests
{
    [Fact]
    public void Same_number_and_similar_name_is_certain()
    {
        var result = Resolve(Org("a", "Palantir Technologies", "U1"), Org("b", "PALANTIR TECHNOLOGIES INC.", "U1"));
        Assert.Equal([0, 0], result.GroupOf);
        Assert.Equal([0, 0], result.CertainGroupOf);
        Assert.Equal(MergeGrade.Certain, Assert.Single(result.Links).Grade);
    }

    [Fact]
    public void Same_name_without_conflicting_number_is_likely()
    {
        var result = Resolve(Org("a", "Thales (USA), Inc.", "U1"), Org("b", "THALES USA INC"));
        Assert.Equal([0, 0], result.GroupOf);
        Assert.Equal([0, 1], result.CertainGroupOf);
        Assert.Equal("same-name", Assert.Single(result.Links).Reason);
    }

    [Fact]
    public void Number_under_unlike_names_is_a_question()
    {
        var result = Resolve(Org("a", "Qualtrics", "DT8KJHZXVJH5"), Org("b", "CARAHSOFT TECHNOLOGY CORP.", "DT8KJHZXVJH5"));
        Assert.Equal([0, 1], result.GroupOf);
        Assert.Equal("shared-identifier-unlike-names", Assert.Single(result.Questions).Reason);
    }

    [Fact]
    public void Different_numbers_merge_in_one_place_and_ask_elsewhere()
    {
        var here = Resolve(Org("a", "Zentech LLC", "U1", "TX"), Org("b", "ZENTECH, L.L.C.", "U2", "TX"));
        Assert.Equal([0, 0], here.GroupOf);
        Assert.Equal([0, 1], here.CertainGroupOf);
        var elsewhere = Resolve(Org("a", "Zentech LLC", "U1", "TX"), Org("b", "ZENTECH, L.L.C.", "U2", "OH"));
        Assert.Equal([0, 1], elsewhere.GroupOf);
        Assert.Equal("same-name", Assert.Single(elsewhere.Questions).Reason);
    }

    [Fact]
    public void Different_numbers_merge_where_one_place_is_not_stated()
    {
        var result = Resolve(Org("a", "Zentech LLC", "U1", "TX"), Org("b", "ZENTECH, L.L.C.", "U2"));
        Assert.Equal([0, 0], result.GroupOf);
        Assert.Equal([0, 1], result.CertainGroupOf);
    }

    [Fact]
    public void Trade_names_alone_do_not_merge()
    {
        var records = new[] { Org("a", "Zentech LLC", "U1"), Org("b", "Castaldi Inc", "U2") };
        NameForm[] trade = [new NameForm("Umberton", NameUse.Trade)];
        records = [.. records.Select(record => record with { Names = [.. record.Names, .. trade] })];
        Assert.Equal([0, 1], Resolve(records).GroupOf);
    }

    [Fact]
    public void Parent_once_written_by_the_name_of_its_arm_stays_apart()
    {
        var parent = Org("b", "Castaldi Holdings", "U2");
        parent = parent with { Names = [.. parent.Names, new NameForm("Zentech", NameUse.AsWritten)] };
        Assert.Equal([0, 1], Resolve(Org("a", "Zentech LLC", "U1"), parent).GroupOf);
        Assert.Equal([0, 0], Resolve(Org("a", "Zentech LLC"), parent).GroupOf);
    }

    [Fact]
    public void Common_words_alone_do_not_merge_across_states()
    {
        var result = Resolve(Org("a", "National Security Services Inc", null, "TX"), Org("b", "NATIONAL SECURITY SERVICES LLC", null, "OH"));
        Assert.Equal([0, 1], result.GroupOf);
    }

    [Fact]
    public void Decisions_hold_above_names_and_numbers()
    {
        var records = new[]
        {
            Org("a", "Zentech", "U1"), Org("b", "Zentech", "U1"), Org("c", "Zentech"), Org("d", "Umbra"),
        };
        var result = new RecordResolver().Resolve(records, [Decide("a", "b", Verdict.Different), Decide("a", "d", Verdict.Same)], TestContext.Current.CancellationToken);
        Assert.NotEqual(result.GroupOf[0], result.GroupOf[1]);
        Assert.Equal(result.GroupOf[0], result.GroupOf[3]);
        Assert.Equal(result.CertainGroupOf[0], result.CertainGroupOf[3]);
        Assert.Empty(result.Conflicts);
        Assert.Contains(result.Links, static link => link.Reason == "decided");
    }

    [Fact]
    public void Contradicting_decisions_are_reported_and_keep_apart()
    {
        var records = new[] { Org("a", "Alva"), Org("b", "Brun"), Org("c", "Cord") };
        var result = new RecordResolver().Resolve(records,
            [Decide("a", "b", Verdict.Same), Decide("b", "c", Verdict.Same), Decide("a", "c", Verdict.Different)], TestContext.Current.CancellationToken);
        Assert.NotEqual(result.GroupOf[0], result.GroupOf[2]);
        var (first, second) = Assert.Single(result.Conflicts);
        Assert.Equal(Verdict.Same, first.Verdict);
        Assert.Equal(Verdict.Different, second.Verdict);
    }

    [Fact]
    public void Settled_pairs_are_not_asked_again()
    {
        var records = new[] { Org("a", "Qualtrics", "U1"), Org("b", "Carahsoft", "U1") };
        var result = new RecordResolver().Resolve(records, [Decide("a", "b", Verdict.Unsure)], TestContext.Current.CancellationToken);
        Assert.Empty(result.Questions);
        Assert.Equal([0, 1], result.GroupOf);
    }

    [Fact]
    public void Groups_do_not_depend_on_the_order_of_records_and_obey_decisions()
    {
        string[] names = ["Zentech", "ZENTECH INC", "Zentec", "Umbra Co", "Umbra Systems", "National Services", "Orbit"];
        var record = Gen.Select(Gen.Int[0, names.Length - 1], Gen.Int[0, 4], Gen.Int[0, 2],
            (name, number, state) => (names[name], Number: number == 0 ? null : "U" + number, State: state == 0 ? null : "S" + state));
        var decision = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[1, 3]);
        Gen.Select(record.Array[10], decision.Array[0, 4], Gen.Int[0, 1000]).Sample((rows, verdicts, seed) =>
        {
            var records = rows.Select((row, i) => Org("k" + i, row.Item1, row.Number, row.State)).ToArray();
            var decisions = verdicts.Where(static v => v.Item1 < v.Item2)
                .Select(static v => Decide("k" + v.Item1, "k" + v.Item2, (Verdict)v.Item3)).ToArray();
            var shuffled = records.ToArray();
            new Random(seed).Shuffle(shuffled);
            var straight = new RecordResolver().Resolve(records, decisions, TestContext.Current.CancellationToken);
            var mixed = new RecordResolver().Resolve(shuffled, [.. decisions.Reverse()], TestContext.Current.CancellationToken);
            Assert.Equal(Parts(records, straight.GroupOf), Parts(shuffled, mixed.GroupOf));
            Assert.Equal(Parts(records, straight.CertainGroupOf), Parts(shuffled, mixed.CertainGroupOf));
            Assert.Equal(straight.Conflicts.Length, mixed.Conflicts.Length);
            foreach (var apart in decisions.Where(static d => d.Verdict == Verdict.Different))
            {
                var (left, right) = (IndexOf(records, apart.Left), IndexOf(records, apart.Right));
                Assert.NotEqual(straight.GroupOf[left], straight.GroupOf[right]);
            }

            foreach (var link in straight.Links)
            {
                Assert.Equal(straight.GroupOf[link.Left], straight.GroupOf[link.Right]);
            }

            for (var i = 0; i < records.Length; i++)
            {
                Assert.True(straight.GroupOf[i] <= i);
                Assert.Equal(straight.GroupOf[i], straight.GroupOf[straight.CertainGroupOf[i]]);
            }
        }, iter: 300, seed: "0000KXQ1mZJ2");
    }

    private static int IndexOf(OrganizationRecord[] records, RecordKey key) =>
        Array.FindIndex(records, record => record.Key == key);

    private static string Parts(OrganizationRecord[] records, IReadOnlyList<int> groups) => string.Join(" | ",
        records.Select((record, i) => (record.Key.Value, Group: groups[i])).GroupBy(static pair => pair.Group)
            .Select(static group => string.Join(' ', group.Select(static pair => pair.Value).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));

    private static ResolutionResult Resolve(params OrganizationRecord[] records) =>
        new RecordResolver().Resolve(records, [], TestContext.Current.CancellationToken);

    private static Decision Decide(string left, string right, Verdict verdict) =>
        new(new RecordKey(left), new RecordKey(right), verdict, "tester", DateTimeOffset.UnixEpoch, "");

    private static OrganizationRecord Org(string key, string name, string? uei = null, string? state = null) => new()
    {
        Key = new RecordKey(key),
        Evidence = new EvidenceId(0),
        Names = [new NameForm(name, NameUse.Registered)],
        Identifiers = uei is null ? [] : [new Identifier(Schemes.Uei, "ZQGGH2PKXWDT8KJHZXVJH5"[uei.Length..12] + uei)],
        Address = state is null ? null : new PostalAddress { Region = state },
    };
}
