using System.Collections.Immutable;

namespace Cutset.Core.Graphs;

/// <summary>
/// Which ties count, by their time. Without any day the newest state of the records: ties that the newest full listing
/// of their dataset no longer has are left out. Withdrawn reports never count.
/// </summary>
public sealed record TimeFilter
{
    /// <summary>The newest state of the records.</summary>
    public static TimeFilter Newest { get; } = new();

    /// <summary>
    /// The state on that day: ties that start after it are left out, and so are those that no listing had yet, or that a
    /// listing no longer had. Null: not asked.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>First day of a span: ties that overlap it count, and undated ones. Goes with <see cref="To"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of that span.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// Leaves out what had ended, or not begun, on that day, and keeps what is active then or undated. Null: ties that
    /// ended count, too.
    /// </summary>
    public DateOnly? ActiveOn { get; init; }

    /// <summary>What is wrong with the filter; empty when nothing is.</summary>
    public ImmutableArray<string> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (From is null != To is null)
        {
            faults.Add("A span of time needs its first and its last day.");
        }

        if (From > To)
        {
            faults.Add("The span of time ends before it begins.");
        }

        if (AsOf is not null && From is not null)
        {
            faults.Add("Ask for one day or for a span of time, not for both.");
        }

        return faults.ToImmutable();
    }
}
