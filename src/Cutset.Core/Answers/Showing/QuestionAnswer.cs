using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>What was asked, as it was understood.</summary>
/// <param name="From">A; null where the question has no A.</param>
/// <param name="FromGroup">How many companies A's group has, A included; 1 with <c>--exact</c>.</param>
/// <param name="To">B; null where the question has no B.</param>
/// <param name="ToGroup">How many agencies B's group has, B included; 1 with <c>--exact</c>.</param>
/// <param name="Limits">The limits that were set, as words; empty when none was.</param>
public sealed record QuestionAnswer(
    EntityRef? From, int FromGroup, EntityRef? To, int ToGroup, ImmutableArray<string> Limits)
{
    /// <summary>With <c>--exact</c>: how many companies of A's group it left out, which may be none; null without it.</summary>
    public int? FromLeftOut { get; init; }

    /// <summary>With <c>--exact</c>: how many agencies of B's group it left out, which may be none; null without it.</summary>
    public int? ToLeftOut { get; init; }
}
