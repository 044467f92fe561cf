using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Web.Matching;

/// <summary>What somebody looks for.</summary>
/// <param name="Name">Its name; may be empty where identifiers are given.</param>
/// <param name="Identifiers">Its identifiers in canonical spelling.</param>
/// <param name="Kinds">Kinds that it may be; empty: all.</param>
/// <param name="Country">Its country, two letters in upper case; null: not said.</param>
internal sealed record MatchQuery(
    string Name, ImmutableArray<Identifier> Identifiers, ImmutableArray<EntityKind> Kinds, string? Country);
