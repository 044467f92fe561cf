using System.Runtime.CompilerServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The states that a search has met, numbered in the order in which it met them. Memory grows with what was met and
/// not with the graph.
/// </summary>
internal sealed class StateTable
{
    private int[] _slots = NewSlots(64);
    private int[] _states = new int[32];

    /// <summary>Number of states.</summary>
    public int Count { get; private set; }

    /// <summary>The state with a number.</summary>
    public int this[int number] => _states[number];

    /// <summary>The number of a state; -1 when it was not met.</summary>
    public int Find(int state)
    {
        var mask = _slots.Length - 1;
        for (var slot = Hash(state) & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot];
            if (number < 0 || _states[number] == state)
            {
                return number;
            }
        }
    }

    /// <summary>Adds a state; false when it was there. It gets the next number.</summary>
    public bool Add(int state)
    {
        if (Count * 2 >= _slots.Length)
        {
            Grow();
        }

        var mask = _slots.Length - 1;
        var slot = Hash(state) & mask;
        while (_slots[slot] >= 0)
        {
            if (_states[_slots[slot]] == state)
            {
                return false;
            }

            slot = (slot + 1) & mask;
        }

        if (Count == _states.Length)
        {
            Array.Resize(ref _states, Count * 2);
        }

        _states[Count] = state;
        _slots[slot] = Count++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(int state) => unchecked((int)(((uint)state * 2654435769u) >> 4));

    private static int[] NewSlots(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, -1);
        return slots;
    }

    private void Grow()
    {
        _slots = NewSlots(_slots.Length * 2);
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = Hash(_states[number]) & mask;
            while (_slots[slot] >= 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number;
        }
    }
}
