using System.Data.Common;
using System.Globalization;
using Cutset.Store.Workspaces;
using DuckDB.NET.Data;

namespace Cutset.Store.Duck;

/// <summary>
/// One in-memory DuckDB database with bounded memory. Statements block; cancelling interrupts the running one. Every
/// failure leaves as a <see cref="Core.Model.CutsetException"/> with a remedy. Not thread-safe.
/// </summary>
internal sealed class DuckSession : IDisposable
{
    private readonly string _place;
    private readonly DuckDBConnection _connection;

    /// <summary>Opens a database.</summary>
    /// <param name="place">What the work is about, for messages: the workspace or one of its folders.</param>
    /// <param name="spillFolder">Where it spills what memory does not hold; null: it must fit.</param>
    /// <param name="memoryMegabytes">Bound of DuckDB's own memory.</param>
    /// <param name="threads">How many threads a statement may use; null: one a processor, eight at most.</param>
    internal DuckSession(string place, string? spillFolder, int memoryMegabytes, int? threads = null)
    {
        _place = place;
        _connection = new DuckDBConnection("DataSource=:memory:");
        _connection.Open();
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;
            SET preserve_insertion_order = true; SET enable_progress_bar = false;
            SET memory_limit = '{memoryMegabytes}MB'; SET threads = {threads ?? UsualThreads};
            """);
        Execute(settings);
        Execute(spillFolder is null ? "SET temp_directory = ''" : "SET temp_directory = " + SqlText.Literal(spillFolder));
    }

    private DuckSession(DuckSession other)
    {
        _place = other._place;
        _connection = other._connection.Duplicate();
        _connection.Open();
    }

    private static int UsualThreads => Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>The connection, for appenders.</summary>
    internal DuckDBConnection Connection => _connection;

    /// <summary>A second session on the same database, for a statement beside another one. Settings are the database's.</summary>
    internal DuckSession Beside() => new(this);

    /// <summary>From here on statements use as many threads as is usual.</summary>
    internal void UseAllThreads() =>
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {UsualThreads}"));

    /// <summary>Runs statements; returns the rows changed by the last.</summary>
    internal long Execute(string sql, CancellationToken cancellationToken = default) =>
        Run(sql, [], static command => command.ExecuteNonQuery(), cancellationToken);

    /// <summary>Runs a statement with parameters <c>$1</c>, <c>$2</c>, ….</summary>
    internal long Execute(string sql, object?[] parameters, CancellationToken cancellationToken = default) =>
        Run(sql, parameters, static command => command.ExecuteNonQuery(), cancellationToken);

    /// <summary>The first column of the first row as a whole number.</summary>
    internal long Count(string sql, CancellationToken cancellationToken = default) => Run(
        sql, [], static command => Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture),
        cancellationToken);

    /// <summary>Hands each row to <paramref name="row"/>, without holding the result.</summary>
    internal void Read(
        string sql, object?[] parameters, Action<DbDataReader> row, CancellationToken cancellationToken = default) =>
        Run(
            sql, parameters,
            command =>
            {
                command.UseStreamingMode = true;
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    row(reader);
                }

                return 0;
            },
            cancellationToken);

    /// <summary>All rows of a small result.</summary>
    internal List<T> List<T>(
        string sql, object?[] parameters, Func<DbDataReader, T> map, CancellationToken cancellationToken = default)
    {
        var rows = new List<T>();
        Read(sql, parameters, reader => rows.Add(map(reader)), cancellationToken);
        return rows;
    }

    /// <summary>Writes a query to a Parquet file; the query's ORDER BY is the order of the rows.</summary>
    internal long WriteParquet(string query, string path, CancellationToken cancellationToken = default) => Execute(
        $"COPY ({query}) TO {SqlText.Literal(path)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)", cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Run<T>(
        string sql, object?[] parameters, Func<DuckDBCommand, T> use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter ?? DBNull.Value));
        }

        using var registration = cancellationToken.Register(command.Cancel);
        try
        {
            return use(command);
        }
        catch (Exception exception) when (StoreErrors.IsForeign(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw StoreErrors.Translate(exception, _place);
        }
    }
}
