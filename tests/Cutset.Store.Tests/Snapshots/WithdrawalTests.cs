using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Store.Tests.Snapshots;

/// <summary>What correction files withdraw: actions of awards, with what their rows stated.</summary>
public sealed class WithdrawalTests
{
    private static readonly DateOnly March = new(2025, 3, 1);
    private static readonly DateOnly April = new(2025, 4, 1);
    private static readonly DateOnly May = new(2025, 5, 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_deleted_action_no_longer_counts_whichever_file_was_imported_first(bool isDeltaFirst)
    {
        using var temporary = new TemporaryWorkspace();
        if (isDeltaFirst)
        {
            Withdraw(temporary, April, "a1");
        }

        Actions(temporary, March, ("a0", "Acme Rockets", 100m), ("a1", "Harbor Systems", 30m));
        if (!isDeltaFirst)
        {
            Withdraw(temporary, April, "a1");
        }

        var manifest = temporary.Build();
        var ties = TiesOf(temporary);

        Assert.Equal(100m, ties[0].Award!.Obligated);
        var held = Assert.Single(ties, static tie => tie.From.Name == "Acme Rockets");
        Assert.Equal((TieFlags.None, 1), (held.Flags, held.EvidenceCount));
        // Nothing else states this tie: it stays, marked, with the deletion beside what it deletes.
        var withdrawn = Assert.Single(ties, static tie => tie.From.Name == "Harbor Systems");
        Assert.Equal(TieFlags.Withdrawn, withdrawn.Flags);
        Assert.Equal(["action a1", "withdrawal of a1"], withdrawn.Evidence.Select(static e => e.Locator).Order());
        Assert.Equal(1, manifest.Counts.Issues["action-withdrawn"]);
    }

    [Fact]
    public void An_award_whose_actions_are_all_deleted_states_nothing()
    {
        using var temporary = new TemporaryWorkspace();
        Actions(temporary, March, ("a0", "Acme Rockets", 100m));
        Withdraw(temporary, April, "a0");

        var counts = temporary.Build().Counts;
        Assert.Equal((1, 1), (counts.Awards, counts.StubAwards));
        Assert.All(TiesOf(temporary), static tie => Assert.Equal(TieFlags.Withdrawn, tie.Flags));
        using var reader = temporary.Workspace.OpenSnapshot();
        Assert.All(
            reader.Awards(Enumerable.Range(0, 10), TestContext.Current.CancellationToken),
            static award => Assert.Null(award.Obligated));
    }

    [Fact]
    public void What_a_later_file_states_again_stands()
    {
        using var temporary = new TemporaryWorkspace();
        Actions(temporary, March, ("a0", "Acme Rockets", 100m));
        Withdraw(temporary, April, "a0");
        Actions(temporary, May, ("a0", "Acme Rockets", 70m));
        temporary.Build();

        var tie = Assert.Single(TiesOf(temporary));
        Assert.Equal((TieFlags.None, 70m, 1), (tie.Flags, tie.Award!.Obligated, tie.EvidenceCount));
    }

    [Fact]
    public void A_correction_replaces_the_action_and_the_supplier_it_named()
    {
        using var temporary = new TemporaryWorkspace();
        Actions(temporary, March, ("a0", "Acme Rockets", 100m), ("a1", "Acme Rockets", 5m));
        temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("delta", April));
            var row = Add(sink, file, "a0", "Harbor Systems", 60m);
            sink.Add(new ActionWithdrawal { ActionKey = "a0", Evidence = row });
        });
        temporary.Build();

        var ties = TiesOf(temporary);
        Assert.Equal(65m, ties[0].Award!.Obligated);
        // The other action still names the first supplier.
        Assert.All(ties, static tie => Assert.Equal(TieFlags.None, tie.Flags));
        Assert.Equal(2, ties.Count);
        Assert.All(ties, static tie => Assert.Equal(1, tie.EvidenceCount));
    }

    [Fact]
    public void Without_the_import_that_deletes_it_an_action_counts_again()
    {
        using var temporary = new TemporaryWorkspace();
        Actions(temporary, March, ("a0", "Acme Rockets", 100m));
        var delta = Withdraw(temporary, April, "a0", "a9");
        temporary.Build();
        temporary.Workspace.Remove(delta);
        temporary.Build();

        Assert.Equal(100m, Assert.Single(TiesOf(temporary)).Award!.Obligated);
    }

    private static List<TieInfo> TiesOf(TemporaryWorkspace temporary)
    {
        using var reader = temporary.Workspace.OpenSnapshot();
        return [.. reader.Ties(Enumerable.Range(0, 100), cancellationToken: TestContext.Current.CancellationToken)];
    }

    private static void Actions(
        TemporaryWorkspace temporary, DateOnly asOf, params (string Key, string Supplier, decimal Change)[] actions) =>
        temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File($"actions {asOf:yyyy-MM-dd}", asOf));
            foreach (var (key, supplier, change) in actions)
            {
                Add(sink, file, key, supplier, change);
            }
        });

    private static EvidenceId Add(IRecordSink sink, int file, string key, string supplier, decimal change)
    {
        var row = sink.Add(new EvidenceRow(file, "action " + key));
        var company = Records.Organization(row, supplier);
        var award = Records.Award(row, "CONT_AWD_1", change, AwardBasis.Action) with
        {
            ActionKey = key,
            ActionOrder = key,
        };
        sink.Add(company);
        sink.Add(award);
        sink.Add(Records.Tie(TieKind.Holds, company.Key, award.Key, row));
        return row;
    }

    private static string Withdraw(TemporaryWorkspace temporary, DateOnly asOf, params string[] actions) =>
        temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("delta", asOf));
            foreach (var key in actions)
            {
                sink.Add(new ActionWithdrawal
                {
                    ActionKey = key,
                    Evidence = sink.Add(new EvidenceRow(file, "withdrawal of " + key)),
                });
            }
        }).Id;
}
