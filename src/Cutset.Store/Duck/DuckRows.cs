using System.Data.Common;
using System.Globalization;

namespace Cutset.Store.Duck;

/// <summary>Typed access to the columns of a row.</summary>
internal static class DuckRows
{
    /// <summary>A TINYINT of a persisted enumeration.</summary>
    internal static byte GetByteValue(this DbDataReader row, int column) =>
        Convert.ToByte(row.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>A text; null for NULL.</summary>
    internal static string? TextOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A day; null for NULL.</summary>
    internal static DateOnly? DateOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>An amount; null for NULL.</summary>
    internal static decimal? DecimalOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDecimal(column);

    /// <summary>A number; null for NULL.</summary>
    internal static int? IntOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt32(column);
}
