using Cutset.Core.Model;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.UsaSpending;

/// <summary>Counts on the real files, which an independent program counted.</summary>
public sealed class RealFilesTests
{
    private const string Awards = "usaspending/mn_all/Contracts_PrimeAwardSummaries_2025-03-21_H19M57S23_1.csv";
    private const string Subawards = "usaspending/all_after_2020/Contracts_Subawards_2025-03-28_H03M23S17_1.csv";

    [Fact]
    public void Contract_awards_are_read_whole()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var sink = SourceRuns.Import(SharedData.PathOf(Awards));

        Assert.Equal(1369, sink.Rows);
        Assert.Equal(1369, sink.Awards.Count);
        Assert.Equal(1369, sink.Awards.Select(award => award.AwardKey).Distinct().Count());
        Assert.Equal(1367, sink.Awards.Select(award => award.Number).Distinct().Count());
        Assert.Equal(38, sink.Awards.Count(award => award.Obligated < 0));
        Assert.Equal(31, sink.Awards.Count(award => award.IsVehicle));
        Assert.All(sink.Awards, award => Assert.NotNull(award.Start));
        Assert.Equal(523, sink.Awards.Count(award => award.CurrentValue is not null));
        Assert.Equal(1333, sink.Awards.Count(award => award.PotentialEnd is not null));
        Assert.Equal(1369, sink.TiesOf(TieKind.Holds).Count);
        Assert.Equal(1084, sink.TiesOf(TieKind.OrdersUnder).Count);
        Assert.Equal(new DateOnly(2025, 3, 21), Assert.Single(sink.Files).AsOf);
        Assert.Empty(sink.Rejects);
    }

    [Fact]
    public void Awarding_and_funding_agencies_differ_in_622_awards()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var sink = SourceRuns.Import(SharedData.PathOf(Awards));

        var serves = sink.TiesOf(TieKind.Serves);
        var awarding = serves.Where(tie => tie.Role == "awarding").ToDictionary(tie => tie.From, tie => tie.To);
        var funding = serves.Where(tie => tie.Role == "funding").ToList();
        Assert.Equal(1369, awarding.Count);
        Assert.Equal(1336, funding.Count);
        Assert.Equal(622, funding.Count(tie => awarding[tie.From] != tie.To));
        Assert.Equal(
            ["agency:cgac:070", "agency:us-subtier:7012", "agency:us-subtier:7014", "agency:us-subtier:7055"],
            sink.Agencies.Select(agency => agency.Key.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_of_sole_proprietors_are_kept_where_they_name_a_firm()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var sink = SourceRuns.Import(SharedData.PathOf(Awards));

        var firms = sink.Organizations.Where(o => o.Names.Any(n => n.Text == "AMERICAN TONER & INK")).ToList();
        // Once with the D-U-N-S number and once without.
        Assert.Equal(2, firms.Count);
        Assert.All(firms, firm => Assert.Null(firm.Address));
        Assert.Equal(3, sink.TiesOf(TieKind.Holds).Count(tie => firms.Exists(firm => firm.Key == tie.From)));
    }

    [Fact]
    public void Subawards_collapse_to_the_rows_that_differ()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var sink = SourceRuns.Import(SharedData.PathOf(Subawards));

        var ties = sink.TiesOf(TieKind.Subaward);
        Assert.Equal(482, sink.Rows);
        Assert.Equal(159, sink.Awards.Select(award => award.Key).Distinct().Count());
        Assert.All(sink.Awards, award => Assert.Equal(AwardBasis.SubawardContext, award.Basis));
        Assert.Equal(2, sink.Rejects.Count(reject => reject.Code == "subaward-to-itself"));
        Assert.Equal(1, sink.Rejects.Count(reject => reject.Code == "recipient-unnamed"));
        Assert.Equal(3, sink.Rejects.Count);
        Assert.Equal(479, ties.Count);
        Assert.Equal(9, ties.Count(tie => tie.Amount?.Amount < 0));
        // Two of the three zero amounts, and one of the 39 repeats, are a prime awardee's reports of itself.
        Assert.Equal(1, ties.Count(tie => tie.Amount?.Amount == 0));
        Assert.Equal(38, ties.Count - ties.Select(tie => (Uei(sink, tie), tie.To, tie.Discriminator)).Distinct().Count());
        Assert.Equal(3, ties.Count(tie => tie.Flags.HasFlag(TieFlags.SubawardExceedsPrime)));
        Assert.Equal(5, ties.Count(tie => tie.Flags.HasFlag(TieFlags.DatedAfterPrime)));
    }

    [Fact]
    public void A_whole_folder_is_read_and_the_agency_list_skipped()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var plan = Cutset.Sources.Reading.ImportPlan.Of([SharedData.PathOf("usaspending")], SourceRegistry.Default);
        Assert.Equal(8, plan.Items.Count);
        Assert.EndsWith("authoritative_agency_list_2019-06-13.csv", Assert.Single(plan.Skipped).Name, StringComparison.Ordinal);

        var sink = SourceRuns.Import(SharedData.PathOf("usaspending"));
        Assert.Equal(1369 + 5 + 3 + 482 + 2, sink.Rows);
        Assert.Equal(8, sink.Files.Count);
        Assert.Equal(2, sink.Awards.Count(award => award is { IsAssistance: true, KeyEra: "subtier" }));
    }

    private static string Uei(RecordingSink sink, TieStatement tie) =>
        sink.Organization(tie.From).Identifiers.First(identifier => identifier.Scheme == Schemes.Uei).Value;
}
