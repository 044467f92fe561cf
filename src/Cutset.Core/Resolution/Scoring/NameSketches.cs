using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>For each item the sketch of its name: one look at memory for each candidate instead of many.</summary>
internal sealed class NameSketches
{
    private const int LeastLetters = 5;

    private readonly NameSketch[] _sketches;

    /// <summary>Sketches all items. O(letters).</summary>
    public NameSketches(RecordTable table, NameStock names)
    {
        var ofNames = new NameSketch[names.Count];
        for (var name = 0; name < ofNames.Length; name++)
        {
            ofNames[name] = names.FactsOf(name).IsPlain ? Of(names.Words, name) : NameSketch.Any;
        }

        _sketches = new NameSketch[table.Count];
        for (var item = 0; item < _sketches.Length; item++)
        {
            var run = table.NameRuns[item];
            // An identifier or another name brings unlike names together.
            _sketches[item] = run.Length == 1 && table.IdentifierRuns[item].IsEmpty && table.Domain[item] < 0
                ? ofNames[run[0]] : NameSketch.Any;
        }
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
