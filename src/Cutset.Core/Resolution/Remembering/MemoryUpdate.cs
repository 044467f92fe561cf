using System.Collections;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>A memory after some of its records were resolved anew: those that came, and all that they touch.</summary>
internal static class MemoryUpdate
{
    /// <summary>Takes a resolution of some records into a memory; the memory itself stays as it was.</summary>
    /// <param name="memory">What was known.</param>
    /// <param name="part">The resolution of the records.</param>
    /// <param name="outcome">What it found.</param>
    /// <param name="marks">Marks of all records that have a number: those known, then those that came.</param>
    /// <param name="numbers">The number of each record of the part.</param>
    /// <param name="isTouched">True for the numbers of the part's records, and for those that are gone.</param>
    /// <param name="named">Marks of the keys of records of which decisions speak.</param>
    /// <param name="changed">How many records came or went.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public static ResolutionMemory Take(
        ResolutionMemory memory, OrganizationResolution part, ResolutionOutcome outcome, (ulong[] Keys, ulong[] Contents) marks,
        int[] numbers, BitArray isTouched, ulong[] named, int changed, ParallelOptions options)
    {
        var count = marks.Keys.Length;
        var group = Grown(memory.Group, count);
        var certain = Grown(memory.CertainGroup, count);
        var next = Grown(memory.NextLinked, count);
        var sketches = Grown(memory.Sketches, count);
        var hasKeys = Grown(memory.HasKeys, count);
        for (var number = 0; number < count; number++)
        {
            if (number < memory.Count && !isTouched[number]) { continue; }
            (group[number], certain[number], next[number]) = (ResolutionMemory.Gone, ResolutionMemory.Gone, number);
        }

        for (var record = 0; record < numbers.Length; record++)
        {
            var number = numbers[record];
            group[number] = numbers[outcome.GroupOf[record]];
            certain[number] = numbers[outcome.CertainGroupOf[record]];
            sketches[number] = part.Run.Sketches.Of(part.Run.Items.ItemOf[record]);
        }

        Link(part, numbers, next);
        var items = part.Run.Items;
        var fresh = Enumerable.Range(0, items.Count).Where(item => !hasKeys[numbers[items.RecordOf[item]]]).ToList();
        var postings = KeyPostings.Write(
            part.Run.KeysOn(memory.Basis), fresh, part.Run.ContentKeyOf, item => numbers[items.RecordOf[item]], options);
        foreach (var item in fresh) { hasKeys[numbers[items.RecordOf[item]]] = true; }
        return new ResolutionMemory(memory.Basis)
        {
            LearntFrom = memory.LearntFrom,
            ChangedSince = memory.ChangedSince + changed,
            KeyMarks = marks.Keys,
            ContentMarks = marks.Contents,
            Group = group,
            CertainGroup = certain,
            NextLinked = next,
            Sketches = sketches,
            HasKeys = hasKeys,
            Named = named,
            Joined = [.. memory.Joined.Where(link => !isTouched[link.Left]), .. outcome.Joined.Select(Renumber)],
            Asked = [.. memory.Asked.Where(link => !isTouched[link.Left]), .. outcome.Asked.Select(Renumber)],
            Repeated = [.. memory.Repeated.Where(pair => !isTouched[pair.First]), .. outcome.Repeated.Select(pair => (numbers[pair.First], numbers[pair.Record]))],
            Postings = [.. memory.Postings, postings],
        };

        RecordLink Renumber(RecordLink link) => link with { Left = numbers[link.Left], Right = numbers[link.Right] };
    }

    /// <summary>Rings of the records that hang together.</summary>
    private static void Link(OrganizationResolution part, int[] numbers, int[] next)
    {
        var linked = new ConstrainedGroups(numbers.Length);
        var items = part.Run.Items;
        for (var record = 0; record < numbers.Length; record++) { Join(items.RecordOf[items.ItemOf[record]], record); }
        foreach (var link in part.Run.Links)
        {
            if (part.Run.Counts(link)) { Join(items.RecordOf[link.A], items.RecordOf[link.B]); }
        }

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
