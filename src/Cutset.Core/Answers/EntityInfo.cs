using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>An entity as answers name it.</summary>
/// <param name="Node">Number of its node in the snapshot; differs from snapshot to snapshot.</param>
/// <param name="Id">Its id, which it keeps; such as <c>org-3f7k…</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name to show; never empty.</param>
/// <param name="Records">How many records speak of it.</param>
public sealed record EntityInfo(int Node, string Id, EntityKind Kind, string Name, int Records);
