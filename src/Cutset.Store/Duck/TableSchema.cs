using DuckDB.NET.Data;

namespace Cutset.Store.Duck;

/// <summary>Name and columns of a table that rows are appended to.</summary>
/// <param name="Name">Name of the table; also of its Parquet file.</param>
/// <param name="Columns">Columns with their types, in order.</param>
internal sealed record TableSchema(string Name, params (string Name, ColumnType Type)[] Columns)
{
    /// <summary>The statement that creates it, empty.</summary>
    internal string CreateSql => $"CREATE OR REPLACE TABLE {Name} ("
        + string.Join(", ", Columns.Select(static column => $"\"{column.Name}\" {SqlType(column.Type)}")) + ")";

    /// <summary>Opens an appender to the table.</summary>
    internal ChunkAppender Append(DuckDBConnection connection) =>
        new(connection, Name, Array.ConvertAll(Columns, static column => column.Type));

    private static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Tiny => "TINYINT",
        ColumnType.Small => "SMALLINT",
        ColumnType.Int => "INTEGER",
        ColumnType.Long => "BIGINT",
        ColumnType.Bool => "BOOLEAN",
        ColumnType.Date => "DATE",
        ColumnType.Money => "DECIMAL(20,2)",
        ColumnType.Real => "DOUBLE",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
