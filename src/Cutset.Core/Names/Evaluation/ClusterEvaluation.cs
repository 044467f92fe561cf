namespace Cutset.Core.Names.Evaluation;

/// <summary>How well clusters agree with the true ones.</summary>
/// <param name="Pairwise">Over all pairs of items: a pair is called the same when both are in one cluster.</param>
/// <param name="BCubedPrecision">Mean over items of the share of its cluster that is truly with it.</param>
/// <param name="BCubedRecall">Mean over items of the share of its true cluster that is with it.</param>
/// <param name="Items">Number of items.</param>
/// <param name="PredictedClusters">Number of clusters.</param>
/// <param name="TrueClusters">Number of true clusters.</param>
public sealed record ClusterEvaluation(
    PairScores Pairwise, double BCubedPrecision, double BCubedRecall, int Items, int PredictedClusters, int TrueClusters)
{
    /// <summary>Harmonic mean of B-cubed precision and recall; 1 for no items.</summary>
    public double BCubedF1 => BCubedPrecision + BCubedRecall == 0 ? 0
        : 2 * BCubedPrecision * BCubedRecall / (BCubedPrecision + BCubedRecall);

    /// <summary>Judges: item i is in cluster <c>predicted[i]</c> and truly in <c>truth[i]</c>; numbers are labels only.
    /// O(n log n), sixteen bytes an item.</summary>
    public static ClusterEvaluation Evaluate(ReadOnlySpan<int> predicted, ReadOnlySpan<int> truth)
    {
        if (predicted.Length != truth.Length)
        {
            throw new ArgumentException("Both must name a cluster for each item.", nameof(truth));
        }

        var (ofPredicted, ofTruth) = (Labels(predicted, truth), Labels(truth, predicted));
        Parallel.Invoke(() => Array.Sort(ofPredicted), () => Array.Sort(ofTruth));
        var (found, precision) = Side(ofPredicted);
        var (real, recall) = Side(ofTruth);
        var all = Pairs(predicted.Length);
        return new ClusterEvaluation(
            new PairScores(found.Overlap, found.Pairs - found.Overlap, real.Pairs - found.Overlap, all - found.Pairs - real.Pairs + found.Overlap),
            precision, recall, predicted.Length, found.Clusters, real.Clusters);
    }

    /// <summary>For each item its cluster on one side, and below it that on the other.</summary>
    private static ulong[] Labels(ReadOnlySpan<int> side, ReadOnlySpan<int> other)
    {
        var labels = new ulong[side.Length];
        for (var i = 0; i < labels.Length; i++) { labels[i] = ((ulong)(uint)side[i] << 32) | (uint)other[i]; }
        return labels;
    }

    /// <summary>
    /// Pairs within the clusters of one side, those of them that are together on the other side too, the number of
    /// clusters, and the mean over items of the share of their cluster that is with them on the other side; 1 for no items.
    /// </summary>
    /// <param name="labels">Sorted.</param>
    private static ((long Pairs, long Overlap, int Clusters) Counts, double Mean) Side(ulong[] labels)
    {
        var (pairs, overlap, clusters, sum) = (0L, 0L, 0, 0.0);
        for (int start = 0, end; start < labels.Length; start = end)
        {
            var squares = 0.0;
            for (end = start; end < labels.Length && labels[end] >> 32 == labels[start] >> 32;)
            {
                var first = end;
                while (end < labels.Length && labels[end] == labels[first]) { end++; }
                overlap += Pairs(end - first);
                // Each overlap counts once for each of its items.
                squares += (double)(end - first) * (end - first);
            }

            pairs += Pairs(end - start);
            clusters++;
            sum += squares / (end - start);
        }

        return ((pairs, overlap, clusters), labels.Length == 0 ? 1 : sum / labels.Length);
    }

    private static long Pairs(long size) => size * (size - 1) / 2;
}
