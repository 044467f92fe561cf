using Cutset.Core.Model;

namespace Cutset.Sources;

/// <summary>Takes nothing: for those who want to know what an importer makes of a row and not to have it.</summary>
internal sealed class NoSink : IRecordSink
{
    public int AddFile(SourceFile file) => 0;

    public EvidenceId Add(in EvidenceRow evidence) => default;

    public void Add(OrganizationRecord record)
    {
    }

    public void Add(AgencyRecord record)
    {
    }

    public void Add(ServiceRecord record)
    {
    }

    public void Add(AwardRecord record)
    {
    }

    public void Add(TieStatement statement)
    {
    }

    public void Add(ActionWithdrawal withdrawal)
    {
    }

    public void Add(Reject reject)
    {
    }

    public void CountRows(long rows)
    {
    }
}
