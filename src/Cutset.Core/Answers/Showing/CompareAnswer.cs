using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>Two providers side by side, to one agency.</summary>
/// <param name="First">The trace of the one.</param>
/// <param name="Second">The trace of the other.</param>
/// <param name="Both">Last steps (services, awards) that documented chains of both reach, by name.</param>
/// <param name="FirstOnly">Those that only the first reaches.</param>
/// <param name="SecondOnly">Those that only the second reaches.</param>
public sealed record CompareAnswer(
    TraceAnswer First,
    TraceAnswer Second,
    ImmutableArray<EntityRef> Both,
    ImmutableArray<EntityRef> FirstOnly,
    ImmutableArray<EntityRef> SecondOnly)
{
    /// <summary>Sets two traces to the same agency side by side.</summary>
    public static CompareAnswer Of(TraceAnswer first, TraceAnswer second)
    {
        var (left, right) = (Documented(first), Documented(second));
        return new CompareAnswer(
            first,
            second,
            Order(left.Intersect(right)),
            Order(left.Except(right)),
            Order(right.Except(left)));
    }

    private static HashSet<EntityRef> Documented(TraceAnswer answer) =>
        [.. answer.ByLastStep.Where(static step => step.Grade == "documented").Select(static step => step.From)];

    private static ImmutableArray<EntityRef> Order(IEnumerable<EntityRef> entities) =>
        [.. entities.OrderBy(static entity => entity.Name, StringComparer.Ordinal).ThenBy(static entity => entity.Id, StringComparer.Ordinal)];
}
