namespace Cutset.Core.Resolution.Remembering;

/// <summary>A value for each record number. Values never change: what a column of a later memory adds stands behind what it shares
/// with that of the earlier one.</summary>
internal sealed class NumberColumn<T>
{
    private readonly T[] _shared;
    private readonly T[] _added;

    /// <summary>A column of values.</summary>
    public NumberColumn(T[] values)
        : this(values, [])
    {
    }

    private NumberColumn(T[] shared, T[] added) => (_shared, _added) = (shared, added);

    /// <summary>Number of values.</summary>
    public int Count => _shared.Length + _added.Length;

    /// <summary>The values, in two parts.</summary>
    public (T[] Shared, T[] Added) Parts => (_shared, _added);

    /// <summary>The value of a number.</summary>
    public T this[int number] => number < _shared.Length ? _shared[number] : _added[number - _shared.Length];

    /// <summary>Has the value of a number fetched from memory.</summary>
    public void Prefetch(int number) => Machine.Prefetch.Read(_shared, number);

    /// <summary>The column with values for the next numbers.</summary>
    public NumberColumn<T> With(IEnumerable<T> more) => new(_shared, [.. _added, .. more]);
}
