using System.Collections;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Resolves what changed since a memory was made: finds the links of the records that came, takes these and all that hangs
/// together with them by links that are known, and clusters those alone. What they do not touch stays as it was; so the
/// result is that of all records resolved on the memory's basis.
/// </summary>
internal sealed class LaterRecords
{
    /// <summary>Once a tenth as many records came or went as the weights were learnt from, they are learnt anew.</summary>
    private const int MostChanged = 10;

    private readonly ResolutionMemory _memory;
    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly RecordResolverOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly HashSet<RecordKey> _named;
    private readonly RecordChanges _changes;

    private LaterRecords(
        ResolutionMemory memory, IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions,
        RecordResolverOptions options, CancellationToken cancellationToken)
    {
        (_memory, _records, _options) = (memory, records, options);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        _named = OrganizationResolution.NamedBy(decisions);
        _changes = new RecordChanges(memory, records, _named, _parallel);
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
        var changed = memory.ChangedSince + later._changes.Count;
        return (long)changed * MostChanged > memory.LearntFrom ? null : later.Resolve(decisions);
    }

    private (ResolutionOutcome, ResolutionMemory)? Resolve(IReadOnlyList<Decision> decisions)
    {
        // What is gone may have spoken for others that say the same: all that hung together with it is looked at anew.
        var isFresh = new BitArray(_changes.RecordOf.Length);
        foreach (var record in _changes.Came) { isFresh[_changes.Numbers[record]] = true; }
        foreach (var number in _changes.Gone) { MarkRing(isFresh, number); }
        if (FreshLinks.Find(_memory, _records, _changes, RecordsOf(isFresh), _named, _options, _parallel) is not { } fresh) { return null; }
        var isTouched = Touch(isFresh, fresh.Partners);
        var records = RecordsOf(isTouched);
        var known = _memory.Links.Where(link => isTouched[link.Left] && !isFresh[link.Left] && !isFresh[link.Right]).Select(ToRecords);
        var part = new OrganizationResolution(
            [.. records.Select(record => _records[record])], _memory.Basis.Written, decisions, _options, _memory.Basis,
            [.. fresh.Links.Concat(known).Select(link => link with { Left = Array.BinarySearch(records, link.Left), Right = Array.BinarySearch(records, link.Right) })],
            fresh.ComparedPairs, _parallel.CancellationToken);
        var outcome = part.ToOutcome();
        var memory = MemoryUpdate.After(
            _memory, _changes, part, outcome, [.. records.Select(record => _changes.Numbers[record])], isTouched, fresh);
        return (Whole(memory, outcome, records), memory);
    }

    /// <summary>The numbers of all records that are fresh, are named or are partners, and of all that hangs together with
    /// them.</summary>
    private BitArray Touch(BitArray isFresh, IEnumerable<int> partners)
    {
        var isTouched = new BitArray(isFresh);
        foreach (var number in partners)
        {
            if (number < _memory.Count) { MarkRing(isTouched, number); }
        }

        for (var number = 0; number < _memory.Count && _changes.NamedMarks.Length > 0; number++)
        {
            if (_memory.Group[number] != ResolutionMemory.Gone && Array.BinarySearch(_changes.NamedMarks, _memory.KeyMarks[number]) >= 0)
            {
                MarkRing(isTouched, number);
            }
        }

        return isTouched;
    }

    private void MarkRing(BitArray marks, int first)
    {
        for (var number = first; !marks[number]; number = _memory.NextLinked[number]) { marks[number] = true; }
    }

    /// <summary>The records of the numbers that are marked, ascending.</summary>
    private int[] RecordsOf(BitArray marks)
    {
        var records = new List<int>();
        for (var record = 0; record < _records.Count; record++)
        {
            if (marks[_changes.Numbers[record]]) { records.Add(record); }
        }

        return [.. records];
    }

    /// <summary>The outcome of all records: what was found of some, and what is known of the others.</summary>
    private ResolutionOutcome Whole(ResolutionMemory memory, ResolutionOutcome part, int[] records) => new()
    {
        GroupOf = LeastOf(memory.Group),
        CertainGroupOf = LeastOf(memory.CertainGroup),
        Joined = [.. memory.Joined.Select(ToRecords)],
        Asked = [.. memory.Asked.Select(ToRecords)],
        Repeated = [.. memory.Repeated.Select(pair => (_changes.RecordOf[pair.First], _changes.RecordOf[pair.Record]))],
        Decided = [.. part.Decided.Select(d => (records[d.Left], records[d.Right], d.Decision))],
        Conflicts = part.Conflicts,
        ComparedPairs = part.ComparedPairs,
    };

    private RecordLink ToRecords(RecordLink link) =>
        link with { Left = _changes.RecordOf[link.Left], Right = _changes.RecordOf[link.Right] };

    /// <summary>For each record the least record of its group.</summary>
    private int[] LeastOf(int[] group)
    {
        var least = new int[_changes.RecordOf.Length];
        Array.Fill(least, int.MaxValue);
        var result = new int[_records.Count];
        for (var record = 0; record < result.Length; record++)
        {
            ref var first = ref least[group[_changes.Numbers[record]]];
            first = Math.Min(first, record);
            result[record] = first;
        }

        return result;
    }
}
