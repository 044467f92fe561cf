namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Brings the items together that share a key: a count for each key and one pass to lay the items out, where sorting would
/// compare keys again and again. Items come group by group in the order in which they were added.
/// </summary>
internal sealed class KeyGroups
{
    private int[] _slots = new int[64];
    private ulong[] _keys = new ulong[64];
    private int[] _counts = new int[64];
    private int[] _last = new int[64];
    private int[] _groupOf = new int[64];
    private int[] _itemOf = new int[64];
    private int[] _items = [];
    private int _added;

    /// <summary>Number of distinct keys, in the order in which they came.</summary>
    public int Count { get; private set; }

    /// <summary>The key of a group.</summary>
    public ulong Key(int group) => _keys[group];

    /// <summary>The items of a group; <see cref="Lay"/> must have been called.</summary>
    public ReadOnlySpan<int> Items(int group)
    {
        var start = group == 0 ? 0 : _counts[group - 1];
        return _items.AsSpan(start, _counts[group] - start);
    }

    /// <summary>Empties the list and keeps its room.</summary>
    public void Clear()
    {
        if (_slots.Length < 16L * Count) { _slots.AsSpan().Clear(); }
        else
        {
            // A large group left a large table behind: only what is in it is taken out.
            for (var group = 0; group < Count; group++)
            {
                var slot = SlotOf(_keys[group]);
                while (_slots[slot] != group + 1) { slot = (slot + 1) & (_slots.Length - 1); }
                _slots[slot] = 0;
            }
        }

        (Count, _added) = (0, 0);
    }

    /// <summary>Adds the keys of an item, repeated or not. Items come one after the other, each once.</summary>
    public void Add(ReadOnlySpan<ulong> keys, int item)
    {
        foreach (var key in keys)
        {
            var group = GroupOf(key);
            if (_last[group] == item && _counts[group] > 0) { continue; }
            _last[group] = item;
            _counts[group]++;
            if (_added == _groupOf.Length)
            {
                Array.Resize(ref _groupOf, _added * 2);
                Array.Resize(ref _itemOf, _added * 2);
            }

            (_groupOf[_added], _itemOf[_added++]) = (group, item);
        }
    }

    /// <summary>Lays the items out group by group. Nothing may be added afterwards but after <see cref="Clear"/>.</summary>
    public void Lay()
    {
        if (_items.Length < _added) { _items = GC.AllocateUninitializedArray<int>(_groupOf.Length); }
        // Counts become starts, and move to the ends while the items are laid.
        for (int group = 0, start = 0; group < Count; group++) { (start, _counts[group]) = (start + _counts[group], start); }
        for (var i = 0; i < _added; i++) { _items[_counts[_groupOf[i]]++] = _itemOf[i]; }
    }

    private int SlotOf(ulong key) => (int)(key & (ulong)(_slots.Length - 1));

    private int GroupOf(ulong key)
    {
        var slot = SlotOf(key);
        while (_slots[slot] != 0)
        {
            if (_keys[_slots[slot] - 1] == key) { return _slots[slot] - 1; }
            slot = (slot + 1) & (_slots.Length - 1);
        }

        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _counts, Count * 2);
            Array.Resize(ref _last, Count * 2);
        }

        (_keys[Count], _counts[Count]) = (key, 0);
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length) { Rehash(); }
        return Count - 1;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (var group = 0; group < Count; group++)
        {
            var slot = SlotOf(_keys[group]);
            while (_slots[slot] != 0) { slot = (slot + 1) & (_slots.Length - 1); }
            _slots[slot] = group + 1;
        }
    }
}
