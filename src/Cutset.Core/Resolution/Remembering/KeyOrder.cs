using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Records in the order of their keys: records that say the same are told apart by these, so that the order in which they
/// come cannot show.
/// </summary>
internal sealed class KeyOrder
{
    private readonly int[]? _order;

    /// <summary>Sorts the records where they are not sorted already.</summary>
    /// <param name="records">The records.</param>
    /// <param name="threads">Threads to use.</param>
    public KeyOrder(IReadOnlyList<OrganizationRecord> records, int threads)
    {
        Records = records;
        if (IsSorted(records, threads)) { return; }
        _order = [.. Enumerable.Range(0, records.Count).OrderBy(index => records[index].Key)];
        Records = [.. _order.Select(index => records[index])];
    }

    /// <summary>The records in order.</summary>
    public IReadOnlyList<OrganizationRecord> Records { get; }

    /// <summary>A result over the sorted records as one over the records as they came.</summary>
    public ResolutionResult Restore(ResolutionResult result)
    {
        if (_order is not { } order) { return result; }
        MergeLink RenameLink(MergeLink link) => link with
        {
            Left = Math.Min(order[link.Left], order[link.Right]),
            Right = Math.Max(order[link.Left], order[link.Right]),
        };
        return result with
        {
            GroupOf = Rename(result.GroupOf, order),
            CertainGroupOf = Rename(result.CertainGroupOf, order),
            Links = [.. result.Links.Select(RenameLink).OrderBy(static l => l.Left).ThenBy(static l => l.Right).ThenBy(static l => l.Reason, StringComparer.Ordinal)],
            Questions = [.. result.Questions.Select(RenameLink)],
        };
    }

    private static ImmutableArray<int> Rename(ImmutableArray<int> groupOf, int[] order)
    {
        var least = new int[order.Length];
        Array.Fill(least, int.MaxValue);
        for (var i = 0; i < order.Length; i++) { least[groupOf[i]] = Math.Min(least[groupOf[i]], order[i]); }
        var renamed = new int[order.Length];
        for (var i = 0; i < order.Length; i++) { renamed[order[i]] = least[groupOf[i]]; }
        return ImmutableCollectionsMarshal.AsImmutableArray(renamed);
    }

    private static bool IsSorted(IReadOnlyList<OrganizationRecord> records, int threads)
    {
        if (records.Count < 2) { return true; }
        return Parallel.ForEach(Partitioner.Create(1, records.Count), new ParallelOptions { MaxDegreeOfParallelism = threads }, (range, state) =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                if (records[i - 1].Key.CompareTo(records[i].Key) <= 0) { continue; }
                state.Stop();
                return;
            }
        }).IsCompleted;
    }
}
