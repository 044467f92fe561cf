using System.Collections.Concurrent;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>For each item the sketch of its name: one look at memory for each candidate instead of many.</summary>
internal sealed class NameSketches
{
    private const int LeastLetters = 5;

    private readonly NameSketch[] _sketches;

    /// <summary>Sketches all items. O(letters).</summary>
    /// <param name="table">The items.</param>
    /// <param name="names">Their names.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public NameSketches(RecordTable table, NameStock names, ParallelOptions options)
    {
        var sketches = _sketches = new NameSketch[table.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, table.Count)), options, range =>
        {
            var last = (Name: -1, Sketch: NameSketch.Any);
            for (var item = range.Item1; item < Math.Min(range.Item2, table.Count); item++)
            {
                var run = table.NameRuns[item];
                // An identifier or another name brings unlike names together.
                var isTold = run.Length == 1 && table.IdentifierRuns[item].IsEmpty && table.Domain[item] < 0;
                // Items go by their names: those of one name follow each other.
                if (isTold && run[0] != last.Name) { last = (run[0], names.FactsOf(run[0]).IsPlain ? Of(names.Words, run[0]) : NameSketch.Any); }
                sketches[item] = isTold ? last.Sketch : NameSketch.Any;
            }
        });
    }

    /// <summary>Has the sketch of an item fetched from memory.</summary>
    public void Prefetch(int item) => Machine.Prefetch.Read(_sketches, item);

    /// <summary>Moves those to the front, in their order, whose names have enough in common with that of an item; returns how
    /// many.</summary>
    public int KeepMatching(int item, Span<int> others)
    {
        var sketch = _sketches[item];
        var kept = 0;
        foreach (var other in others)
        {
            if (NameSketch.MayMatch(sketch, _sketches[other])) { others[kept++] = other; }
        }

        return kept;
    }

    /// <summary>The sketch of an item.</summary>
    public NameSketch Of(int item) => _sketches[item];

    private static NameSketch Of(NameWords words, int name)
    {
        var (telling, all, letters) = (UInt128.Zero, UInt128.Zero, 0);
        var entries = words.Of(name);
        for (var i = 0; i < entries.Length; i++)
        {
            var word = words.WordOf(name, i);
            all = NameSketch.With(all, word);
            if (NameWords.RoleOf(entries[i]) != TokenRole.Distinctive) { continue; }
            telling = NameSketch.With(telling, word);
            letters += word.Length;
        }

        // Names without telling words are told by all of them, and very short ones by no letters at all.
        return all == 0 || words.LettersOf(name).Length < LeastLetters ? NameSketch.Any : new(letters < LeastLetters ? all : telling, all);
    }
}
