using System.Collections;
using System.Collections.Concurrent;
using Cutset.Core.Machine;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Resolves what changed since a memory was made: looks up which known records the new ones may be one with, takes these
/// and all that hangs together with them, and resolves those alone. What they do not touch stays as it was; so the
/// result is that of all records resolved on the memory's basis.
/// </summary>
internal sealed class LaterRecords
{
    /// <summary>Once a tenth as many records came or went as the weights were learnt from, they are learnt anew.</summary>
    private const int MostChanged = 10;

    /// <summary>So many entries ahead the sketch of a record is fetched from memory.</summary>
    private const int Ahead = 8;

    private readonly ResolutionMemory _memory;
    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly RecordResolverOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly CancellationToken _cancellationToken;
    private readonly ulong[] _keyMarks;
    private readonly ulong[] _contentMarks;

    /// <summary>The number of each record; those that came are numbered after those known.</summary>
    private readonly int[] _numbers;

    /// <summary>The record of each number, -1 for those gone.</summary>
    private readonly int[] _recordOf;
    private readonly List<int> _came = [];
    private readonly List<int> _gone = [];
    private readonly HashSet<RecordKey> _named;
    private readonly ulong[] _namedMarks;

    private LaterRecords(
        ResolutionMemory memory, IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions,
        RecordResolverOptions options, CancellationToken cancellationToken)
    {
        (_memory, _records, _options, _cancellationToken) = (memory, records, options, cancellationToken);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        (_keyMarks, _contentMarks) = MarksOf(records, _parallel);
        _named = OrganizationResolution.NamedBy(decisions);
        _namedMarks = NamedMarksOf(_named);
        _numbers = new int[records.Count];
        _recordOf = FindKnown();
    }

