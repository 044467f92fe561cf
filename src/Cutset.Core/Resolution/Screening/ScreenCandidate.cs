using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Screening;

/// <summary>An entity that may be the vendor.</summary>
/// <param name="Node">The entity's node.</param>
/// <param name="Score">Estimated share of pairs like this one that are the same organisation, in [0, 1].</param>
/// <param name="Verdict"><see cref="ScreenVerdict.Same"/> or <see cref="ScreenVerdict.Possible"/>, seen alone.</param>
/// <param name="Reason">One of <see cref="ScreenReason"/>.</param>
/// <param name="Name">The name of the entity that came nearest; null when it was found by identifier and has none.</param>
/// <param name="Use">In which use that name stands.</param>
/// <param name="Relation">How else the names hang together.</param>
/// <param name="Shared">An identifier that both have; null for none.</param>
public sealed record ScreenCandidate(
    int Node, double Score, ScreenVerdict Verdict, string Reason, string? Name, NameUse Use, NameRelation Relation,
    Identifier? Shared);
