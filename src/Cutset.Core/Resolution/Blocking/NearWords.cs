using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Cutset.Core.Machine;
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

    /// <summary>For each word by its number where its run in <see cref="_hashes"/> begins, and one more for the end.</summary>
    private readonly int[] _starts;

    /// <summary>For each word its hash, and those of the words near it: what blocking reads again and again lies together.
    /// </summary>
    private readonly ulong[] _hashes;

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

        var ofNumber = new List<ulong>?[names.WordCount];
        for (var i = 0; i < words.Length; i++) { ofNumber[words[i].Number] = found[i]; }
        (_starts, _hashes) = Lay(names, number => CollectionsMarshal.AsSpan(ofNumber[number]));
    }

    /// <summary>Takes what a full run found, and looks up the telling words that it did not know among those it did.</summary>
    public NearWords(NameWords names, NearWordBasis basis, WordBasis known, CancellationToken cancellationToken)
    {
        var later = Collect(names, cancellationToken).Where(word => !known.Knows(word.Hash))
            .ToDictionary(static word => word.Number, word => Lookup(word, basis));
        (_starts, _hashes) = Lay(names, number =>
            later.TryGetValue(number, out var targets) ? CollectionsMarshal.AsSpan(targets) : basis.Of(names.HashOfNumber(number)));
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
            targets.AddRange(RunOf(words[i].Number)[1..]);
            ends[i] = targets.Count;
        }

        return new NearWordBasis([.. words.Select(static word => word.Hash)], keys, ids, ends, [.. targets]);
    }

    /// <summary>The hash of a word, and those of the more frequent words near it; of most there are none.</summary>
    /// <param name="word">A word of a name, as <see cref="NameWords.Of"/> gives it.</param>
    public ReadOnlySpan<ulong> OfAndNear(int word) => RunOf(NameWords.NumberOf(word));

    /// <summary>Has fetched from memory where the hashes of a word lie.</summary>
    public void Prefetch(int word) => Machine.Prefetch.Read(_starts, NameWords.NumberOf(word));

    private ReadOnlySpan<ulong> RunOf(int number) => _hashes.AsSpan(_starts[number]..(_starts[number + 1]));

    private static (int[] Starts, ulong[] Hashes) Lay(NameWords names, TargetsOf targetsOf)
    {
        var starts = new int[names.WordCount + 1];
        for (var number = 0; number < names.WordCount; number++) { starts[number + 1] = starts[number] + 1 + targetsOf(number).Length; }
        var hashes = new ulong[starts[^1]];
        for (var number = 0; number < names.WordCount; number++)
        {
            hashes[starts[number]] = names.HashOfNumber(number);
            targetsOf(number).CopyTo(hashes.AsSpan(starts[number] + 1));
        }

        return (starts, hashes);
    }

    /// <summary>The telling words, the most frequent first.</summary>
    private static Word[] Collect(NameWords names, CancellationToken cancellationToken)
    {
        var found = new List<Word>();
        for (var number = 0; number < names.WordCount; number++)
        {
            if ((number & 0xFFFF) == 0) { cancellationToken.ThrowIfCancellationRequested(); }
            if (names.TryGetTelling(number, out var word) && names.WordOf(word.Name, word.Index).Length is >= MinLength and <= MaxLength)
            {
                found.Add(new Word(names, number, word));
            }
        }

        var (order, words) = (new UInt128[found.Count], found.ToArray());
        for (var i = 0; i < words.Length; i++) { order[i] = new UInt128(ulong.MaxValue - (ulong)words[i].Frequency, words[i].Hash); }
        ParallelSort.Sort(order, words);
        return words;
    }

    /// <summary>Each word, and each word less one letter, as hashes with the word's number; sorted.</summary>
    private static (ulong[] Keys, int[] Ids) Variants(Word[] words)
    {
        var starts = new int[words.Length + 1];
        for (var id = 0; id < words.Length; id++) { starts[id + 1] = starts[id] + words[id].Letters.Length + 1; }
        var (keys, ids) = (new ulong[starts[^1]], new int[starts[^1]]);
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, words.Length)), range =>
        {
            for (var id = range.Item1; id < Math.Min(range.Item2, words.Length); id++)
            {
                var ofWord = starts[id]..starts[id + 1];
                WriteVariants(words[id].Letters, keys.AsSpan(ofWord));
                ids.AsSpan(ofWord).Fill(id);
            }
        });
        ParallelSort.Sort(keys, ids);
        return (keys, ids);
    }

    /// <summary>Hashes of a word and of the word less each of its letters: one more than it has letters.</summary>
    private static void WriteVariants(ReadOnlySpan<byte> letters, Span<ulong> keys)
    {
        Span<byte> without = stackalloc byte[MaxLength];
        keys[0] = RecordHash.Of(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            letters[..i].CopyTo(without);
            letters[(i + 1)..].CopyTo(without[i..]);
            keys[i + 1] = RecordHash.Of(without[..(letters.Length - 1)]);
        }
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
        var keys = new ulong[word.Letters.Length + 1];
        WriteVariants(word.Letters, keys);
        Array.Sort(keys);
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

    private delegate ReadOnlySpan<ulong> TargetsOf(int number);

    private readonly record struct Word(NameWords Names, int Number, TellingWord Of)
    {
        public ulong Hash => Of.Hash;

        public int Frequency => Of.Count;

        public ReadOnlySpan<byte> Letters => Names.WordOf(Of.Name, Of.Index);
    }
}
