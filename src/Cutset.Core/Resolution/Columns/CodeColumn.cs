namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// A growing column of values from a table of distinct ones. Takes no room until a value is stated.
/// </summary>
internal sealed class CodeColumn
{
    /// <summary>Code of "not stated".</summary>
    public const int Missing = -1;

    private int[] _codes = [];

    /// <summary>The distinct values.</summary>
    public TextTable Values { get; private init; } = new();

    /// <summary>Code of a row: an index into <see cref="Values"/>, or <see cref="Missing"/>.</summary>
    public int this[int row] => row < _codes.Length ? _codes[row] - 1 : Missing;

    /// <summary>True where at least one row states a value.</summary>
    public bool IsStated => _codes.Length > 0;

    /// <summary>Has the code of a row fetched from memory.</summary>
    public void Prefetch(int row) => Machine.Prefetch.Read(_codes, row);

    /// <summary>Writes the value of a row; an empty one is "not stated".</summary>
    public void Set(int row, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) { return; }
        // Codes are kept one higher, so that a fresh array says "not stated".
        if (row >= _codes.Length) { Array.Resize(ref _codes, Math.Max(16, checked(row + (row / 2) + 1))); }
        _codes[row] = Values.Add(value) + 1;
    }

    /// <summary>The value of a row as text; null when not stated. Allocates.</summary>
    public string? Text(int row) => this[row] is var code && code == Missing ? null : Values.Text(code);

    /// <summary>A hash of the row's value; 0 when not stated.</summary>
    public ulong Hash(int row) => this[row] is var code && code == Missing ? 0 : Values.Hash(code);

    /// <summary>The hashes of all values, by their codes: where each is asked for again and again.</summary>
    public ulong[] Hashes()
    {
        var hashes = new ulong[Values.Count];
        for (var code = 0; code < hashes.Length; code++) { hashes[code] = Values.Hash(code); }
        return hashes;
    }

    /// <summary>The values of some rows, in their order; from the same table of values.</summary>
    public CodeColumn Take(ReadOnlySpan<int> rows)
    {
        var codes = IsStated ? new int[rows.Length] : [];
        for (var i = 0; i < codes.Length; i++) { codes[i] = this[rows[i]] + 1; }
        return new CodeColumn { Values = Values, _codes = codes };
    }
}
