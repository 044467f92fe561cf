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

    /// <summary>Bound of DuckDB's memory in megabytes; by default an eighth of what this process may use, 400 at least
    /// and 4,000 at most. What does not fit is spilled to disk; organisation records lie in memory.</summary>
    public int MemoryMegabytes { get; init; } = UsualMemory();

    /// <summary>From so many organisation records on a build keeps what the next one needs to resolve only what changed until
    /// then; default 100,000. Fewer are resolved in seconds.</summary>
    public int RememberFrom { get; init; } = 100_000;

    /// <summary>Builds even if the published snapshot already is what would be built, and resolves all records again.</summary>
    public bool Force { get; init; }

    /// <summary>Told the name of each step as it begins; null: nobody.</summary>
    public Action<string>? Progress { get; init; }

    private static int UsualMemory() =>
        (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8_000_000, 400, 4_000);
}
