using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Remembers which groups of items have become a block, so that the many keys that bring the same items together make one
/// block of them. Any number of threads may use it.
/// </summary>
internal sealed class BlockSet
{
    private const int Stripes = 64;
    private readonly Stripe[] _stripes = [.. Enumerable.Range(0, Stripes).Select(static _ => new Stripe())];

    /// <summary>What stands for a block here; never 0.</summary>
    /// <param name="members">Its items, ascending.</param>
    public static ulong HashOf(ReadOnlySpan<int> members)
    {
        var hash = (ulong)members.Length;
        foreach (var member in members) { hash = RecordHash.Combine(hash, (ulong)member); }
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Has the place of a block fetched from memory.</summary>
    public void Prefetch(ulong hash) => _stripes[hash & (Stripes - 1)].Prefetch(hash);

    /// <summary>True the first time that a block is added.</summary>
    public bool Add(ulong hash)
    {
        var stripe = _stripes[hash & (Stripes - 1)];
        lock (stripe) { return stripe.Add(hash); }
    }

    /// <summary>Hashes in an open table: eight bytes and some air for each, where a set of the library takes twenty-four.</summary>
    private sealed class Stripe
    {
        private ulong[] _slots = new ulong[256];
        private int _count;

        public void Prefetch(ulong hash)
        {
            var slots = _slots;
            Machine.Prefetch.Read(slots, SlotOf(slots, hash));
        }

        public bool Add(ulong hash)
        {
            if (!Place(_slots, hash)) { return false; }
            if (++_count * 4L > _slots.Length * 3L)
            {
                var slots = new ulong[_slots.Length * 2];
                foreach (var known in _slots) { if (known != 0) { Place(slots, known); } }
                _slots = slots;
            }

            return true;
        }

        private static int SlotOf(ulong[] slots, ulong hash) => (int)((hash >> 6) & (ulong)(slots.Length - 1));

        private static bool Place(ulong[] slots, ulong hash)
        {
            var slot = SlotOf(slots, hash);
            while (slots[slot] != 0)
            {
                if (slots[slot] == hash) { return false; }
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = hash;
            return true;
        }
    }
}
