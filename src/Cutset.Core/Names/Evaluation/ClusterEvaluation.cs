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
    /// O(n).</summary>
    public static ClusterEvaluation Evaluate(ReadOnlySpan<int> predicted, ReadOnlySpan<int> truth)
    {
        if (predicted.Length != truth.Length)
        {
            throw new ArgumentException("Both must name a cluster for each item.", nameof(truth));
        }

        var ofPredicted = new Dictionary<int, long>();
        var ofTruth = new Dictionary<int, long>();
        var ofBoth = new Dictionary<(int, int), long>();
        for (var i = 0; i < predicted.Length; i++)
        {
            Increment(ofPredicted, predicted[i]);
            Increment(ofTruth, truth[i]);
            Increment(ofBoth, (predicted[i], truth[i]));
        }

        var (precision, recall) = (0.0, 0.0);
        // Each overlap counts once for each of its items.
        foreach (var ((cluster, real), count) in ofBoth)
        {
            precision += (double)count * count / ofPredicted[cluster];
            recall += (double)count * count / ofTruth[real];
        }

        var (together, called, actual) = (Pairs(ofBoth.Values), Pairs(ofPredicted.Values), Pairs(ofTruth.Values));
        var all = Pairs([predicted.Length]);
        var items = Math.Max(predicted.Length, 1);
        var empty = predicted.IsEmpty;
        return new ClusterEvaluation(
            new PairScores(together, called - together, actual - together, all - called - actual + together),
            empty ? 1 : precision / items, empty ? 1 : recall / items, predicted.Length, ofPredicted.Count, ofTruth.Count);
    }

    private static void Increment<T>(Dictionary<T, long> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static long Pairs(IEnumerable<long> sizes) => sizes.Sum(static size => size * (size - 1) / 2);
}
