using System.Collections.Immutable;

namespace Cutset.Store.Snapshots;

/// <summary>How much a snapshot holds.</summary>
public sealed record SnapshotCounts
{
    /// <summary>Organisations.</summary>
    public required long Organizations { get; init; }

    /// <summary>Agencies and departments.</summary>
    public required long Agencies { get; init; }

    /// <summary>Services.</summary>
    public required long Services { get; init; }

    /// <summary>Awards, those included of which only ties speak.</summary>
    public required long Awards { get; init; }

    /// <summary>Awards of which only ties speak.</summary>
    public required long StubAwards { get; init; }

    /// <summary>Records.</summary>
    public required long Records { get; init; }

    /// <summary>Ties.</summary>
    public required long Ties { get; init; }

    /// <summary>Evidence rows.</summary>
    public required long Evidence { get; init; }

    /// <summary>Pairs of organisation records that were merged.</summary>
    public required long Merges { get; init; }

    /// <summary>Pairs of organisation records that wait for a person.</summary>
    public required long Questions { get; init; }

    /// <summary>Ties by the written name of their kind.</summary>
    public required ImmutableSortedDictionary<string, long> TiesByKind { get; init; }

    /// <summary>What could not be used, by code; the rows stand in issues.csv.</summary>
    public required ImmutableSortedDictionary<string, long> Issues { get; init; }

    /// <summary>Nodes of all kinds.</summary>
    public long Nodes => Organizations + Agencies + Services + Awards;
}
