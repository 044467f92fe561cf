using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Reaching;

/// <summary>Whom A reaches.</summary>
/// <param name="Agencies">The agencies: by grade, services, awards (greater first), then by node.</param>
/// <param name="AgenciesTotal">Their number before the limit.</param>
/// <param name="Documented">What documented chains reach at any agency.</param>
/// <param name="Inferred">What only inferred chains reach.</param>
/// <param name="Claimed">What only chains with a claim reach.</param>
public sealed record ReachResult(
    ImmutableArray<ReachedAgency> Agencies,
    int AgenciesTotal,
    GradeCounts Documented,
    GradeCounts Inferred,
    GradeCounts Claimed);
