using Cutset.Core.Model;
using Cutset.Sources.FedRamp;
using Cutset.Sources.Reading;
using Cutset.Sources.Tables;
using Cutset.Sources.UsaSpending;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.Tables;

/// <summary>The sample in samples/ is a clean table, says what its README promises, and agrees with the records.</summary>
public sealed class SampleTests
{
    private const string Ice = "agency:us-subtier:7012";

    [Fact]
    public void The_sample_reads_without_a_reject_and_cites_every_row()
    {
        var sink = ReadSample();

        Assert.Empty(sink.Rejects);
        Assert.InRange(sink.Ties.Count, 40, 80);
        Assert.All(sink.Evidence, static evidence =>
        {
            Assert.StartsWith("https://", evidence.Url, StringComparison.Ordinal);
            Assert.NotNull(evidence.AsOf);
        });
    }

    [Fact]
    public void The_chains_that_the_README_promises_are_there()
    {
        var sink = ReadSample();

        Assert.True(Leads(sink, "Amazon", "service:fedramp:F1603047866", "service:fedramp:FR2434554673", Ice));
        Assert.True(Leads(
            sink, "HENRY SCHEIN, INC.", "award:CONT_AWD_70CDCR22FR0000013_7012_70RDAD21D00000002_7001", Ice));
        Assert.True(Leads(sink, "Amazon", "service:fedramp:F1603047866", "service:fedramp:FR1704369518"));
        Assert.DoesNotContain(sink.TiesOf(TieKind.Authorised), static tie =>
            tie.From.Value == "service:fedramp:FR1704369518" && tie.To.Value == Ice);
        Assert.True(Leads(
            sink, "ACCENTURE FEDERAL SERVICES LLC", "award:CONT_AWD_70CTD021FR0000232_7012_HHSN316201200002W_7529", Ice));
        Assert.DoesNotContain(Ice, Reached(sink, "Abbott, Inc."));
        Assert.Contains("agency:cgac:036", Reached(sink, "Abbott, Inc."));
    }

    [Fact]
    public void Facts_from_the_marketplace_agree_with_it()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var records = Read(new FedRampSource(), SharedData.PathOf("fedramp/data-2026-04-28.json"));
        var listed = records.Ties.Where(static tie => tie.Kind is TieKind.Hosts or TieKind.Supports)
            .Select(static tie => (tie.Kind, tie.From, tie.To)).ToHashSet();
        var authorised = records.TiesOf(TieKind.Authorised).ToLookup(tie => (tie.From, FedRampId(records, tie.To)));

        var sample = ReadSample();
        foreach (var tie in sample.Ties)
        {
            if (tie.Kind is TieKind.Hosts or TieKind.Supports)
            {
                Assert.Contains((tie.Kind, tie.From, tie.To), listed);
            }
            else if (tie.Kind == TieKind.Authorised)
            {
                var rows = authorised[(tie.From, FedRampId(sample, tie.To))].ToList();
                Assert.Equal(rows.Min(static row => row.Start), tie.Start);
                Assert.Equal(rows.Max(static row => row.End), tie.End);
            }
        }
    }

    [Fact]
    public void Facts_from_award_files_agree_with_them()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var records = Read(new UsaSpendingSource(), SharedData.PathOf(
            "usaspending/all_after_2020/Contracts_Subawards_2025-03-28_H03M23S17_1.csv"));
        var reported = records.TiesOf(TieKind.Subaward)
            .Select(static tie => (tie.To, tie.Discriminator, tie.Start, tie.Amount)).ToHashSet();
        var obligated = records.Awards.ToLookup(static award => award.Key, static award => award.Obligated);

        var sample = ReadSample();
        Assert.All(sample.TiesOf(TieKind.Subaward), tie =>
        {
            Assert.Contains((tie.To, tie.Discriminator, tie.Start, tie.Amount), reported);
            Assert.Contains(sample.Awards.Single(award => award.Key == tie.To).Obligated, obligated[tie.To]);
        });
    }

    private static Identifier FedRampId(RecordingSink sink, RecordKey agency) =>
        sink.Agencies.Single(record => record.Key == agency).Identifiers
            .FirstOrDefault(static id => id.Scheme == Schemes.FedRampAgency);

    private static bool Leads(RecordingSink sink, string organization, params string[] keys)
    {
        var from = sink.Organizations.Single(record => record.Names[0].Text == organization).Key;
        foreach (var key in keys)
        {
            var to = new RecordKey(key);
            if (!sink.Ties.Exists(tie => tie.From == from && tie.To == to))
            {
                return false;
            }

            from = to;
        }

        return true;
    }

    private static HashSet<string> Reached(RecordingSink sink, string organization)
    {
        var start = sink.Organizations.Single(record => record.Names[0].Text == organization).Key;
        var waiting = new Queue<RecordKey>([start]);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var key))
        {
            foreach (var tie in sink.Ties.Where(tie => tie.From == key && reached.Add(tie.To.Value)))
            {
                waiting.Enqueue(tie.To);
            }
        }

        return reached;
    }

    private static RecordingSink ReadSample() =>
        Read(new TableSource(), Path.Combine(RepositoryRoot.Find(), "samples", "backbone-sample.csv"));

    private static RecordingSink Read(ISource source, string path)
    {
        var sink = new RecordingSink();
        var name = Path.GetFileName(path);
        source.Read(
            new SourceEntry(path, name, null, () => File.OpenRead(path)),
            new FileIdentity(name, new string('0', 64), new FileInfo(path).Length), sink, CancellationToken.None);
        return sink;
    }
}
