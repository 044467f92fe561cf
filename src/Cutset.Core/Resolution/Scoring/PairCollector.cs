using System.Runtime.InteropServices;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Clustering;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>Compares candidate pairs, counts their patterns and keeps those that could be one organisation.</summary>
internal sealed class PairCollector(PairScorer scorer, int items) : CandidatePairs.IVisitor<PairCollector.Chunk>
{
    private readonly Chunk?[] _chunks = new Chunk?[CandidatePairs.ChunkCount(items)];

    /// <inheritdoc/>
    public Chunk Begin(int chunk) => _chunks[chunk] = new Chunk();

    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<int> others) => scorer.Prefetch(others);

    /// <inheritdoc/>
    public void Visit(Chunk local, int a, int b)
    {
        if (scorer.MayBeOne(a, b, out var names)) { local.Links.Add(new ScoredLink(a, b, 0, scorer.Pattern(a, b, names).Code)); }
    }

    /// <summary>All links, by items, and the counts of their patterns in the order of the codes. Empties the collector.</summary>
    public (ScoredLink[] Links, PatternCount[] Counts) Take()
    {
        var links = new ScoredLink[_chunks.Sum(static c => c?.Links.Count ?? 0)];
        var used = 0;
        for (var i = 0; i < _chunks.Length; i++)
        {
            if (_chunks[i] is not { } chunk) { continue; }
            chunk.Links.CopyTo(links, used);
            used += chunk.Links.Count;
            _chunks[i] = null;
        }

        var counts = new Dictionary<int, long>();
        foreach (ref readonly var link in links.AsSpan())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, link.Pattern, out _)++;
        }

        return (links, [.. counts.Select(static c => new PatternCount(c.Key, c.Value)).OrderBy(static c => c.Code)]);
    }

    /// <summary>Links of one chunk of items.</summary>
    internal sealed class Chunk
    {
        /// <summary>The links so far.</summary>
        public List<ScoredLink> Links { get; } = [];
    }
}
