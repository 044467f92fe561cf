using Cutset.Core.Model;

namespace Cutset.Store.Importing;

/// <summary>What an importer said since the last batch; handed from the reading to the writing thread.</summary>
internal sealed class RecordBatch
{
    internal List<EvidenceRow> Evidence { get; } = [];

    internal List<(OrganizationRecord Record, DateOnly? Day)> Organizations { get; } = [];

    internal List<(AgencyRecord Record, DateOnly? Day)> Agencies { get; } = [];

    internal List<(ServiceRecord Record, int File, DateOnly? Day)> Services { get; } = [];

    internal List<AwardRecord> Awards { get; } = [];

    internal List<TieStatement> Ties { get; } = [];

    internal List<ActionWithdrawal> Withdrawals { get; } = [];

    internal int Count { get; set; }
}
