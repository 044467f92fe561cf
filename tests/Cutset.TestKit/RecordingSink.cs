using Cutset.Core.Model;

namespace Cutset.TestKit;

/// <summary>Keeps all that an importer hands over, in the order in which it came.</summary>
public sealed class RecordingSink : IRecordSink
{
    /// <summary>Files, by their number.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>Evidence rows, by their number.</summary>
    public List<EvidenceRow> Evidence { get; } = [];

    /// <summary>Organisation records, repeats included.</summary>
    public List<OrganizationRecord> Organizations { get; } = [];

    /// <summary>Agency records, repeats included.</summary>
    public List<AgencyRecord> Agencies { get; } = [];

    /// <summary>Service records, repeats included.</summary>
    public List<ServiceRecord> Services { get; } = [];

    /// <summary>Award records, repeats included.</summary>
    public List<AwardRecord> Awards { get; } = [];

    /// <summary>Tie statements, repeats included.</summary>
    public List<TieStatement> Ties { get; } = [];

    /// <summary>Withdrawals of actions.</summary>
    public List<ActionWithdrawal> Withdrawals { get; } = [];

    /// <summary>Rejects.</summary>
    public List<Reject> Rejects { get; } = [];

    /// <summary>Sum of the rows counted.</summary>
    public long Rows { get; private set; }

    /// <summary>The tie statements of one kind.</summary>
    public IReadOnlyList<TieStatement> TiesOf(TieKind kind) => Ties.FindAll(tie => tie.Kind == kind);

    /// <summary>The first organisation record with a key.</summary>
    public OrganizationRecord Organization(RecordKey key) => Organizations.Find(record => record.Key == key)
        ?? throw new InvalidOperationException($"No organisation {key} was handed over.");

    /// <inheritdoc/>
    public int AddFile(SourceFile file)
    {
        Files.Add(file);
        return Files.Count - 1;
    }

    /// <inheritdoc/>
    public EvidenceId Add(in EvidenceRow evidence)
    {
        Evidence.Add(evidence);
        return new EvidenceId(Evidence.Count - 1);
    }

    /// <inheritdoc/>
    public void Add(OrganizationRecord record) => Organizations.Add(record);

    /// <inheritdoc/>
    public void Add(AgencyRecord record) => Agencies.Add(record);

    /// <inheritdoc/>
    public void Add(ServiceRecord record) => Services.Add(record);

    /// <inheritdoc/>
    public void Add(AwardRecord record) => Awards.Add(record);

    /// <inheritdoc/>
    public void Add(TieStatement statement) => Ties.Add(statement);

    /// <inheritdoc/>
    public void Add(ActionWithdrawal withdrawal) => Withdrawals.Add(withdrawal);

    /// <inheritdoc/>
    public void Add(Reject reject) => Rejects.Add(reject);

    /// <inheritdoc/>
    public void CountRows(long rows) => Rows += rows;
}
