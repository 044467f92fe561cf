using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;

namespace Cutset.Store.Snapshots;

/// <summary>The agency records of all imports, in ordinal order of their keys, and which of them are one agency. Their
/// evidence is the number of their source over all imports.</summary>
internal sealed record AgencySet(List<AgencyRecord> Records, AgencyResolution Resolution);
