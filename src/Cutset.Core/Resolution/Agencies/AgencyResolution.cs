using System.Collections.Immutable;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>The outcome of resolving n agency records.</summary>
public sealed record AgencyResolution
{
    /// <summary>For each record the index of its group's representative: the least record index of the group.</summary>
    public required ImmutableArray<int> GroupOf { get; init; }

    /// <summary>The groups, by representative.</summary>
    public required ImmutableArray<AgencyGroup> Groups { get; init; }
}
