using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>One step of a chain.</summary>
/// <param name="Kind">Written name of the kind of its first tie.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it leads.</param>
/// <param name="AsCompany">True where it passes from a service to its provider as a whole: no record says that what
/// follows uses the service.</param>
/// <param name="Ties">The ties that make this step, each with its evidence.</param>
public sealed record StepAnswer(
    string Kind, EntityRef From, EntityRef To, bool AsCompany, ImmutableArray<TieAnswer> Ties);
