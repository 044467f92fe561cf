namespace Cutset.Core.Resolution.Columns;

/// <summary>A growing column that holds a run of numbers for each row: CSR, 4 bytes a row and 4 a number.</summary>
internal sealed class RunColumn
{
    private int[] _ends = new int[16];
    private int[] _values = new int[16];
    private int _valueCount;

    /// <summary>Number of finished rows.</summary>
    public int Count { get; private set; }

    /// <summary>How many numbers the row that is being written has.</summary>
    public int Pending => _valueCount - (Count == 0 ? 0 : _ends[Count - 1]);

    /// <summary>The run of a row.</summary>
    public ReadOnlySpan<int> this[int row]
    {
        get
        {
            var start = row == 0 ? 0 : _ends[row - 1];
            return _values.AsSpan(start, _ends[row] - start);
        }
    }

    /// <summary>Has fetched from memory where the run of a row lies.</summary>
    public void Prefetch(int row) => Machine.Prefetch.Read(_ends, row);

    /// <summary>Has the run of a row fetched from memory.</summary>
    public void PrefetchRun(int row) => Machine.Prefetch.Read(_values, row == 0 ? 0 : _ends[row - 1]);

    /// <summary>Adds a number to the row that is being written.</summary>
    public void Add(int value)
    {
        if (_valueCount == _values.Length) { Array.Resize(ref _values, checked(_valueCount * 2)); }
        _values[_valueCount++] = value;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (Count == _ends.Length) { Array.Resize(ref _ends, checked(Count * 2)); }
        _ends[Count++] = _valueCount;
    }

    /// <summary>Puts another number in the place of each.</summary>
    public void Replace(ReadOnlySpan<int> numbers)
    {
        foreach (ref var value in _values.AsSpan(0, _valueCount)) { value = numbers[value]; }
    }

    /// <summary>The runs of some rows, in their order.</summary>
    public RunColumn Take(ReadOnlySpan<int> rows)
    {
        var taken = new RunColumn { _ends = new int[Math.Max(1, rows.Length)] };
        foreach (var row in rows)
        {
            foreach (var value in this[row]) { taken.Add(value); }
            taken.EndRow();
        }

        return taken;
    }
}