    /// <summary>Resolves, or returns null where all must be looked at again: too much changed, or a block grew too large.</summary>
    /// <param name="memory">What is known.</param>
    /// <param name="records">All records, in the order of their keys.</param>
    /// <param name="decisions">All standing decisions.</param>
    /// <param name="options">Settings, validated; those of the memory.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public static (ResolutionOutcome Outcome, ResolutionMemory Memory)? TryResolve(
        ResolutionMemory memory, IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions,
        RecordResolverOptions options, CancellationToken cancellationToken)
    {
        var later = new LaterRecords(memory, records, decisions, options, cancellationToken);
        var changed = memory.ChangedSince + later._came.Count + later._gone.Count;
        return (long)changed * MostChanged > memory.LearntFrom ? null : later.Resolve(decisions);
    }

    /// <summary>Marks of records: of their keys, and of what they say.</summary>
    public static (ulong[] Keys, ulong[] Contents) MarksOf(IReadOnlyList<OrganizationRecord> records, ParallelOptions options)
    {
        var (keys, contents) = (new ulong[records.Count], new ulong[records.Count]);
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, records.Count)), options, range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, records.Count); i++)
            {
                (keys[i], contents[i]) = (RecordMarks.OfKey(records[i]), RecordMarks.OfContent(records[i]));
            }
        });
        return (keys, contents);
    }

    /// <summary>Marks of the keys of records of which decisions speak; ascending.</summary>
    public static ulong[] NamedMarksOf(IEnumerable<RecordKey> named) =>
        [.. named.Select(static key => RecordHash.Of(key.Value.AsSpan())).Order()];

    private int[] FindKnown()
    {
        // A record that decisions name stands by itself from then on, and one that they no longer name does not.
        var renamed = _namedMarks.Except(_memory.Named).Union(_memory.Named.Except(_namedMarks)).ToHashSet();
        var numberOf = NumbersByKey();
        var recordOf = new List<int>(_memory.Count + 1024);
        for (var number = 0; number < _memory.Count; number++) { recordOf.Add(-1); }
        for (var record = 0; record < _records.Count; record++)
        {
            if (numberOf[record] is var number and >= 0 && recordOf[number] < 0 &&
                _memory.ContentMarks[number] == _contentMarks[record] && !renamed.Contains(_keyMarks[record]))
            {
                _numbers[record] = number;
                recordOf[number] = record;
                continue;
            }

            _numbers[record] = recordOf.Count;
            recordOf.Add(record);
            _came.Add(record);
        }

        for (var number = 0; number < _memory.Count; number++)
        {
            if (recordOf[number] < 0 && _memory.Group[number] != ResolutionMemory.Gone) { _gone.Add(number); }
        }

        return [.. recordOf];
    }

    /// <summary>For each record the number under which its key is known; -1: under none.</summary>
    private int[] NumbersByKey()
    {
        const int Lookahead = 8;
        var numbers = new int[_records.Count];
        var isTaken = new bool[_memory.Count];
        var strangers = new List<int>();
        // Most numbers were given in the order of the keys, in which the records come again.
        for (int record = 0, next = 0; record < numbers.Length; record++)
        {
            numbers[record] = -1;
            for (var number = next; number < Math.Min(_memory.Count, next + Lookahead); number++)
            {
                if (_memory.KeyMarks[number] != _keyMarks[record] || _memory.Group[number] == ResolutionMemory.Gone) { continue; }
                (numbers[record], next, isTaken[number]) = (number, number + 1, true);
                break;
            }

            if (numbers[record] < 0) { strangers.Add(record); }
        }

        var left = new Dictionary<ulong, int>();
        for (var number = 0; number < _memory.Count; number++)
        {
            if (!isTaken[number] && _memory.Group[number] != ResolutionMemory.Gone) { left[_memory.KeyMarks[number]] = number; }
        }

        foreach (var record in strangers) { numbers[record] = left.GetValueOrDefault(_keyMarks[record], -1); }
        return numbers;
    }

    private (ResolutionOutcome, ResolutionMemory)? Resolve(IReadOnlyList<Decision> decisions)
    {
        if (FindPartners() is not { } partners) { return null; }
        var isTouched = Touch(partners);
        int[] records = [.. Enumerable.Range(0, _records.Count).Where(record => isTouched[_numbers[record]])];
        var part = new OrganizationResolution(
            [.. records.Select(record => _records[record])], _memory.Basis.Written, decisions, _options, _memory.Basis, false, _cancellationToken);
        if (part.Run.IsOvergrown) { return null; }
        var outcome = part.ToOutcome();
        var marks = (Numbered(_keyMarks, _memory.KeyMarks), Numbered(_contentMarks, _memory.ContentMarks));
        int[] numbers = [.. records.Select(record => _numbers[record])];
        var memory = MemoryUpdate.Take(
            _memory, part, outcome, marks, numbers, isTouched, _namedMarks, _came.Count + _gone.Count, _parallel);
        return (Whole(memory, outcome, records), memory);
    }

    /// <summary>The known records with which one that came has a link that counts; null where a block grew too large.</summary>
    private HashSet<int>? FindPartners()
    {
        OrganizationRecord[] came = [.. _came.Select(record => _records[record])];
        if (Candidates(came) is not { } candidates) { return null; }
        var positions = new int[_memory.Count];
        foreach (var (_, numbers) in candidates)
        {
            foreach (var number in numbers) { positions[number] = 1; }
        }

        var compared = new List<OrganizationRecord>(came);
        for (var number = 0; number < positions.Length; number++)
        {
            if (positions[number] == 0) { continue; }
            positions[number] = compared.Count;
            compared.Add(_records[_recordOf[number]]);
        }

        var run = RunOver(compared);
        var partners = new ConcurrentBag<int>();
        Parallel.ForEach(candidates, _parallel, pair =>
        {
            var item = run.Items.ItemOf[pair.Record];
            foreach (var number in pair.Numbers)
            {
                var other = run.Items.ItemOf[positions[number]];
                if (item == other || (run.TryLink(item, other, out var link) && run.Counts(link))) { partners.Add(number); }
            }
        });
        return [.. partners];
    }

    /// <summary>For the first of the new records that say the same, the known records that share a block with them.</summary>
    private List<(int Record, int[] Numbers)>? Candidates(OrganizationRecord[] came)
    {
        var run = RunOver(came);
        var keys = run.KeysOn(_memory.Basis);
        var sketches = run.Sketches;
        var found = new int[run.Items.Count][];
        var isOvergrown = false;
        ChunkedWork.Run((found.Length + 255) / 256, _parallel, () => (Buffer: new KeyBuffer(), Met: new int[_memory.Count], Found: new List<int>()), (chunk, local) =>
        {
            for (var item = chunk * 256; item < Math.Min(found.Length, (chunk + 1) * 256); item++)
            {
                KeyPostings.WriteKeys(keys, item, run.ContentKeyOf, local.Buffer);
                local.Found.Clear();
                var sketch = sketches.Of(item);
                foreach (var key in local.Buffer.Keys)
                {
                    var size = 0;
                    foreach (var postings in _memory.Postings)
                    {
                        var entries = postings.Find(key);
                        size += entries.Length;
                        if (size > _options.MaxBlockSize * RecordResolution.Overgrowth)
                        {
                            isOvergrown = true;
                            return;
                        }

                        for (var i = 0; i < entries.Length; i++)
                        {
                            if (i + Ahead < entries.Length) { Prefetch.Read(_memory.Sketches, unchecked((int)entries[i + Ahead])); }
                            var number = unchecked((int)entries[i]);
                            // A stamp says: this item has met that record already.
                            if (local.Met[number] == item + 1) { continue; }
                            local.Met[number] = item + 1;
                            if (_recordOf[number] >= 0 && NameSketch.MayMatch(sketch, _memory.Sketches[number])) { local.Found.Add(number); }
                        }
                    }
                }

                found[item] = [.. local.Found];
            }
        }, static _ => { });
        return isOvergrown ? null : [.. found.Select((numbers, item) => (run.Items.RecordOf[item], numbers)).Where(static pair => pair.numbers.Length > 0)];
    }

    private RecordResolution RunOver(IReadOnlyList<OrganizationRecord> records) => new(
        RecordTable.From(records, _memory.Basis.Written), _options, record => _named.Contains(records[record].Key),
        record => RecordMarks.OfKey(records[record]), _memory.Basis, false, null, _cancellationToken);

    /// <summary>The numbers of all records that came or went, are named or are partners, and of all that hangs together with them.</summary>
    private BitArray Touch(HashSet<int> partners)
    {
        var isTouched = new BitArray(_recordOf.Length);
        foreach (var record in _came) { isTouched[_numbers[record]] = true; }
        foreach (var number in partners) { TouchRing(number); }
        foreach (var number in _gone) { TouchRing(number); }
        for (var number = 0; number < _memory.Count && _namedMarks.Length > 0; number++)
        {
            if (_memory.Group[number] != ResolutionMemory.Gone && Array.BinarySearch(_namedMarks, _memory.KeyMarks[number]) >= 0)
            {
                TouchRing(number);
            }
        }

        return isTouched;

        void TouchRing(int first)
        {
            for (var number = first; !isTouched[number]; number = _memory.NextLinked[number]) { isTouched[number] = true; }
        }
    }

    private ulong[] Numbered(ulong[] ofRecords, ulong[] known)
    {
        var marks = new ulong[_recordOf.Length];
        known.CopyTo(marks, 0);
        foreach (var record in _came) { marks[_numbers[record]] = ofRecords[record]; }
        return marks;
    }

    /// <summary>The outcome of all records: what was found of some, and what is known of the others.</summary>
    private ResolutionOutcome Whole(ResolutionMemory memory, ResolutionOutcome part, int[] records) => new()
    {
        GroupOf = LeastOf(memory.Group),
        CertainGroupOf = LeastOf(memory.CertainGroup),
        Joined = [.. memory.Joined.Select(ToRecords)],
        Asked = [.. memory.Asked.Select(ToRecords)],
        Repeated = [.. memory.Repeated.Select(pair => (_recordOf[pair.First], _recordOf[pair.Record]))],
        Decided = [.. part.Decided.Select(d => (records[d.Left], records[d.Right], d.Decision))],
        Conflicts = part.Conflicts,
        ComparedPairs = part.ComparedPairs,
    };

    private RecordLink ToRecords(RecordLink link) => link with { Left = _recordOf[link.Left], Right = _recordOf[link.Right] };

    /// <summary>For each record the least record of its group.</summary>
    private int[] LeastOf(int[] group)
    {
        var least = new int[_recordOf.Length];
        Array.Fill(least, int.MaxValue);
        var result = new int[_records.Count];
        for (var record = 0; record < result.Length; record++)
        {
            ref var first = ref least[group[_numbers[record]]];
            first = Math.Min(first, record);
            result[record] = first;
        }

        return result;
    }
}
