namespace Cutset.Core.Resolution.Screening;

/// <summary>What one thread of a screening uses again and again.</summary>
internal sealed class CandidateBuffer
{
    /// <summary>Keys of the vendor.</summary>
    public List<ulong> Keys { get; } = [];

    /// <summary>Names already compared.</summary>
    public HashSet<int> Seen { get; } = [];

    /// <summary>Keys with the number of names under each.</summary>
    public List<(int Count, ulong Key)> Sizes { get; } = [];

    /// <summary>The best candidate of each node.</summary>
    public Dictionary<int, ScreenCandidate> ByNode { get; } = [];
}
