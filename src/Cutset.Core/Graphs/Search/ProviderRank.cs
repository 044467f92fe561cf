namespace Cutset.Core.Graphs.Search;

/// <summary>What ranks a provider among those of a backbone.</summary>
/// <param name="Node">Its node.</param>
/// <param name="Vertex">Its vertex.</param>
/// <param name="Resting">The services that rest on it.</param>
/// <param name="Awards">Awards to which it, or a company that it owns, is party.</param>
internal readonly record struct ProviderRank(int Node, int Vertex, RestingCounts Resting, int Awards)
    : IComparable<ProviderRank>
{
    /// <summary>By services at any depth, direct services and awards, the greater first; then by node.</summary>
    public int CompareTo(ProviderRank other) =>
        Resting.AnyDepth != other.Resting.AnyDepth ? other.Resting.AnyDepth.CompareTo(Resting.AnyDepth)
        : Resting.Direct != other.Resting.Direct ? other.Resting.Direct.CompareTo(Resting.Direct)
        : Awards != other.Awards ? other.Awards.CompareTo(Awards)
        : Node != other.Node ? Node.CompareTo(other.Node) : Vertex.CompareTo(other.Vertex);
}
