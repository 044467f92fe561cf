using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>A last step into B: a service that it authorised, or an award that serves it.</summary>
public sealed record LastStepAnswer
{
    /// <summary>The service or award.</summary>
    public required EntityRef From { get; init; }

    /// <summary>B, or the agency of its group.</summary>
    public required EntityRef To { get; init; }

    /// <summary>Written name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Grade of the best chain that ends so.</summary>
    public required string Grade { get; init; }

    /// <summary>Steps of the shortest chain of that grade.</summary>
    public required int Hops { get; init; }

    /// <summary>Services: on how many leverage ties it stands away from A; 0 when A's group offers it.</summary>
    public int? ServiceSteps { get; init; }

    /// <summary>The ties: one as a rule; an award can serve an agency as awarding and as funding one.</summary>
    public required ImmutableArray<TieAnswer> Ties { get; init; }
}
