using System.Numerics;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// For each item the pairs of letters of its telling words in 64 bits, and those of all its words in 64 more: names of
/// which less than two fifths agree in the one, or less than three fifths in the other, are not worth a comparison. One
/// look at memory for each candidate instead of many.
/// </summary>
internal sealed class NameSketches
{
    private const int LeastLetters = 5;

    /// <summary>Pairs of letters that one slip changes.</summary>
    private const int OneSlip = 3;
    private static readonly (ulong, ulong) Any = (ulong.MaxValue, ulong.MaxValue);
    private readonly (ulong Telling, ulong All)[] _sketches;

    /// <summary>Sketches all items. O(letters).</summary>
    public NameSketches(RecordTable table, NameStock names)
    {
        var ofNames = new (ulong, ulong)[names.Count];
        for (var name = 0; name < ofNames.Length; name++)
        {
            ofNames[name] = names.FactsOf(name).IsPlain ? Of(names.Words, name) : Any;
        }

        _sketches = new (ulong, ulong)[table.Count];
        for (var item = 0; item < _sketches.Length; item++)
        {
            var run = table.NameRuns[item];
            // An identifier or another name brings unlike names together.
            _sketches[item] = run.Length == 1 && table.IdentifierRuns[item].IsEmpty && table.Domain[item] < 0
                ? ofNames[run[0]] : Any;
        }
    }

    /// <summary>False when the names of two items have too little in common to be worth comparing.</summary>
    public bool MayMatch(int a, int b)
    {
        ref readonly var x = ref _sketches[a];
        ref readonly var y = ref _sketches[b];
        return MayMatch(x, y);
    }

    /// <summary>The same of two sketches.</summary>
    public static bool MayMatch(in (ulong Telling, ulong All) x, in (ulong Telling, ulong All) y) =>
        Agree(x.Telling, y.Telling, 2) && Agree(x.All, y.All, 3);

    /// <summary>The sketch of an item.</summary>
    public (ulong Telling, ulong All) Of(int item) => _sketches[item];

    private static bool Agree(ulong x, ulong y, int fifths)
    {
        var (both, fewer) = (BitOperations.PopCount(x & y), Math.Min(BitOperations.PopCount(x), BitOperations.PopCount(y)));
        return both * 5 >= fewer * fifths || fewer - both <= OneSlip;
    }

    private static (ulong Telling, ulong All) Of(NameWords words, int name)
    {
        var (telling, all, letters) = (0UL, 0UL, 0);
        var entries = words.Of(name);
        for (var i = 0; i < entries.Length; i++)
        {
            var word = words.WordOf(name, i);
            Add(ref all, word);
            if (NameWords.RoleOf(entries[i]) != TokenRole.Distinctive) { continue; }
            Add(ref telling, word);
            letters += word.Length;
        }

        // Names without telling words are told by all of them, and very short ones by no letters at all.
        return all == 0 || words.LettersOf(name).Length < LeastLetters ? Any : (letters < LeastLetters ? all : telling, all);
    }

    private static void Add(ref ulong sketch, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            sketch |= 1UL << (((word[i] * 37) + (word[i + 1] * 11)) & 63);
        }
    }
}
