using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Bench.Screening;

/// <summary>Every record is an organisation of its own: the entities of this bench are known.</summary>
internal sealed class EachAlone : IOrganizationResolver
{
    /// <inheritdoc/>
    public ResolutionResult Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken) => new()
        {
            GroupOf = [.. Enumerable.Range(0, records.Count)],
            CertainGroupOf = [.. Enumerable.Range(0, records.Count)],
            Links = [],
            Questions = [],
        };
}
