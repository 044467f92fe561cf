using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Screening;

/// <summary>A vendor to look for.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Identifiers">Its identifiers in canonical spelling.</param>
public readonly record struct ScreenQuery(string Name, ImmutableArray<Identifier> Identifiers);
