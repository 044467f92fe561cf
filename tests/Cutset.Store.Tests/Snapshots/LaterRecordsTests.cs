using Cutset.Core.Resolution;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Tests.Snapshots;

public sealed class LaterRecordsTests
{
    [Fact]
    public void A_build_resolves_what_came_later_by_the_weights_of_the_build_before()
    {
        using var temporary = new TemporaryWorkspace();
        Feed(temporary, "first", Enumerable.Range(0, 60).Select(static i => ($"Company {Word(i)} Instruments Inc", $"UEI0000000{i:D2}")));
        var first = Build(temporary);
        Assert.Equal(first.Fingerprint, first.WeightsFrom);

        Feed(temporary, "later", [("Company " + Word(7) + " Instruments, Incorporated", "UEI000000007"), ("Unheard Of Paving LLC", "UEI000000099")]);
        var later = Build(temporary);
        Assert.Equal(first.Fingerprint, later.WeightsFrom);
        Assert.Equal(61, later.Counts.Organizations);

        var forced = Build(temporary, force: true);
        Assert.Equal(forced.Fingerprint, forced.WeightsFrom);
        Assert.Equal(later.Counts, forced.Counts, SameCounts);
    }

    [Fact]
    public void A_decision_is_obeyed_and_can_be_taken_back()
    {
        using var temporary = new TemporaryWorkspace();
        Feed(temporary, "first", Enumerable.Range(0, 60).Select(static i => ($"Company {Word(i)} Instruments Inc", $"UEI0000000{i:D2}")));
        var first = Build(temporary);
        var (a, b) = (Records.Organization(default, $"Company {Word(1)} Instruments Inc", "UEI000000001").Key, Records.Organization(default, $"Company {Word(2)} Instruments Inc", "UEI000000002").Key);
        using (var decisions = temporary.Workspace.OpenDecisions()) { decisions.Add(a, b, Verdict.Same, "tester"); }
        var decided = Build(temporary);
        Assert.Equal((59, first.Fingerprint), (decided.Counts.Organizations, decided.WeightsFrom));
    }

    [Fact]
    public void The_weights_of_a_build_are_kept_for_as_long_as_they_are_used()
    {
        using var temporary = new TemporaryWorkspace();
        Feed(temporary, "first", Enumerable.Range(0, 60).Select(static i => ($"Company {Word(i)} Instruments Inc", $"UEI0000000{i:D2}")));
        var first = Build(temporary);
        Feed(temporary, "later", [("Unheard Of Paving LLC", "UEI000000099")]);
        var later = Build(temporary);
        Assert.True(BuildWeights.AreKept(temporary.Workspace, first));
        Assert.True(BuildWeights.AreKept(temporary.Workspace, later));
        Assert.Equal(60, BuildWeights.Read(temporary.Workspace, later)?.LearntFrom);

        var forced = Build(temporary, force: true);
        Assert.False(BuildWeights.AreKept(temporary.Workspace, later));
        Assert.Null(BuildWeights.Read(temporary.Workspace, later));
        Assert.Equal(61, BuildWeights.Read(temporary.Workspace, forced)?.LearntFrom);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_memory_that_is_damaged_is_not_used(int at)
    {
        using var temporary = new TemporaryWorkspace();
        Feed(temporary, "first", Enumerable.Range(0, 60).Select(static i => ($"Company {Word(i)} Instruments Inc", $"UEI0000000{i:D2}")));
        Build(temporary);
        var path = Path.Combine(temporary.Root, "resolution.bin");
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
        Feed(temporary, "later", [("Unheard Of Paving LLC", "UEI000000099")]);
        var later = Build(temporary);
        Assert.Equal((later.Fingerprint, 61), (later.WeightsFrom, later.Counts.Organizations));
    }

    [Fact]
    public void Few_records_are_resolved_again()
    {
        using var temporary = new TemporaryWorkspace();
        Feed(temporary, "first", [("Unheard Of Paving LLC", "UEI000000099")]);
        temporary.Build();
        Assert.False(File.Exists(Path.Combine(temporary.Root, "resolution.bin")));
    }

    private static bool SameCounts(SnapshotCounts a, SnapshotCounts b) =>
        (a.Organizations, a.Records, a.Merges, a.Questions) == (b.Organizations, b.Records, b.Merges, b.Questions);

    private static void Feed(TemporaryWorkspace temporary, string name, IEnumerable<(string Name, string Uei)> companies) =>
        temporary.Import(name, sink =>
        {
            var file = sink.AddFile(Records.File(name));
            foreach (var (company, uei) in companies)
            {
                sink.Add(Records.Organization(sink.Add(new Core.Model.EvidenceRow(file, "row " + uei)), company, uei));
            }
        });

    private static SnapshotManifest Build(TemporaryWorkspace temporary, bool force = false) => SnapshotBuilder.Build(
        temporary.Workspace, new BuildOptions { Resolver = new RecordResolver(), RememberFrom = 1, Force = force },
        TestContext.Current.CancellationToken).Manifest;

    private static string Word(int number)
    {
        var random = new Random(number);
        return new([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + random.Next(26)))]);
    }
}
