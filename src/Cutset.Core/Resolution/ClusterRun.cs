using System.Collections;
using System.Collections.Immutable;
using Cutset.Core.Machine;
using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Judging;

namespace Cutset.Core.Resolution;

/// <summary>
/// A resolution of rows whose true clusters are known, for judging it: predicted and true cluster of each row that
/// has a cluster. Rows without one take part in the resolution and are left out here.
/// </summary>
public sealed class ClusterRun
{
    private ClusterRun(RecordTable table, List<int> judged, List<int> truth, JudgedResolution resolution)
    {
        var groups = resolution.Result.GroupOf;
        (Predicted, Truth, Names) = ([.. judged.Select(record => groups[record])], truth, new RowNames(table, judged));
        (Counts, Blocking, Curve, Calibration) =
            (resolution.Result.Counts, resolution.Blocking, resolution.Curve, resolution.Calibration);
    }

    /// <summary>The predicted cluster of each row, a number without meaning of its own.</summary>
    public IReadOnlyList<int> Predicted { get; }

    /// <summary>The true cluster of each row: numbered in the order in which they first occur.</summary>
    public IReadOnlyList<int> Truth { get; }

    /// <summary>The name in each row.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How much work the resolution was.</summary>
    public RecordResolutionCounts Counts { get; }

    /// <summary>How many of the pairs that are one in truth were compared.</summary>
    public BlockingMeasure Blocking { get; }

    /// <summary>What other thresholds of merging would give, the highest first.</summary>
    public ImmutableArray<ThresholdPoint> Curve { get; }

    /// <summary>Pairs by the probability that was found, and how many of them are one in truth; only pairs whose names may be
    /// one are scored.</summary>
    public ImmutableArray<CalibrationBin> Calibration { get; }

    /// <summary>Resolves the rows of a table.</summary>
    /// <param name="header">Header of the table; see <see cref="RecordColumns"/>.</param>
    /// <param name="rows">Cells of each row, in the order of the header; read ahead by another thread, so each row is a list of its own.</param>
    /// <param name="resolver">The resolver.</param>
    /// <param name="cancellationToken">Checked at least every few thousand rows.</param>
    /// <exception cref="ArgumentException">The header names no column of names, or none of clusters.</exception>
    public static ClusterRun Resolve(
        IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, RecordResolver resolver,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(resolver);
        var columns = new RecordColumns(header);
        if (!columns.HasName) { throw new ArgumentException("No column 'name'.", nameof(header)); }
        if (!columns.HasCluster) { throw new ArgumentException("No column 'cluster'.", nameof(header)); }
        var table = new RecordTable();
        var clusters = new TextTable();
        var truth = new List<int>();
        var judged = new List<int>();
        var read = rows.Select(row => (Record: columns.Read(row), Cluster: columns.Cluster(row)));
        foreach (var batch in ReadAhead.InBatches(read, cancellationToken))
        {
            var first = table.Count;
            Parallel.Invoke(
                () => table.AddAll(Array.ConvertAll(batch, static row => row.Record)),
                () =>
                {
                    for (var i = 0; i < batch.Length; i++)
                    {
                        if (batch[i].Cluster is not { } cluster) { continue; }
                        truth.Add(clusters.Add(cluster));
                        judged.Add(first + i);
                    }
                });
        }

        return new ClusterRun(table, judged, truth, resolver.Judge(table, judged, truth, cancellationToken));
    }

    /// <summary>The names of the judged rows, each read where it is asked for.</summary>
    private sealed class RowNames(RecordTable table, List<int> judged) : IReadOnlyList<string>
    {
        public int Count => judged.Count;

        public string this[int index] => table.NameOf(judged[index]);

        public IEnumerator<string> GetEnumerator() => judged.Select(table.NameOf).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
