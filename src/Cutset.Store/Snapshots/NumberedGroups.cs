using System.Runtime.InteropServices;

namespace Cutset.Store.Snapshots;

/// <summary>Groups of rows, numbered from 0 in the order in which their first rows come.</summary>
internal sealed class NumberedGroups
{
    private NumberedGroups(int count) => NumberOf = new int[count];

    /// <summary>The number of each row's group.</summary>
    internal int[] NumberOf { get; }

    /// <summary>The first row of each group.</summary>
    internal List<int> First { get; } = [];

    /// <summary>How many rows each group has.</summary>
    internal List<int> Sizes { get; } = [];

    /// <summary>Numbers groups.</summary>
    /// <param name="groupOf">For each row any number that is equal within its group.</param>
    /// <param name="order">The rows in their order.</param>
    internal static NumberedGroups Of(IReadOnlyList<int> groupOf, int[] order)
    {
        var groups = new NumberedGroups(order.Length);
        var numbers = new Dictionary<int, int>(order.Length);
        foreach (var row in order)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, groupOf[row], out var isKnown);
            if (!isKnown)
            {
                number = groups.First.Count;
                groups.First.Add(row);
                groups.Sizes.Add(0);
            }

            groups.NumberOf[row] = number;
            groups.Sizes[number]++;
        }

        return groups;
    }
}
