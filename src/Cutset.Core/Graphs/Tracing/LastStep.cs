using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>A last step into B: the authorisation of a service, or an award that serves B.</summary>
public sealed record LastStep
{
    /// <summary>The service or award (or what else stands before B, where B is no agency).</summary>
    public required int From { get; init; }

    /// <summary>B, or the agency of its group.</summary>
    public required int To { get; init; }

    /// <summary>Kind of the ties.</summary>
    public required TieKind Kind { get; init; }

    /// <summary>The ties, ascending: an award can serve an agency as awarding and as funding one.</summary>
    public required ImmutableArray<int> Ties { get; init; }

    /// <summary>Grade of the best chain that ends so.</summary>
    public required ChainGrade Grade { get; init; }

    /// <summary>Number of steps of the shortest chain of that grade that ends so, up to and with this step.</summary>
    public required int Hops { get; init; }

    /// <summary>
    /// For a service: on how many <c>hosts</c> and <c>supports</c> ties it stands away from A, on the shortest documented
    /// way; 0 when A's group offers it. Null for an award, and for a service reached by claims only.
    /// </summary>
    public int? ServiceSteps { get; init; }
}
