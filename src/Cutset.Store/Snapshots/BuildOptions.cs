using Cutset.Core.Resolution;
using Cutset.Store.Graphs;

namespace Cutset.Store.Snapshots;

/// <summary>How to build a snapshot.</summary>
public sealed record BuildOptions
{
    /// <summary>Works out which organisation records are one.</summary>
    public required IOrganizationResolver Resolver { get; init; }

    /// <summary>Writes the graph file; null leaves it out, for tests.</summary>
    public IGraphBuilder? Graph { get; init; } = new GraphFileWriter();

    /// <summary>Bound of DuckDB's memory in megabytes, default 400: with the runtime beside it a build of 500,000
    /// awards stays below 1 GB. What does not fit is spilled to disk; organisation records lie in memory.</summary>
    public int MemoryMegabytes { get; init; } = 400;

    /// <summary>Builds even if the published snapshot already is what would be built.</summary>
    public bool Force { get; init; }

    /// <summary>Told the name of each step as it begins; null: nobody.</summary>
    public Action<string>? Progress { get; init; }
}
