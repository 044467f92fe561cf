using System.Buffers;
using System.Runtime.CompilerServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The states that a search has met, numbered in the order in which it met them. Memory grows with what was met and
/// not with the graph. It is borrowed from the shared pool, as that of a <see cref="PooledList{T}"/>; what is not given
/// back is collected as usual.
/// </summary>
internal sealed class StateTable
{
    private const int FirstSlots = 64;

    private int[] _states = ArrayPool<int>.Shared.Rent(FirstSlots / 2);

    /// <summary>State in the upper half, its number + 1 in the lower, so that a look touches one place; 0: free. The first
    /// places, up to a power of two, are used.</summary>
    private ulong[] _slots = RentSlots(FirstSlots);
    private int _mask = FirstSlots - 1;

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
            GrowStates();
        }

        _states[Count++] = state;
        _slots[slot] = ((ulong)(uint)state << 32) | (uint)Count;
        if (Count * 2 > _mask)
        {
            GrowSlots();
        }

        return Count - 1;
    }

    /// <summary>Asks the processor to fetch the place of a state, which will be looked at soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int state) => Machine.Prefetch.Read(_slots, Hash(state) & _mask);

    /// <summary>Gives the memory back; nothing may be asked of the table afterwards.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(_states);
        ArrayPool<ulong>.Shared.Return(_slots);
        (_states, _slots, Count) = ([], [], 0);
    }

    /// <summary>The slot that holds a state, or the free one where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(int state)
    {
        var (slots, mask) = (_slots, _mask);
        for (var slot = Hash(state) & mask; ; slot = (slot + 1) & mask)
        {
            if (slots[slot] == 0 || (uint)(slots[slot] >> 32) == (uint)state)
            {
                return slot;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(int state) => unchecked((int)(((uint)state * 2654435769u) >> 4));

    private static ulong[] RentSlots(int count)
    {
        var slots = ArrayPool<ulong>.Shared.Rent(count);
        slots.AsSpan(0, count).Clear();
        return slots;
    }

    private void GrowStates()
    {
        var grown = ArrayPool<int>.Shared.Rent(checked(Count * 2));
        _states.AsSpan(0, Count).CopyTo(grown);
        ArrayPool<int>.Shared.Return(_states);
        _states = grown;
    }

    private void GrowSlots()
    {
        ArrayPool<ulong>.Shared.Return(_slots);
        var count = checked((_mask + 1) * 2);
        (_slots, _mask) = (RentSlots(count), count - 1);
        for (var number = 0; number < Count; number++)
        {
            _slots[SlotOf(_states[number])] = ((ulong)(uint)_states[number] << 32) | (uint)(number + 1);
        }
    }
}
