using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>A branch of the tree of what stands on a provider.</summary>
/// <param name="Entity">The service, award or company.</param>
/// <param name="Kind">Written name of the tie that joins it to what stands below it; null for the provider itself.</param>
/// <param name="IsAuthorised">True for a service that B authorised, and for an award that serves it.</param>
/// <param name="Carries">How many of B's services and awards stand on it, itself included.</param>
/// <param name="Branches">What stands on it, that which carries most first. Each entity stands once in the tree, on a
/// shortest way.</param>
public sealed record TreeBranch(
    EntityRef Entity, string? Kind, bool IsAuthorised, int Carries, ImmutableArray<TreeBranch> Branches);
