using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Store.Tests.Decisions;

public sealed class DecisionStoreTests
{
    private static readonly RecordKey A = new("org:a");
    private static readonly RecordKey B = new("org:b");
    private static readonly RecordKey C = new("org:c");

    [Fact]
    public void Standing_is_the_newest_of_each_pair_that_was_not_taken_back()
    {
        using var temporary = new TemporaryWorkspace();
        using var store = temporary.Workspace.OpenDecisions();
        store.Add(B, A, Verdict.Same, "ann", "same address");
        var second = store.Add(A, B, Verdict.Different, "bob");
        store.Add(A, C, Verdict.Unsure, "ann");

        Assert.Equal([(A, B, Verdict.Different), (A, C, Verdict.Unsure)], store.Standing().Select(Brief));
        Assert.True(store.Retract(second));
        Assert.False(store.Retract(second));
        Assert.Equal([(A, B, Verdict.Same), (A, C, Verdict.Unsure)], store.Standing().Select(Brief));
        Assert.Equal(C, store.RetractLast()!.Decision.Right);
        Assert.Equal(3, store.All().Count);
        Assert.Throws<CutsetException>(() => store.Add(A, A, Verdict.Same, "ann"));
    }

    [Fact]
    public void A_question_has_one_pivot_the_newest_and_none_when_its_answer_hangs_on_none()
    {
        using var temporary = new TemporaryWorkspace();
        Assert.False(temporary.Workspace.HasDecisions);
        using var store = temporary.Workspace.OpenDecisions();
        store.NotePivot("trace X → Y", (B, A, 10, 4));
        store.NotePivot("cut X → Y", (A, C, 3, 0));
        store.NotePivot("trace X → Y", (C, B, 8, 9));

        Assert.Equal(
            [new AskedPivot(A, C, "cut X → Y", 3, 0), new AskedPivot(B, C, "trace X → Y", 8, 9)], store.Pivots());
        Assert.Equal([1, 0.125], store.Pivots().Select(static pivot => pivot.Share));
        store.NotePivot("cut X → Y", null);
        Assert.Equal("trace X → Y", Assert.Single(store.Pivots()).Question);
        Assert.Empty(store.All());
    }

    [Fact]
    public void Csv_gives_back_what_was_written()
    {
        using var temporary = new TemporaryWorkspace();
        using var store = temporary.Workspace.OpenDecisions();
        store.Add(B, A, Verdict.Same, "ann, \"the\" clerk", "two\nlines");
        store.Add(A, C, Verdict.Different, "bob");
        using var text = new StringWriter();
        DecisionCsv.Write(text, store.Standing());

        var read = DecisionCsv.Read(text.ToString(), "decisions.csv");
        Assert.Equal(store.Standing(), read);
        Assert.Equal(0, store.AddMissing(read));
        using var other = new TemporaryWorkspace();
        using var otherStore = other.Workspace.OpenDecisions();
        Assert.Equal(2, otherStore.AddMissing(read));
        Assert.Equal(store.Standing(), otherStore.Standing());
    }

    [Theory]
    [InlineData("", "row 1")]
    [InlineData("a,b\n", "row 1")]
    [InlineData("left,right,verdict,decided_by,decided_at,note\norg:a,org:b,maybe,me,2026-01-01,\n", "row 2")]
    [InlineData("left,right,verdict,decided_by,decided_at,note\norg:a,org:b,same,me,2026-01-01,\"x", "never closed")]
    public void Csv_that_is_broken_is_refused_with_its_place(string text, string place) => Assert.Contains(
        place, Assert.Throws<SourceFormatException>(() => DecisionCsv.Read(text, "d.csv")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Build_obeys_decisions()
    {
        using var temporary = new TemporaryWorkspace();
        RecordKey[] keys = [];
        temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("names.csv"));
            var row = sink.Add(new EvidenceRow(file, "row 2"));
            var one = Records.Organization(row, "Alpha Works");
            var other = Records.Organization(row, "Omega Partners");
            sink.Add(one);
            sink.Add(other);
            keys = [one.Key, other.Key];
        });
        Assert.Equal(2, temporary.Build().Counts.Organizations);
        using (var store = temporary.Workspace.OpenDecisions())
        {
            store.Add(keys[0], keys[1], Verdict.Same, "ann");
        }

        var merged = temporary.Build();
        Assert.Equal((1, 1), (merged.Counts.Organizations, merged.Counts.Merges));
    }

    private static (RecordKey Left, RecordKey Right, Verdict Verdict) Brief(Decision decision) =>
        (decision.Left, decision.Right, decision.Verdict);
}
