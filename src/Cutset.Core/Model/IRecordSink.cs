namespace Cutset.Core.Model;

/// <summary>
/// Takes what an importer reads. Not thread-safe. Records may be added again: equal keys with equal content are one
/// record. The order of additions does not matter but for evidence ids.
/// </summary>
public interface IRecordSink
{
    /// <summary>Announces a file; the number it returns goes into evidence rows and rejects.</summary>
    int AddFile(SourceFile file);

    /// <summary>Adds an evidence row; one for each row of the source is usual, shared by all that the row says.</summary>
    EvidenceId Add(in EvidenceRow evidence);

    /// <summary>Adds an organisation record.</summary>
    void Add(OrganizationRecord record);

    /// <summary>Adds an agency record.</summary>
    void Add(AgencyRecord record);

    /// <summary>Adds a service record.</summary>
    void Add(ServiceRecord record);

    /// <summary>Adds an award record.</summary>
    void Add(AwardRecord record);

    /// <summary>Adds a tie statement.</summary>
    void Add(TieStatement statement);

    /// <summary>Withdraws what an earlier file says of an action.</summary>
    void Add(ActionWithdrawal withdrawal);

    /// <summary>Adds a reject.</summary>
    void Add(Reject reject);

    /// <summary>Counts source rows read, for the summary and the progress.</summary>
    void CountRows(long rows);
}
