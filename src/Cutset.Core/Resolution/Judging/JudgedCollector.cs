using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Judging;

/// <summary>Hands candidate pairs on, and counts those of them that are one in truth.</summary>
internal sealed class JudgedCollector(PairCollector collector, JudgedGroups judged) : CandidatePairs.IVisitor<JudgedCollector.Local>
{
    private long _found;

    /// <summary>How many pairs of records that are one in truth were compared.</summary>
    public long Found => Interlocked.Read(ref _found);

    /// <inheritdoc/>
    public Local Begin(int chunk) => new(collector.Begin(chunk));

    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<int> others)
    {
        foreach (var other in others) { judged.Prefetch(other); }
        collector.Expect(others);
    }

    /// <inheritdoc/>
    public void Visit(Local local, int a, int b)
    {
        if (judged.TrueBetween(a, b) is > 0 and var pairs) { Interlocked.Add(ref _found, pairs); }
        collector.Visit(local.Chunk, a, b);
    }

    /// <summary>State of one chunk of items.</summary>
    internal sealed record Local(PairCollector.Chunk Chunk);
}
