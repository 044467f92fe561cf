using Cutset.Core.Answers;

namespace Cutset.Web.Matching;

/// <summary>An entity that may be meant.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Score">In [0, 1], greater is better.</param>
/// <param name="IsMatch">True where it alone is it; a person need not look.</param>
/// <param name="Why">Why it came up, in a sentence or a few words.</param>
/// <param name="SharesIdentifier">True where an identifier was given that it holds.</param>
/// <param name="NameScore">How alike the names are, in [0, 1].</param>
/// <param name="SameCountry">Whether a record of it lies in the country given; null where none was given or is known.</param>
internal sealed record MatchCandidate(
    EntityInfo Entity, double Score, bool IsMatch, string Why, bool SharesIdentifier, double NameScore, bool? SameCountry);
