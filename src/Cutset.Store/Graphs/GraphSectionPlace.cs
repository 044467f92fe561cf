namespace Cutset.Store.Graphs;

/// <summary>Where a section stands in a graph file.</summary>
/// <param name="Section">Which section.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Count">Number of its values.</param>
/// <param name="ValueSize">Bytes of one value.</param>
internal readonly record struct GraphSectionPlace(GraphSection Section, long Offset, int Count, int ValueSize)
{
    /// <summary>Its length in bytes, without what fills the page.</summary>
    internal long Bytes => (long)Count * ValueSize;
}
