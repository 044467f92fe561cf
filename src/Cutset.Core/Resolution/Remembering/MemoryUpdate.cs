using System.Collections;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Learning;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>A memory after some of its records were resolved: all of them at first, later those that came and all that they
/// touch.</summary>
internal static class MemoryUpdate
{
    /// <summary>The memory of a resolution of all records.</summary>
    /// <param name="basis">What it learnt.</param>
    /// <param name="whole">The resolution.</param>
    /// <param name="outcome">What it found.</param>
    /// <param name="records">The records.</param>
    /// <param name="named">Keys of the records of which decisions speak.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public static ResolutionMemory First(
        ResolutionBasis basis, OrganizationResolution whole, ResolutionOutcome outcome, IReadOnlyList<OrganizationRecord> records,
        IEnumerable<RecordKey> named, ParallelOptions options)
    {
        var items = whole.Run.Items;
        var marks = RecordMarks.Of(records, options);
        int[] numbers = [.. Enumerable.Range(0, records.Count)];
        var postings = KeyPostings.Write(items.RecordOf, whole.Run.KeysOn(basis), options);
        var memory = new ResolutionMemory(basis)
        {
            LearntFrom = records.Count,
            KeyMarks = new(marks.Keys),
            ContentMarks = new(marks.Contents),
            Sketches = new(Array.ConvertAll(items.ItemOf, whole.Run.Sketches.Of)),
            Named = RecordChanges.NamedMarksOf(named),
        };
        return Take(memory, memory, whole, outcome, numbers, new BitArray(records.Count, true), items.RecordOf, postings);
    }

    /// <summary>Takes a resolution of some records into a memory; the memory itself stays as it was.</summary>
    /// <param name="memory">What was known.</param>
    /// <param name="changes">What came and went since.</param>
    /// <param name="part">The resolution of the records.</param>
    /// <param name="outcome">What it found.</param>
    /// <param name="numbers">The number of each record of the part.</param>
    /// <param name="isTouched">True for the numbers of the part's records, and for those that are gone.</param>
    /// <param name="fresh">The links of the records that came.</param>
    public static ResolutionMemory After(
        ResolutionMemory memory, RecordChanges changes, OrganizationResolution part, ResolutionOutcome outcome, int[] numbers,
        BitArray isTouched, FreshLinks fresh)
    {
        var next = new ResolutionMemory(memory.Basis)
        {
            LearntFrom = memory.LearntFrom,
            ChangedSince = memory.ChangedSince + changes.Count,
            KeyMarks = memory.KeyMarks.With(changes.Came.Select(record => changes.KeyMarks[record])),
            ContentMarks = memory.ContentMarks.With(changes.Came.Select(record => changes.ContentMarks[record])),
            Sketches = memory.Sketches.With(fresh.SketchesOfNew),
            Named = changes.NamedMarks,
        };
        return Take(memory, next, part, outcome, numbers, isTouched, fresh.Written, fresh.Postings);
    }

    private static ResolutionMemory Take(
        ResolutionMemory memory, ResolutionMemory head, OrganizationResolution part, ResolutionOutcome outcome, int[] numbers,
        BitArray isTouched, IEnumerable<int> written, KeyPostings postings)
    {
        var group = Grown(memory.Group, head.Count);
        var certain = Grown(memory.CertainGroup, head.Count);
        var next = Grown(memory.NextLinked, head.Count);
        var hasKeys = Grown(memory.HasKeys, head.Count);
        for (var number = 0; number < head.Count; number++)
        {
            if (isTouched[number]) { (group[number], certain[number], next[number]) = (ResolutionMemory.Gone, ResolutionMemory.Gone, number); }
        }

        for (var record = 0; record < numbers.Length; record++)
        {
            var number = numbers[record];
            group[number] = numbers[outcome.GroupOf[record]];
            certain[number] = numbers[outcome.CertainGroupOf[record]];
        }

        foreach (var number in written) { hasKeys[number] = true; }
        var links = Link(part, numbers, next);
        return new ResolutionMemory(head.Basis)
        {
            LearntFrom = head.LearntFrom,
            ChangedSince = head.ChangedSince,
            KeyMarks = head.KeyMarks,
            ContentMarks = head.ContentMarks,
            Group = group,
            CertainGroup = certain,
            NextLinked = next,
            Sketches = head.Sketches,
            HasKeys = hasKeys,
            Named = head.Named,
            Links = Kept(memory.Links, links),
            Joined = Kept(memory.Joined, [.. outcome.Joined.Select(Renumber)]),
            Asked = Kept(memory.Asked, [.. outcome.Asked.Select(Renumber)]),
            Repeated = [.. memory.Repeated.Where(pair => !isTouched[pair.First]), .. outcome.Repeated.Select(pair => (numbers[pair.First], numbers[pair.Record]))],
            Postings = [.. memory.Postings, postings],
        };

        RecordLink[] Kept(RecordLink[] known, IReadOnlyCollection<RecordLink> found)
        {
            var kept = new RecordLink[known.Count(link => !isTouched[link.Left]) + found.Count];
            var count = 0;
            foreach (var link in known)
            {
                if (!isTouched[link.Left]) { kept[count++] = link; }
            }

            foreach (var link in found) { kept[count++] = link; }
            return kept;
        }

        RecordLink Renumber(RecordLink link) => link with { Left = numbers[link.Left], Right = numbers[link.Right] };
    }

    /// <summary>The part's links that count, by number; and rings of the records that hang together by them.</summary>
    private static List<RecordLink> Link(OrganizationResolution part, int[] numbers, int[] next)
    {
        var linked = new ConstrainedGroups(numbers.Length);
        var items = part.Run.Items;
        for (var record = 0; record < numbers.Length; record++) { Join(items.RecordOf[items.ItemOf[record]], record); }
        var links = new List<RecordLink>();
        foreach (var link in part.Run.Links)
        {
            if (!part.Run.Counts(link)) { continue; }
            var (a, b) = (items.RecordOf[link.A], items.RecordOf[link.B]);
            links.Add(new RecordLink(numbers[a], numbers[b], link.Bits, link.Pattern));
            Join(a, b);
        }

        return links;

        void Join(int a, int b)
        {
            if (linked.Find(a) == linked.Find(b)) { return; }
            linked.TryJoin(a, b, out _);
            var (x, y) = (numbers[a], numbers[b]);
            (next[x], next[y]) = (next[y], next[x]); // makes two rings one
        }
    }

    private static T[] Grown<T>(T[] array, int count)
    {
        var grown = new T[count];
        array.CopyTo(grown, 0);
        return grown;
    }
}
