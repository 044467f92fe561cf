using System.Diagnostics.CodeAnalysis;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// Remembers what was already handed over, by its hash. It forgets everything when it is full, so that memory does not
/// grow with the file: what was forgotten is handed over again, which the sink takes.
/// </summary>
internal sealed class BoundedCache<TValue>(int capacity = BoundedCache<TValue>.DefaultCapacity)
{
    /// <summary>Half a million entries: some 80 MB of parties.</summary>
    internal const int DefaultCapacity = 500_000;

    private readonly Dictionary<UInt128, TValue> _values = [];

    internal bool TryGet(UInt128 hash, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(hash, out value);

    internal void Add(UInt128 hash, TValue value)
    {
        if (_values.Count >= capacity)
        {
            _values.Clear();
        }

        _values[hash] = value;
    }
}
