using System.Collections;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// The links that count of some records, with one another and with all that are known: by their keys it is looked up whom
/// they meet, and they are compared with these alone.
/// </summary>
internal sealed class FreshLinks
{
    /// <summary>So many entries ahead the sketch of a record is fetched from memory.</summary>
    private const int Ahead = 8;

    private const int ChunkSize = 64;

    private readonly ResolutionMemory _memory;
    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly RecordChanges _changes;
    private readonly int[] _fresh;
    private readonly HashSet<RecordKey> _named;
    private readonly RecordResolverOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly RecordResolution _run;
    private readonly NameSketches _sketches;
    private readonly ulong[][] _keys;
    private readonly BitArray _isFresh;
    private readonly List<RecordLink> _links = [];
    private readonly List<int> _partners = [];

    private FreshLinks(
        ResolutionMemory memory, IReadOnlyList<OrganizationRecord> records, RecordChanges changes, int[] fresh,
        HashSet<RecordKey> named, RecordResolverOptions options, ParallelOptions parallel)
    {
        (_memory, _records, _changes, _fresh, _named, _options, _parallel) = (memory, records, changes, fresh, named, options, parallel);
        OrganizationRecord[] came = [.. fresh.Select(record => records[record])];
        _run = new RecordResolution(
            RecordTable.From(came, memory.Basis.Written), options, record => named.Contains(came[record].Key),
            record => RecordMarks.OfKey(came[record]), memory.Basis, false, null, parallel.CancellationToken);
        _sketches = _run.Sketches;
        _isFresh = new BitArray(changes.RecordOf.Length);
        foreach (var record in fresh) { _isFresh[changes.Numbers[record]] = true; }
        var items = _run.Items;
        int[] unwritten = [.. Enumerable.Range(0, items.Count).Where(item => NumberOf(item) is var number && (number >= memory.Count || !memory.HasKeys[number]))];
        _keys = KeysOf(_run, memory.Basis, parallel);
        Written = Array.ConvertAll(unwritten, NumberOf);
        Postings = KeyPostings.Write(Written, (i, buffer) => buffer.Add(_keys[unwritten[i]]), parallel);
    }

    /// <summary>The links that count, by records.</summary>
    public IReadOnlyCollection<RecordLink> Links => _links;

    /// <summary>Numbers of those that the records have such a link with, or say the same as.</summary>
    public IReadOnlyCollection<int> Partners => _partners;

    /// <summary>How many pairs were compared.</summary>
    public long ComparedPairs { get; private set; }

    /// <summary>The keys of those records that had none in the memory.</summary>
    public KeyPostings Postings { get; }

    /// <summary>The numbers of these.</summary>
    public int[] Written { get; }

    /// <summary>Sketches of those that the memory does not know, in the order of their numbers.</summary>
    public IEnumerable<NameSketch> SketchesOfNew =>
        _fresh.Index().Where(fresh => _changes.Numbers[fresh.Item] >= _memory.Count).Select(fresh => _sketches.Of(_run.Items.ItemOf[fresh.Index]));

    /// <summary>Finds the links; null where a block grew too large.</summary>
    /// <param name="memory">What is known.</param>
    /// <param name="records">All records, in the order of their keys.</param>
    /// <param name="changes">Their numbers.</param>
    /// <param name="fresh">The records whose links are looked for, ascending. What says the same as one of them and is known
    /// may be among them or not.</param>
    /// <param name="named">The records of which decisions speak.</param>
    /// <param name="options">Settings, validated; those of the memory.</param>
    /// <param name="parallel">Number of threads, and what cancels them.</param>
    public static FreshLinks? Find(
        ResolutionMemory memory, IReadOnlyList<OrganizationRecord> records, RecordChanges changes, int[] fresh,
        HashSet<RecordKey> named, RecordResolverOptions options, ParallelOptions parallel)
    {
        var links = new FreshLinks(memory, records, changes, fresh, named, options, parallel);
        if (links.Candidates() is not { } candidates) { return null; }
        links.Compare(candidates);
        return links;
    }

    private static ulong[][] KeysOf(RecordResolution run, ResolutionBasis basis, ParallelOptions parallel)
    {
        var keys = new ulong[run.Items.Count][];
        var write = run.KeysOn(basis);
        ChunkedWork.Run(ChunksOf(keys.Length), parallel, static () => new KeyBuffer(), (chunk, buffer) =>
        {
            for (var item = chunk * ChunkSize; item < Math.Min(keys.Length, (chunk + 1) * ChunkSize); item++)
            {
                buffer.Clear();
                write(item, buffer);
                keys[item] = buffer.Keys.ToArray();
            }
        }, static _ => { });
        return keys;
    }

