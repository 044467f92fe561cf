namespace Cutset.Core.Graphs;

/// <summary>
/// The columns of a <see cref="SupplyGraph"/>, as they lie in memory or in a graph file (docs/dev/graph-file.md).
/// </summary>
public sealed record GraphColumns
{
    /// <summary>Number of organisations: nodes from 0.</summary>
    public required int Organizations { get; init; }

    /// <summary>Number of agencies: the nodes after the organisations.</summary>
    public required int Agencies { get; init; }

    /// <summary>Number of services: the nodes after the agencies.</summary>
    public required int Services { get; init; }

    /// <summary>Number of awards: the last nodes.</summary>
    public required int Awards { get; init; }

    /// <summary>For each node the first tie that leaves it, and one more for the end.</summary>
    public required GraphColumn<int> OutStarts { get; init; }

    /// <summary>For each node the first place in <see cref="InTies"/>, and one more for the end.</summary>
    public required GraphColumn<int> InStarts { get; init; }

    /// <summary>For each tie the node that supplies.</summary>
    public required GraphColumn<int> From { get; init; }

    /// <summary>For each tie the node that is supplied.</summary>
    public required GraphColumn<int> To { get; init; }

    /// <summary>For each tie its <see cref="TieMark"/>.</summary>
    public required GraphColumn<byte> Marks { get; init; }

    /// <summary>For each tie its first day, or <see cref="SupplyGraph.NoDay"/>.</summary>
    public required GraphColumn<int> Starts { get; init; }

    /// <summary>For each tie its last day; of <c>holds</c> and <c>serves</c> the award's where they state none.</summary>
    public required GraphColumn<int> Ends { get; init; }

    /// <summary>For each tie the day of the first full listing that has it, where an earlier full listing of the same
    /// dataset lacks it; else none.</summary>
    public required GraphColumn<int> Appeared { get; init; }

    /// <summary>For each tie the day of the first later full listing that lacks it; else none.</summary>
    public required GraphColumn<int> Gone { get; init; }

    /// <summary>Tie numbers sorted by (to, kind, from, tie).</summary>
    public required GraphColumn<int> InTies { get; init; }

    /// <summary>In the order of <see cref="InTies"/>: the node that supplies.</summary>
    public required GraphColumn<int> InFrom { get; init; }

    /// <summary>In the order of <see cref="InTies"/>: the mark.</summary>
    public required GraphColumn<byte> InMarks { get; init; }

    /// <summary>For each award its net obligations in hundredths, or <see cref="SupplyGraph.NoAmount"/>.</summary>
    public required GraphColumn<long> Obligated { get; init; }

    /// <summary>For each award the three letters of its currency, the first in the lowest byte.</summary>
    public required GraphColumn<int> Currencies { get; init; }

    /// <summary>For each award its first day, or none.</summary>
    public required GraphColumn<int> AwardStarts { get; init; }

    /// <summary>For each award its last day (a vehicle's last ordering day), or none.</summary>
    public required GraphColumn<int> AwardEnds { get; init; }

    /// <summary>For each award: bit 0 vehicle, bit 1 assistance.</summary>
    public required GraphColumn<byte> AwardFlags { get; init; }

    /// <summary>The ties that state an amount of their own, ascending.</summary>
    public required GraphColumn<int> AmountTies { get; init; }

    /// <summary>In the order of <see cref="AmountTies"/>: the amount in hundredths.</summary>
    public required GraphColumn<long> Amounts { get; init; }

    /// <summary>For each node its first core, and one more for the end; left out when each node is one core.</summary>
    public GraphColumn<int> CoreStarts { get; init; }

    /// <summary>For each tie the core, counted within the node, at its supplying end; left out likewise.</summary>
    public GraphColumn<int> FromCores { get; init; }

    /// <summary>For each tie the core, counted within the node, at its supplied end; left out likewise.</summary>
    public GraphColumn<int> ToCores { get; init; }

    /// <summary>The likely merges, by (node, left, right, row).</summary>
    public GraphColumn<LikelyLink> LikelyLinks { get; init; }
}
