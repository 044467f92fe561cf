using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// How the groups that were too large for a block were parted when all records were looked at: with it the keys of a
/// record say for themselves in which blocks it stands (<see cref="PlannedKeys"/>), whatever other records there are.
/// A group is named by its path: the key that its members share, and the further keys by which it was split.
/// </summary>
internal sealed class BlockPlan
{
    /// <summary>Keeps paths apart from keys, whatever their values.</summary>
    private const ulong PathMark = 0x9AE16A3B2F90404F;

    private readonly Dictionary<ulong, Parting> _partings;

    /// <summary>Nothing is parted yet.</summary>
    public BlockPlan() => _partings = [];

    /// <summary>A plan that was written down; the three lists run side by side.</summary>
    /// <param name="paths">Paths of the parted groups.</param>
    /// <param name="kinds">Kind of each.</param>
    /// <param name="limitCounts">How many limits of windows each has.</param>
    /// <param name="limits">The limits, group by group: upper and lower half.</param>
    public BlockPlan(ReadOnlySpan<ulong> paths, ReadOnlySpan<byte> kinds, ReadOnlySpan<int> limitCounts, ReadOnlySpan<ulong> limits)
    {
        _partings = new Dictionary<ulong, Parting>(paths.Length);
        for (int i = 0, next = 0; i < paths.Length; i++)
        {
            var kind = (PartingKind)kinds[i];
            var ofGroup = new UInt128[limitCounts[i]];
            for (var j = 0; j < ofGroup.Length; j++, next += 2) { ofGroup[j] = new UInt128(limits[next], limits[next + 1]); }
            // A single window has no limits either: only the kind tells it from none.
            _partings.Add(paths[i], new Parting(kind, (kind & PartingKind.Windows) != 0 ? ofGroup : null));
        }
    }

    /// <summary>The parted groups in the order of their paths.</summary>
    public IEnumerable<(ulong Path, Parting Parting)> Partings =>
        _partings.OrderBy(static p => p.Key).Select(static p => (p.Key, p.Value));

    /// <summary>The paths of the parted groups, in no order.</summary>
    public IReadOnlyCollection<ulong> Paths => _partings.Keys;

    /// <summary>The path of a part of a group: those of its members that share a further key.</summary>
    public static ulong PathOf(ulong group, ulong key) => RecordHash.Combine(group ^ PathMark, key);

    /// <summary>The key of a window of a group.</summary>
    public static ulong WindowOf(ulong group, int window) => RecordHash.Combine(~group, (ulong)window);

    /// <summary>How a group was parted; default for one that was not.</summary>
    public Parting Find(ulong path) => _partings.GetValueOrDefault(path);

    /// <summary>Notes that a group was split by further keys.</summary>
    public void NoteSplit(ulong path) => Note(path, PartingKind.Split, null);

    /// <summary>Notes that a further key is shared by all members of its group and so parts nothing.</summary>
    public void NoteWhole(ulong path) => Note(path, PartingKind.Whole, null);

    /// <summary>Notes the limits between the windows into which a group was cut.</summary>
    public void NoteWindows(ulong path, UInt128[] limits) => Note(path, PartingKind.Windows, limits);

    /// <summary>Takes over what another plan holds, of other groups.</summary>
    public void TakeFrom(BlockPlan other)
    {
        foreach (var (path, parting) in other._partings) { Note(path, parting.Kind, parting.Limits); }
    }

    private void Note(ulong path, PartingKind kind, UInt128[]? limits)
    {
        var known = _partings.GetValueOrDefault(path);
        _partings[path] = new Parting(known.Kind | kind, limits ?? known.Limits);
    }

    /// <summary>How one group was parted.</summary>
    /// <param name="Kind">In which ways.</param>
    /// <param name="Limits">Limits between windows, ascending; null without windows.</param>
    internal readonly record struct Parting(PartingKind Kind, UInt128[]? Limits);

    /// <summary>Ways of parting a group; they go together.</summary>
    [Flags]
    internal enum PartingKind : byte
    {
        /// <summary>Not parted: a block.</summary>
        None = 0,

        /// <summary>Split by further keys.</summary>
        Split = 1,

        /// <summary>Cut into windows.</summary>
        Windows = 2,

        /// <summary>Left out: its members are those of the group above it.</summary>
        Whole = 4,
    }
}
