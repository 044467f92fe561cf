using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Asking.Reviewing;

/// <summary>Follows the merges of an entity from one record to another.</summary>
public static class MergePath
{
    /// <summary>The fewest merges that join the two records; empty when none do.</summary>
    public static IReadOnlyList<MergeInfo> Find(IEnumerable<MergeInfo> merges, RecordKey from, RecordKey to)
    {
        var links = merges.SelectMany(static merge => new[] { (merge.Left, merge), (merge.Right, merge) })
            .ToLookup(static pair => pair.Item1, static pair => pair.merge);
        var via = new Dictionary<RecordKey, MergeInfo?> { [from] = null };
        var queue = new Queue<RecordKey>(via.Keys);
        while (!via.ContainsKey(to) && queue.TryDequeue(out var key))
        {
            foreach (var merge in links[key])
            {
                if (via.TryAdd(Other(merge, key), merge))
                {
                    queue.Enqueue(Other(merge, key));
                }
            }
        }

        var path = new List<MergeInfo>();
        for (var key = to; via.TryGetValue(key, out var merge) && merge is not null; key = Other(merge, key))
        {
            path.Insert(0, merge);
        }

        return path;
    }

    private static RecordKey Other(MergeInfo merge, RecordKey key) => merge.Left == key ? merge.Right : merge.Left;
}
