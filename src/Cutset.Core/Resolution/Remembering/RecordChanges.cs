using Cutset.Core.Model;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Which records came and which are gone since a memory was made, and the number of each: known records keep theirs, those
/// that came are numbered after them.
/// </summary>
internal sealed class RecordChanges
{
    private readonly ResolutionMemory _memory;
    private readonly List<int> _came = [];
    private readonly List<int> _gone = [];

    /// <summary>Compares records with those of a memory. O(records).</summary>
    /// <param name="memory">What is known.</param>
    /// <param name="records">All records, in the order of their keys.</param>
    /// <param name="named">Keys of the records of which decisions speak.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public RecordChanges(
        ResolutionMemory memory, IReadOnlyList<OrganizationRecord> records, IEnumerable<RecordKey> named, ParallelOptions options)
    {
        _memory = memory;
        (KeyMarks, ContentMarks) = RecordMarks.Of(records, options);
        NamedMarks = NamedMarksOf(named);
        Numbers = NumbersByKey();
        RecordOf = FindKnown();
    }

    /// <summary>Marks of the records' keys.</summary>
    public ulong[] KeyMarks { get; }

    /// <summary>Marks of what the records say.</summary>
    public ulong[] ContentMarks { get; }

    /// <summary>Marks of the keys of records of which decisions speak; ascending.</summary>
    public ulong[] NamedMarks { get; }

    /// <summary>The number of each record.</summary>
    public int[] Numbers { get; }

    /// <summary>The record of each number, -1 for those gone.</summary>
    public int[] RecordOf { get; }

    /// <summary>The records that came, ascending; their numbers follow each other behind those that are known.</summary>
    public IReadOnlyList<int> Came => _came;

    /// <summary>The numbers of those that are gone since.</summary>
    public IReadOnlyList<int> Gone => _gone;

    /// <summary>How many came or went.</summary>
    public int Count => _came.Count + _gone.Count;

    /// <summary>Marks of the keys of records of which decisions speak; ascending.</summary>
    public static ulong[] NamedMarksOf(IEnumerable<RecordKey> named) =>
        [.. named.Select(static key => RecordHash.Of(key.Value.AsSpan())).Order()];

    /// <summary>Numbers the records that came, and returns the record of each number.</summary>
    private int[] FindKnown()
    {
        // A record that decisions name stands by itself from then on, and one that they no longer name does not.
        var renamed = NamedMarks.Except(_memory.Named).Union(_memory.Named.Except(NamedMarks)).ToHashSet();
        var isKnown = new bool[_memory.Count];
        for (var record = 0; record < Numbers.Length; record++)
        {
            var number = Numbers[record];
            if (number >= 0 && !isKnown[number] && _memory.ContentMarks[number] == ContentMarks[record] && !renamed.Contains(KeyMarks[record]))
            {
                isKnown[number] = true;
                continue;
            }

            Numbers[record] = _memory.Count + _came.Count;
            _came.Add(record);
        }

        var recordOf = new int[_memory.Count + _came.Count];
        Array.Fill(recordOf, -1);
        for (var record = 0; record < Numbers.Length; record++) { recordOf[Numbers[record]] = record; }
        for (var number = 0; number < _memory.Count; number++)
        {
            if (recordOf[number] < 0 && _memory.Group[number] != ResolutionMemory.Gone) { _gone.Add(number); }
        }

        return recordOf;
    }

    /// <summary>For each record the number under which its key is known; -1: under none.</summary>
    private int[] NumbersByKey()
    {
        const int Lookahead = 8;
        var numbers = new int[KeyMarks.Length];
        var isTaken = new bool[_memory.Count];
        var strangers = new List<int>();
        // Most numbers were given in the order of the keys, in which the records come again.
        for (int record = 0, next = 0; record < numbers.Length; record++)
        {
            numbers[record] = -1;
            for (var number = next; number < Math.Min(_memory.Count, next + Lookahead); number++)
            {
                if (_memory.KeyMarks[number] != KeyMarks[record] || _memory.Group[number] == ResolutionMemory.Gone) { continue; }
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

        foreach (var record in strangers) { numbers[record] = left.GetValueOrDefault(KeyMarks[record], -1); }
        return numbers;
    }
}
