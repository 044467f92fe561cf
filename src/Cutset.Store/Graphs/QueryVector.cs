using DuckDB.NET.Native;

namespace Cutset.Store.Graphs;

/// <summary>Up to a few thousand rows of a result, column by column. Valid only while it is handed over.</summary>
internal readonly ref struct QueryVector(DuckDBDataChunk chunk, int count)
{
    private readonly DuckDBDataChunk _chunk = chunk;

    /// <summary>Number of rows.</summary>
    internal int Count { get; } = count;

    /// <summary>A column, which must have exactly that type.</summary>
    internal unsafe ReadOnlySpan<T> Column<T>(int index)
        where T : unmanaged => new(
            NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, index)),
            Count);
}
