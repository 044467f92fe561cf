using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>Works out which organisation records speak of one organisation.</summary>
public interface IOrganizationResolver
{
    /// <summary>
    /// Groups the records. The same records and decisions give the same groups, in whatever order they come.
    /// </summary>
    /// <param name="records">Records with distinct keys, in the order of <see cref="RecordKey"/>.</param>
    /// <param name="decisions">Standing decisions; obeyed as hard constraints.</param>
    /// <param name="cancellationToken">Checked at least every 4,096 records.</param>
    ResolutionResult Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions,
        CancellationToken cancellationToken);
}