    /// <summary>For each item the numbers of the others that share a block with it, of two fresh ones only at the first.</summary>
    private int[][]? Candidates()
    {
        KeyPostings[] all = [.. _memory.Postings, Postings];
        var found = new int[_run.Items.Count][];
        var itemOf = _fresh.Select((record, i) => (Number: _changes.Numbers[record], Item: _run.Items.ItemOf[i]))
            .ToDictionary(static pair => pair.Number, static pair => pair.Item);
        var isOvergrown = false;
        ChunkedWork.Run(ChunksOf(found.Length), _parallel, () => (Met: new int[_changes.RecordOf.Length], Found: new List<int>()), (chunk, local) =>
        {
            for (var item = chunk * ChunkSize; item < Math.Min(found.Length, (chunk + 1) * ChunkSize); item++)
            {
                local.Found.Clear();
                foreach (var key in _keys[item])
                {
                    foreach (var postings in all) { postings.Prefetch(key); }
                }

                foreach (var key in _keys[item])
                {
                    foreach (var postings in all) { postings.PrefetchNear(key); }
                }

                foreach (var key in _keys[item])
                {
                    var size = 0;
                    foreach (var postings in all)
                    {
                        var entries = postings.Find(key);
                        size += entries.Length;
                        if (size > _options.MaxBlockSize * RecordResolution.Overgrowth)
                        {
                            isOvergrown = true;
                            return;
                        }

                        Meet(item, entries, itemOf, local.Met, local.Found);
                    }
                }

                found[item] = [.. local.Found];
            }
        }, static _ => { });
        return isOvergrown ? null : found;
    }

    private void Meet(int item, ReadOnlySpan<ulong> entries, Dictionary<int, int> itemOf, int[] met, List<int> found)
    {
        var sketch = _sketches.Of(item);
        for (var i = 0; i < entries.Length; i++)
        {
            if (i + Ahead < entries.Length) { _memory.Sketches.Prefetch(unchecked((int)entries[i + Ahead])); }
            var number = unchecked((int)entries[i]);
            // A stamp says: this item has met that record already.
            if (met[number] == item + 1) { continue; }
            met[number] = item + 1;
            if (_changes.RecordOf[number] < 0) { continue; }
            var other = _isFresh[number] ? itemOf[number] : -1;
            if (other >= 0 && other <= item) { continue; }
            if (NameSketch.MayMatch(sketch, other < 0 ? _memory.Sketches[number] : _sketches.Of(other))) { found.Add(number); }
        }
    }

    private void Compare(int[][] candidates)
    {
        var placeOf = new int[_changes.RecordOf.Length];
        var compared = new List<int>(_run.Items.Count);
        var pairs = new (int, int[])[candidates.Length];
        for (var item = 0; item < pairs.Length; item++)
        {
            ComparedPairs += candidates[item].Length;
            pairs[item] = (PlaceOf(NumberOf(item)), Array.ConvertAll(candidates[item], PlaceOf));
        }

        var comparison = new FreshComparison(compared.ConvertAll(number => _records[_changes.RecordOf[number]]), _memory.Basis, _parallel);
        foreach (var pair in comparison.Link(pairs))
        {
            var (left, right) = (_changes.RecordOf[compared[pair.Record]], _changes.RecordOf[compared[pair.Other]]);
            if (pair.IsRepeated && !_named.Contains(_records[left].Key) && !_named.Contains(_records[right].Key)) { _partners.Add(compared[pair.Other]); }
            else if (_run.Counts(pair.Link))
            {
                _partners.Add(compared[pair.Other]);
                _links.Add(new RecordLink(left, right, pair.Link.Bits, pair.Link.Pattern));
            }
        }

        int PlaceOf(int number)
        {
            if (placeOf[number] == 0)
            {
                compared.Add(number);
                placeOf[number] = compared.Count;
            }

            return placeOf[number] - 1;
        }
    }

    private int NumberOf(int item) => _changes.Numbers[_fresh[_run.Items.RecordOf[item]]];

    private static int ChunksOf(int items) => (items + ChunkSize - 1) / ChunkSize;
}
