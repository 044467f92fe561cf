using System.Runtime.CompilerServices;
using System.Text;
using Cutset.Core.Model;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Cutset.Store.Duck;

/// <summary>
/// Appends rows to a table, column vectors at a time. The driver's own appender checks and boxes its way through each
/// value; this one writes into DuckDB's vectors (2,048 rows) and hands them over whole. Values come in the order of the
/// columns, then <see cref="EndRow"/>. Not thread-safe; after an exception only <see cref="Dispose"/> may follow.
/// </summary>
internal sealed unsafe class ChunkAppender : IDisposable
{
    /// <summary>Amounts from here on do not fit the column.</summary>
    internal const decimal AmountLimit = 1_000_000_000_000_000_000m;

    private const int RowsPerChunk = 2048;
    private const int InlineText = 12;
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    private readonly ColumnType[] _types;
    private readonly nint[] _vectors;
    private readonly nint[] _data;
    private readonly nint[] _validity;
    private readonly DuckDB.NET.Native.DuckDBAppender _appender;
    private readonly DuckDBDataChunk _chunk;
    private readonly TextArena _texts = new();
    private int _row;
    private int _column;

    /// <summary>An appender to a table whose columns have these types, in this order.</summary>
    internal ChunkAppender(DuckDBConnection connection, string table, ColumnType[] types)
    {
        _types = types;
        _vectors = new nint[types.Length];
        _data = new nint[types.Length];
        _validity = new nint[types.Length];
        var logical = Array.ConvertAll(types, CreateType);
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(
            Array.ConvertAll(logical, static type => type.DangerousGetHandle()), (ulong)types.Length);
        Array.ForEach(logical, static type => type.Dispose());
        var state = NativeMethods.Appender.DuckDBAppenderCreate(
            connection.NativeConnection, null!, table, out _appender);
        ThrowOn(state);
        BeginChunk();
    }

    /// <summary>Writes a text; null is NULL.</summary>
    internal ChunkAppender Text(string? value)
    {
        if (value is null)
        {
            return Null();
        }

        // GetBytes replaces unpaired surrogates, so that the bytes are valid UTF-8.
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = _texts.Reserve(most);
        var length = Encoding.UTF8.GetBytes(value, new Span<byte>(bytes, most));

        // duckdb_string_t: the length, then up to 12 bytes of text, or its first 4 bytes and its address.
        var cell = (byte*)_data[_column] + (_row * 16);
        *(uint*)cell = (uint)length;
        if (length <= InlineText)
        {
            *(ulong*)(cell + 4) = 0;
            *(uint*)(cell + 12) = 0;
            Unsafe.CopyBlockUnaligned(cell + 4, bytes, (uint)length);
        }
        else
        {
            *(uint*)(cell + 4) = Unsafe.ReadUnaligned<uint>(bytes);
            *(byte**)(cell + 8) = bytes;
            _texts.Keep(length);
        }

        _column++;
        return this;
    }

    /// <summary>Writes a whole number into a TINYINT, SMALLINT, INTEGER or BIGINT column.</summary>
    internal ChunkAppender Number(long value)
    {
        switch (_types[_column])
        {
            case ColumnType.Tiny: Cell<sbyte>() = (sbyte)value; break;
            case ColumnType.Small: Cell<short>() = (short)value; break;
            case ColumnType.Int: Cell<int>() = (int)value; break;
            case ColumnType.Long: Cell<long>() = value; break;
            default: throw new InvalidOperationException($"Column {_column} holds no whole numbers.");
        }

        _column++;
        return this;
    }

    /// <summary>Writes a truth value.</summary>
    internal ChunkAppender Bool(bool value)
    {
        Cell<byte>() = value ? (byte)1 : (byte)0;
        _column++;
        return this;
    }

    /// <summary>Writes a floating-point number.</summary>
    internal ChunkAppender Double(double value)
    {
        Cell<double>() = value;
        _column++;
        return this;
    }

    /// <summary>Writes a day; null is NULL.</summary>
    internal ChunkAppender Date(DateOnly? value)
    {
        if (value is not { } day)
        {
            return Null();
        }

        Cell<int>() = day.DayNumber - FirstDay;
        _column++;
        return this;
    }

    /// <summary>Writes an amount, rounded to cents; null and amounts beyond <see cref="AmountLimit"/> are NULL.</summary>
    internal ChunkAppender Money(decimal? value)
    {
        if (value is not { } amount || Math.Abs(amount) >= AmountLimit)
        {
            return Null();
        }

        Cell<Int128>() = (Int128)decimal.Round(amount * 100m, MidpointRounding.AwayFromZero);
        _column++;
        return this;
    }

    /// <summary>Writes NULL.</summary>
    internal ChunkAppender Null()
    {
        ((ulong*)_validity[_column])[_row >> 6] &= ~(1UL << (_row & 63));
        _column++;
        return this;
    }

    /// <summary>Ends the row.</summary>
    internal void EndRow()
    {
        if (_column != _types.Length)
        {
            throw new InvalidOperationException($"{_column} of {_types.Length} columns were written.");
        }

        _column = 0;
        _row++;
        if (_row == RowsPerChunk)
        {
            Flush();
        }
    }

    /// <summary>Hands all rows to the table, so that queries see them.</summary>
    internal void Close()
    {
        Flush();
        ThrowOn(NativeMethods.Appender.DuckDBAppenderClose(_appender));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _chunk.Dispose();
        _appender.Dispose();
        _texts.Dispose();
    }

    private ref T Cell<T>()
        where T : unmanaged => ref ((T*)_data[_column])[_row];

    private void Flush()
    {
        if (_row == 0)
        {
            return;
        }

        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)_row);
        ThrowOn(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        _texts.Reset();
        BeginChunk();
    }

    private void BeginChunk()
    {
        _row = 0;
        for (var i = 0; i < _types.Length; i++)
        {
            // A reset may give a vector another buffer, so the addresses hold for one chunk only.
            _vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vectors[i]);
            _data[i] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(_vectors[i]);
            _validity[i] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(_vectors[i]);
        }
    }

    private static DuckDBLogicalType CreateType(ColumnType type) => type switch
    {
        ColumnType.Text => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar),
        ColumnType.Tiny => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.TinyInt),
        ColumnType.Small => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.SmallInt),
        ColumnType.Int => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Integer),
        ColumnType.Long => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.BigInt),
        ColumnType.Bool => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Boolean),
        ColumnType.Date => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Date),
        ColumnType.Real => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Double),
        ColumnType.Money => NativeMethods.LogicalType.DuckDBCreateDecimalType(20, 2),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static void ThrowOn(DuckDBState state)
    {
        if (state != DuckDBState.Success)
        {
            throw new CutsetException(
                "The rows could not be kept: memory or disk is full. Free some space and run it again.");
        }
    }
}
