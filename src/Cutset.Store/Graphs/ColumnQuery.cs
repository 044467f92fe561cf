using System.Globalization;
using Cutset.Core.Model;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Cutset.Store.Graphs;

/// <summary>
/// Reads the results of DuckDB queries as columns, a vector at a time: the driver's row reader costs several times as
/// much for tens of millions of ties. All columns must be numbers that are never null.
/// </summary>
internal sealed class ColumnQuery : IDisposable
{
    private readonly string _place;
    private readonly DuckDBConnection _connection;

    /// <summary>Opens an in-memory database.</summary>
    /// <param name="place">What is read, for messages.</param>
    /// <param name="memoryMegabytes">Bound of DuckDB's memory.</param>
    internal ColumnQuery(string place, int memoryMegabytes)
    {
        _place = place;
        _connection = new DuckDBConnection("DataSource=:memory:");
        _connection.Open();
        Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"SET autoinstall_known_extensions = false; SET enable_progress_bar = false; SET memory_limit = '{memoryMegabytes}MB'"));
    }

    /// <summary>Takes one vector of rows.</summary>
    /// <param name="vector">The columns.</param>
    internal delegate void VectorReader(in QueryVector vector);

    /// <summary>Runs a statement without result.</summary>
    internal void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException exception)
        {
            throw Fail(exception.Message);
        }
    }

    /// <summary>The first value of a query.</summary>
    internal long Scalar(string sql)
    {
        long value = 0;
        Read($"SELECT coalesce(({sql}), 0)::BIGINT", (in QueryVector vector) => value = vector.Column<long>(0)[0]);
        return value;
    }

    /// <summary>Hands over the rows, vector by vector.</summary>
    internal void Read(string sql, VectorReader reader)
    {
        var state = NativeMethods.Query.DuckDBQuery(_connection.NativeConnection, sql, out var result);
        try
        {
            if (state != DuckDBState.Success)
            {
                throw Fail(NativeMethods.Query.DuckDBResultError(ref result));
            }

            while (true)
            {
                using var chunk = NativeMethods.Query.DuckDBFetchChunk(result);
                if (chunk.IsInvalid)
                {
                    break;
                }

                var count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
                if (count == 0)
                {
                    break;
                }

                reader(new QueryVector(chunk, count));
            }
        }
        finally
        {
            NativeMethods.Query.DuckDBDestroyResult(ref result);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private CutsetException Fail(string message) => new(
        $"{_place}: the snapshot's tables cannot be read ({message.ReplaceLineEndings(" ")}). Run `cutset build` again.");
}
