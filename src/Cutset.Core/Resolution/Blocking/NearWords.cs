using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// For each telling word the more frequent words that differ from it by about one slip of the pen (a letter left out,
/// added, changed, or two swapped). A record is brought together with the records of those words too: looked up once
/// for each word instead of once for each record.
/// </summary>
internal sealed class NearWords
{
    private const int MinLength = 4;
    private const int MaxLength = 24;
    private const int MaxTargets = 4;

    /// <summary>Words that share all but one letter with very many others are compared with the most frequent.</summary>
    private const int MaxCompared = 48;

    private readonly Dictionary<ulong, ulong[]> _targets = [];
    private readonly NearWordBasis? _basis;

    /// <summary>Looks through the telling words of all names. About O(letters), plus a sort.</summary>
    public NearWords(NameWords names, CancellationToken cancellationToken)
    {
        var words = Collect(names, cancellationToken);
        var (keys, ids) = Variants(words);
        var found = new List<ulong>?[words.Length];
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) { end++; }
            if (end - start > 1) { Relate(words, ids.AsSpan(start, end - start), found); }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (found[i] is { } targets) { _targets[words[i].Hash] = [.. targets]; }
        }
    }

    /// <summary>Takes what a full run found, and looks up the telling words that it did not know among those it did.</summary>
    public NearWords(NameWords names, NearWordBasis basis, WordBasis known, CancellationToken cancellationToken)
    {
        _basis = basis;
        Word[] later = [.. Collect(names, cancellationToken).Where(word => !known.Knows(word.Hash))];
        foreach (var word in later)
        {
            if (Lookup(word, basis) is { Count: > 0 } targets) { _targets[word.Hash] = [.. targets]; }
        }
    }

    /// <summary>All that was found, for later runs.</summary>
    public NearWordBasis Learn(NameWords names, CancellationToken cancellationToken)
    {
        var words = Collect(names, cancellationToken);
        var (keys, ids) = Variants(words);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) { end++; }
            ids.AsSpan(start, end - start).Sort();
        }

        var targets = new List<ulong>();
        var ends = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            targets.AddRange(Of(words[i].Hash));
            ends[i] = targets.Count;
        }

        return new NearWordBasis([.. words.Select(static word => word.Hash)], keys, ids, ends, [.. targets]);
    }

    /// <summary>Hashes of the words near a word that are more frequent; empty for most.</summary>
    public ReadOnlySpan<ulong> Of(ulong hash) =>
        _targets.TryGetValue(hash, out var targets) ? targets : _basis is null ? default : _basis.Of(hash);

    /// <summary>The telling words, the most frequent first.</summary>
    private static Word[] Collect(NameWords names, CancellationToken cancellationToken)
    {
        var found = new List<Word>();
        for (var number = 0; number < names.WordCount; number++)
        {
            if ((number & 0xFFFF) == 0) { cancellationToken.ThrowIfCancellationRequested(); }
            if (names.TryGetTelling(number, out var word) && names.WordOf(word.Name, word.Index).Length is >= MinLength and <= MaxLength)
            {
                found.Add(new Word(names, word));
            }
        }

        var words = found.ToArray();
        Array.Sort(words, static (a, b) => a.Frequency != b.Frequency
            ? b.Frequency.CompareTo(a.Frequency) : a.Hash.CompareTo(b.Hash));
        return words;
    }

    /// <summary>Each word, and each word less one letter, as hashes with the word's number; sorted.</summary>
    private static (ulong[] Keys, int[] Ids) Variants(Word[] words)
    {
        var count = 0;
        foreach (var word in words) { count += word.Letters.Length + 1; }
        var keys = new ulong[count];
        var ids = new int[count];
        Span<byte> without = stackalloc byte[MaxLength];
        var used = 0;
        for (var id = 0; id < words.Length; id++)
        {
            var letters = words[id].Letters;
            (keys[used], ids[used++]) = (RecordHash.Of(letters), id);
            for (var i = 0; i < letters.Length; i++)
            {
                letters[..i].CopyTo(without);
                letters[(i + 1)..].CopyTo(without[i..]);
                (keys[used], ids[used++]) = (RecordHash.Of(without[..(letters.Length - 1)]), id);
            }
        }

        ParallelSort.Sort(keys, ids);
        return (keys, ids);
    }

    private static void Relate(Word[] words, Span<int> group, List<ulong>?[] found)
    {
        group.Sort(); // numbers go by frequency
        for (var i = 1; i < group.Length; i++)
        {
            var targets = found[group[i]];
            for (var j = 0; j < i && j < MaxCompared && (targets?.Count ?? 0) < MaxTargets; j++)
            {
                var target = words[group[j]].Hash;
                if (group[j] == group[i] || (targets?.Contains(target) ?? false)) { continue; }
                (targets ??= found[group[i]] = []).Add(target);
            }
        }
    }

    private static List<ulong> Lookup(Word word, NearWordBasis basis)
    {
        var targets = new List<ulong>(MaxTargets);
        var (keys, _) = Variants([word]);
        foreach (var key in keys)
        {
            var at = FirstAtLeast(basis.VariantKeys, key);
            for (var j = 0; j < MaxCompared && at + j < basis.VariantKeys.Length && basis.VariantKeys[at + j] == key; j++)
            {
                if (targets.Count == MaxTargets) { return targets; }
                var target = basis.Words[basis.VariantWords[at + j]];
                if (!targets.Contains(target)) { targets.Add(target); }
            }
        }

        return targets;
    }

    private static int FirstAtLeast(ulong[] sorted, ulong value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) { low = middle + 1; }
            else { high = middle; }
        }

        return low;
    }

    private readonly record struct Word(NameWords Names, TellingWord Of)
    {
        public ulong Hash => Of.Hash;

        public int Frequency => Of.Count;

        public ReadOnlySpan<byte> Letters => Names.WordOf(Of.Name, Of.Index);
    }
}
