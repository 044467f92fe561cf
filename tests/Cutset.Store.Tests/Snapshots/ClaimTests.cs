using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Store.Tests.Snapshots;

public sealed class ClaimTests
{
    private const string Sentence = "Acme supplies Mill with rockets.";

    [Fact]
    public void A_claim_comes_into_the_snapshot_with_its_sentence_and_its_article()
    {
        using var temporary = new TemporaryWorkspace();
        Import(temporary, "one");
        temporary.Build();

        var tie = OnlyClaim(temporary);
        Assert.Equal((TieKind.Claim, TieFlags.Claimed, "Acme", "Mill"), (tie.Kind, tie.Flags, tie.From.Name, tie.To.Name));
        Assert.Equal((Key, Sentence, (Verdict?)null), (tie.Claim!.Key, tie.Claim.Sentence, tie.Claim.Verdict));
        Assert.Equal("https://example.org/news", Assert.Single(tie.Evidence).Url);
    }

    [Theory]
    [InlineData(Verdict.Confirmed, TieFlags.None)]
    [InlineData(Verdict.Rejected, TieFlags.Claimed | TieFlags.Rejected)]
    [InlineData(Verdict.Unsure, TieFlags.Claimed)]
    public void The_next_build_obeys_says_who_and_when_and_undo_gives_the_claim_back(Verdict verdict, TieFlags flags)
    {
        using var temporary = new TemporaryWorkspace();
        Import(temporary, "one");
        using (var store = temporary.Workspace.OpenDecisions())
        {
            store.AddOnClaim(Key, verdict, "ana");
        }

        temporary.Build();
        var tie = OnlyClaim(temporary);
        Assert.Equal((flags, verdict, "ana"), (tie.Flags, tie.Claim!.Verdict!.Value, tie.Claim.DecidedBy!));
        Assert.NotNull(tie.Claim.DecidedAt);

        using (var store = temporary.Workspace.OpenDecisions())
        {
            store.RetractLast();
        }

        temporary.Build();
        Assert.Equal((TieFlags.Claimed, (string?)null), (OnlyClaim(temporary).Flags, OnlyClaim(temporary).Claim!.DecidedBy));
    }

    [Fact]
    public void A_decision_outlives_the_import_that_it_was_made_on()
    {
        using var temporary = new TemporaryWorkspace();
        var first = Import(temporary, "one");
        using (var store = temporary.Workspace.OpenDecisions())
        {
            store.AddOnClaim(Key, Verdict.Confirmed, "ana");
        }

        temporary.Workspace.Remove(first);
        Import(temporary, "two", rowsBefore: 3);
        temporary.Build();

        Assert.Equal((TieFlags.None, "ana"), (OnlyClaim(temporary).Flags, OnlyClaim(temporary).Claim!.DecidedBy!));
    }

    [Fact]
    public void The_same_claim_in_two_tables_is_one_tie_that_cites_both()
    {
        using var temporary = new TemporaryWorkspace();
        Import(temporary, "one");
        Import(temporary, "two", rowsBefore: 2);
        temporary.Build();

        Assert.Equal(2, OnlyClaim(temporary).EvidenceCount);
    }

    [Fact]
    public void Decisions_on_claims_go_out_and_in_and_no_verdict_on_pairs_is_taken_for_one()
    {
        using var temporary = new TemporaryWorkspace();
        using var store = temporary.Workspace.OpenDecisions();
        store.AddOnClaim(Key, Verdict.Confirmed, "ana", "read it");
        store.AddOnClaim(Key, Verdict.Rejected, "ben");
        store.Add(new RecordKey("org:a"), new RecordKey("org:b"), Verdict.Same, "ana");
        Assert.Equal([Verdict.Rejected, Verdict.Same], store.Standing().Select(static d => d.Verdict));

        using var text = new StringWriter();
        DecisionCsv.Write(text, store.All().Select(static stored => stored.Decision));
        using var other = new TemporaryWorkspace();
        using var copy = other.Workspace.OpenDecisions();
        Assert.Equal(3, copy.AddMissing(DecisionCsv.Read(text.ToString(), "decisions.csv")));
        Assert.Equal(store.Standing(), copy.Standing());

        Assert.Throws<CutsetException>(() => store.AddOnClaim(Key, Verdict.Same, "ana"));
        Assert.Throws<CutsetException>(() => store.AddOnClaim(new RecordKey("org:a"), Verdict.Confirmed, "ana"));
        Assert.Throws<CutsetException>(() => store.Add(Key, new RecordKey("org:b"), Verdict.Same, "ana"));
        Assert.Throws<CutsetException>(() => store.Add(new RecordKey("org:a"), new RecordKey("org:b"), Verdict.Rejected, "ana"));
        Assert.Throws<SourceFormatException>(() => DecisionCsv.Read(
            text.ToString().Replace(",,confirmed,", ",,same,", StringComparison.Ordinal), "decisions.csv"));
    }

    private static RecordKey Key => RecordKey.Claim("Acme", "Mill", "https://example.org/news", Sentence);

    private static string Import(TemporaryWorkspace temporary, string name, int rowsBefore = 0) => temporary.Import("table", sink =>
    {
        var file = sink.AddFile(Records.File(name + ".csv", dataset: "table"));
        for (var row = 0; row < rowsBefore; row++)
        {
            var evidence = sink.Add(new EvidenceRow(file, $"row {row + 2}"));
            sink.Add(Records.Organization(evidence, $"Other {row}"));
        }

        var cited = sink.Add(new EvidenceRow(file, $"row {rowsBefore + 2}", "https://example.org/news", new DateOnly(2025, 2, 1)));
        var (acme, mill) = (Records.Organization(cited, "Acme"), Records.Organization(cited, "Mill"));
        sink.Add(acme);
        sink.Add(mill);
        sink.Add(Records.Tie(TieKind.Claim, acme.Key, mill.Key, cited, discriminator: Key.Value) with
        {
            Sentence = Sentence,
            Flags = TieFlags.Claimed,
        });
    }).Id;

    private static TieInfo OnlyClaim(TemporaryWorkspace temporary)
    {
        using var reader = temporary.Workspace.OpenSnapshot();
        var claim = Assert.Single(reader.Claims(TestContext.Current.CancellationToken));
        return Assert.Single(reader.Ties([claim.Tie], cancellationToken: TestContext.Current.CancellationToken));
    }
}
