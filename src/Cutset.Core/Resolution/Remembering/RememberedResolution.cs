using Cutset.Core.Model;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>A resolution together with what it keeps for the next one.</summary>
/// <param name="Result">Which records are one.</param>
/// <param name="Memory">What the next resolution needs, to look only at what changes until then.</param>
/// <param name="IsLearnt">True when all records were looked at and the weights learnt from them; false when only what
/// changed was.</param>
public sealed record RememberedResolution(ResolutionResult Result, ResolutionMemory Memory, bool IsLearnt)
{
    /// <summary>Resolves all records, and learns from them.</summary>
    internal static RememberedResolution Learn(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, RecordResolverOptions options,
        CancellationToken cancellationToken)
    {
        var written = WrittenNames.Of(records);
        var whole = new OrganizationResolution(records, written, decisions, options, null, true, cancellationToken);
        var outcome = whole.ToOutcome();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        var memory = MemoryUpdate.First(
            whole.Run.Learn(written), whole, outcome, records, OrganizationResolution.NamedBy(decisions), parallel);
        return new RememberedResolution(new OutcomeWriter(records, options).Write(outcome), memory, true);
    }

    /// <summary>Resolves what changed since a memory was made; null where all must be looked at again.</summary>
    internal static RememberedResolution? TryContinue(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, RecordResolverOptions options,
        ResolutionMemory memory, CancellationToken cancellationToken) =>
        LaterRecords.TryResolve(memory, records, decisions, options, cancellationToken) is var (outcome, next)
            ? new RememberedResolution(new OutcomeWriter(records, options).Write(outcome), next, false) : null;
}
