using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Web.Reconciliation;

/// <summary>A property that can be fetched.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Kinds">Kinds that may have it.</param>
/// <param name="Scheme">The scheme of an identifier; null for anything else.</param>
internal sealed record ExtensionProperty(string Id, string Name, ImmutableArray<EntityKind> Kinds, string? Scheme = null);
