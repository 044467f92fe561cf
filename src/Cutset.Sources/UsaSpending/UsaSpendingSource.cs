using System.Globalization;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// US federal awards as USAspending.gov publishes them: prime award summaries, prime transactions and subawards, of
/// contracts and of assistance, in CSV, TSV or pipe-separated text. The files are told apart by their columns, and
/// columns are found by name; columns of officers, telephones and faxes are not read.
/// </summary>
public sealed class UsaSpendingSource : ISource
{
    private const int RowsBetweenChecks = 1024;
    private const string Licence = "US public domain; DUNS values under D&B limits";
    private const string Publisher = "https://www.usaspending.gov";

    /// <inheritdoc/>
    public string Name => "usaspending";

    /// <inheritdoc/>
    public string Description =>
        "US federal awards of USAspending.gov: prime awards, transactions and subawards, contracts and assistance (CSV)";

    /// <inheritdoc/>
    public bool Recognises(EntryHead head) => UsaSpendingHeader.TryParse(head.Text, out _);

    /// <inheritdoc/>
    public void Read(SourceEntry entry, FileIdentity file, IRecordSink sink, CancellationToken cancellationToken)
    {
        var header = HeaderOf(entry);
        var kind = header.Classify(out var missing);
        if (missing.Length > 0)
        {
            throw new SourceFormatException(
                entry.DisplayName, "row 1",
                $"the column{(missing.Length == 1 ? "" : "s")} {string.Join(", ", missing)} of a file of "
                + $"{DatasetOf(kind)["usaspending-".Length..]} {(missing.Length == 1 ? "is" : "are")} missing",
                "Download the file again with all its columns");
        }

        using var table = new UsaSpendingTable(entry, header);
        var asOf = UsaSpendingFileName.AsOf(entry.Name) ?? UsaSpendingFileName.AsOf(file.Name);
        var number = sink.AddFile(new SourceFile
        {
            Name = file.Name,
            Sha256 = file.Sha256,
            SizeInBytes = file.SizeInBytes,
            Dataset = DatasetOf(kind),
            AsOf = asOf,
            IsFullListing = false,
            Licence = Licence,
            Url = Publisher,
        });
        var rows = new UsaSpendingRows(table, entry.LocatorPrefix, number, sink);
        ReadRows(rows, ReaderOf(kind, rows), cancellationToken);
        ReportInvalidBytes(table.InvalidSequences, entry, number, sink);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, PublishedRow> ReadAgain(
        SourceEntry entry, IReadOnlySet<string> locators, CancellationToken cancellationToken)
    {
        var header = HeaderOf(entry);
        using var table = new UsaSpendingTable(entry, header);
        return new UsaSpendingRowsAgain(table, header.Classify(out _)).Read(locators, cancellationToken);
    }

    private static UsaSpendingHeader HeaderOf(SourceEntry entry) =>
        UsaSpendingHeader.TryParse(SourceFiles.HeadOf(entry).Text, out var header)
            ? header
            : throw new SourceFormatException(
                entry.DisplayName, "row 1", "the header is not that of an award file of USAspending.gov",
                "Check that this is the file you meant");

    private static void ReadRows(UsaSpendingRows rows, IRowReader reader, CancellationToken cancellationToken)
    {
        var uncounted = 0;
        while (rows.Next())
        {
            if (rows.HasAllFields())
            {
                reader.ReadRow();
            }

            if (++uncounted == RowsBetweenChecks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows.Sink.CountRows(uncounted);
                uncounted = 0;
            }
        }

        rows.Sink.CountRows(uncounted);
    }

    private static IRowReader ReaderOf(UsaSpendingKind kind, UsaSpendingRows rows)
    {
        var parties = new PartyWriter(rows);
        var agencies = new AgencyWriter(rows);
        return kind is UsaSpendingKind.ContractSubawards or UsaSpendingKind.AssistanceSubawards
            ? new SubawardReader(rows, kind, parties, agencies)
            : new PrimeReader(rows, kind, parties, agencies);
    }

    private static void ReportInvalidBytes(long count, SourceEntry entry, int file, IRecordSink sink)
    {
        if (count > 0)
        {
            sink.Add(new Reject(
                file, entry.Member ?? "", "invalid-utf8", "", count.ToString(CultureInfo.InvariantCulture),
                "Bytes that are not valid UTF-8 were replaced; the value is how many times.", RejectSeverity.Repaired));
        }
    }

    private static string DatasetOf(UsaSpendingKind kind) => kind switch
    {
        UsaSpendingKind.ContractAwards => "usaspending-contract-awards",
        UsaSpendingKind.ContractTransactions => "usaspending-contract-transactions",
        UsaSpendingKind.ContractSubawards => "usaspending-contract-subawards",
        UsaSpendingKind.AssistanceAwards => "usaspending-assistance-awards",
        UsaSpendingKind.AssistanceTransactions => "usaspending-assistance-transactions",
        _ => "usaspending-assistance-subawards",
    };
}
