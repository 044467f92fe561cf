using Cutset.Core.Model;

namespace Cutset.Cli.Importing;

/// <summary>Hands everything on, and tells how far the import is once in some thousand rows.</summary>
internal sealed class ProgressSink(IRecordSink inner, Action report) : IRecordSink
{
    private const int RowsBetweenReports = 2048;
    private long _rows;

    /// <inheritdoc/>
    public int AddFile(SourceFile file) => inner.AddFile(file);

    /// <inheritdoc/>
    public EvidenceId Add(in EvidenceRow evidence) => inner.Add(evidence);

    /// <inheritdoc/>
    public void Add(OrganizationRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(AgencyRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(ServiceRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(AwardRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(TieStatement statement) => inner.Add(statement);

    /// <inheritdoc/>
    public void Add(ActionWithdrawal withdrawal) => inner.Add(withdrawal);

    /// <inheritdoc/>
    public void Add(Reject reject) => inner.Add(reject);

    /// <inheritdoc/>
    public void CountRows(long rows)
    {
        inner.CountRows(rows);
        _rows += rows;
        if (_rows >= RowsBetweenReports)
        {
            _rows = 0;
            report();
        }
    }
}
