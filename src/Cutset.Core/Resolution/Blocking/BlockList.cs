namespace Cutset.Core.Resolution.Blocking;

/// <summary>A growing list of blocks.</summary>
internal sealed class BlockList
{
    private int[] _ends = new int[64];
    private int[] _members = new int[256];

    /// <summary>Number of blocks.</summary>
    public int Count { get; private set; }

    /// <summary>Sum of the sizes.</summary>
    public int MemberCount { get; private set; }

    /// <summary>Members of a block.</summary>
    public ReadOnlySpan<int> this[int block]
    {
        get
        {
            var start = block == 0 ? 0 : _ends[block - 1];
            return _members.AsSpan(start, _ends[block] - start);
        }
    }

    /// <summary>Empties the list and keeps its room.</summary>
    public void Clear() => (Count, MemberCount) = (0, 0);

    /// <summary>Gives back the room that no block took.</summary>
    public void Trim()
    {
        Array.Resize(ref _members, Math.Max(1, MemberCount));
        Array.Resize(ref _ends, Math.Max(1, Count));
    }

    /// <summary>Adds a block.</summary>
    public void Add(ReadOnlySpan<int> members)
    {
        if (MemberCount + members.Length > _members.Length)
        {
            Array.Resize(ref _members, Math.Max(_members.Length * 2, MemberCount + members.Length));
        }

        members.CopyTo(_members.AsSpan(MemberCount));
        MemberCount += members.Length;
        if (Count == _ends.Length) { Array.Resize(ref _ends, Count * 2); }
        _ends[Count++] = MemberCount;
    }
}
