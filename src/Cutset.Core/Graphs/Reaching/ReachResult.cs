using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Reaching;

/// <summary>Whom A reaches.</summary>
/// <param name="Agencies">The agencies: by grade, services, awards (greater first), then by node.</param>
/// <param name="AgenciesTotal">Their number before the limit.</param>
/// <param name="Services">Distinct services by which documented chains reach any agency.</param>
/// <param name="Awards">Distinct awards by which documented chains reach any agency.</param>
public sealed record ReachResult(
    ImmutableArray<ReachedAgency> Agencies, int AgenciesTotal, int Services, int Awards);
