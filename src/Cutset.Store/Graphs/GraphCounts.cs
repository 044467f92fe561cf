namespace Cutset.Store.Graphs;

/// <summary>How much a graph file holds: with these the place of every section is known.</summary>
public sealed record GraphCounts
{
    /// <summary>Number of organisations.</summary>
    public required int Organizations { get; init; }

    /// <summary>Number of agencies.</summary>
    public required int Agencies { get; init; }

    /// <summary>Number of services.</summary>
    public required int Services { get; init; }

    /// <summary>Number of awards.</summary>
    public required int Awards { get; init; }

    /// <summary>Number of ties.</summary>
    public required int Ties { get; init; }

    /// <summary>Number of ties that state an amount of their own.</summary>
    public required int AmountTies { get; init; }

    /// <summary>True when some node has several cores.</summary>
    public bool HasCores { get; init; }

    /// <summary>Number of likely merges between cores.</summary>
    public int LikelyLinks { get; init; }

    /// <summary>Number of nodes.</summary>
    public int Nodes => Organizations + Agencies + Services + Awards;
}
