using System.Runtime.CompilerServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The states that a search has met, numbered in the order in which it met them. Memory grows with what was met and
/// not with the graph.
/// </summary>
internal sealed class StateTable
{
    /// <summary>State in the upper half, its number + 1 in the lower, so that a look touches one place; 0: free.</summary>
    private ulong[] _slots = new ulong[64];
    private int[] _states = new int[32];

    /// <summary>Number of states.</summary>
    public int Count { get; private set; }

    /// <summary>The state with a number.</summary>
    public int this[int number] => _states[number];

    /// <summary>The number of a state; -1 when it was not met.</summary>
    public int Find(int state) => (int)(_slots[SlotOf(state)] & uint.MaxValue) - 1;

    /// <summary>Adds a state; false when it was there. It gets the next number.</summary>
    public bool Add(int state)
    {
        var before = Count;
        return Number(state) == before;
    }

    /// <summary>The number of a state, which is added where it was not met.</summary>
    public int Number(int state)
    {
        var slot = SlotOf(state);
        if (_slots[slot] != 0)
        {
            return (int)(_slots[slot] & uint.MaxValue) - 1;
        }

        if (Count == _states.Length)
        {
            Array.Resize(ref _states, Count * 2);
        }

        _states[Count++] = state;
        _slots[slot] = ((ulong)(uint)state << 32) | (uint)Count;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>The slot that holds a state, or the free one where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(int state)
    {
        var slots = _slots;
        for (var slot = Hash(state) & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot] == 0 || (uint)(slots[slot] >> 32) == (uint)state)
            {
                return slot;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(int state) => unchecked((int)(((uint)state * 2654435769u) >> 4));

    private void Grow()
    {
        _slots = new ulong[_slots.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            _slots[SlotOf(_states[number])] = ((ulong)(uint)_states[number] << 32) | (uint)(number + 1);
        }
    }
}
