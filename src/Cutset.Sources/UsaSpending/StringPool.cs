namespace Cutset.Sources.UsaSpending;

/// <summary>One string for equal short fields: codes, types and names repeat from row to row.</summary>
internal sealed class StringPool
{
    private const int LongestPooled = 64;
    private const int Capacity = 200_000;
    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    internal string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPooled)
        {
            return text.ToString();
        }

        if (_lookup.TryGetValue(text, out var pooled))
        {
            return pooled;
        }

        if (_strings.Count >= Capacity)
        {
            _strings.Clear();
        }

        var added = text.ToString();
        _strings.Add(added);
        return added;
    }
}
