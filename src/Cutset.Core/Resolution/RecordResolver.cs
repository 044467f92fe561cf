using System.Collections.Immutable;
using Cutset.Core.Model;
using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Judging;
using Cutset.Core.Resolution.Remembering;

namespace Cutset.Core.Resolution;

/// <summary>
/// Works out which records are one organisation, up to tens of millions of them: records that have something in
/// common are compared column by column, the agreements add up by weights estimated from the data (Fellegi and Sunter),
/// and clusters form along the strongest links first, each checked as a whole. The result is the same in whatever order
/// the records come. See docs/methods/resolution.md.
/// </summary>
public sealed class RecordResolver : IOrganizationResolver
{
    /// <summary>Thresholds at which a judged resolution is shown.</summary>
    private static readonly double[] Thresholds = [0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];

    private readonly RecordResolverOptions _options;

    /// <summary>A resolver with the published settings.</summary>
    public RecordResolver()
        : this(new RecordResolverOptions())
    {
    }

    /// <summary>A resolver with settings of one's own.</summary>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public RecordResolver(RecordResolverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
    }

    /// <inheritdoc/>
    public ResolutionResult Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(decisions);
        var order = new KeyOrder(records, _options.Threads);
        var outcome = new OrganizationResolution(
            order.Records, WrittenNames.Of(order.Records), decisions, _options, null, false, cancellationToken).ToOutcome();
        return order.Restore(new OutcomeWriter(order.Records, _options).Write(outcome));
    }

    /// <summary>
    /// Groups the records and keeps what the next resolution needs. Where a memory is given and little changed since it was
    /// made, only what came or went and what hangs together with it is resolved, with the weights that the memory holds: the
    /// result is the one that all records together lead to with these weights. Otherwise all records are resolved and the
    /// weights learnt from them, as without a memory.
    /// </summary>
    /// <param name="records">All records with distinct keys, known ones and new ones.</param>
    /// <param name="decisions">All standing decisions.</param>
    /// <param name="memory">What an earlier resolution with the same settings returned; null: there was none.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public RememberedResolution Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, ResolutionMemory? memory,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(decisions);
        var order = new KeyOrder(records, _options.Threads);
        var resolution = (memory is null ? null : RememberedResolution.TryContinue(order.Records, decisions, _options, memory, cancellationToken))
            ?? RememberedResolution.Learn(order.Records, decisions, _options, cancellationToken);
        return resolution with { Result = order.Restore(resolution.Result) };
    }

    /// <summary>Groups the records of a table, without decisions and without reasons: for millions of records.</summary>
    /// <param name="table">The records.</param>
    /// <param name="progress">Told as each phase begins; null for nobody.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public TableResolution Resolve(
        RecordTable table, IProgress<RecordResolutionPhase>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var run = new RecordResolution(table, _options, static _ => false, progress, cancellationToken);
        run.Compare();
        var result = run.Cluster(new ConstrainedGroups(run.Items.Count));
        progress?.Report(RecordResolutionPhase.Finished);
        return result;
    }

    /// <summary>
    /// Explains pairs of records with the weights that a resolution of all the records arrives at. Costs as much as the
    /// comparing part of one: ask for many pairs at once.
    /// </summary>
    /// <param name="records">All records, as for a resolution.</param>
    /// <param name="pairs">Pairs of indices into them; any two records can be compared.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    /// <returns>An explanation for each pair, in their order.</returns>
    public IReadOnlyList<PairExplanation> Explain(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<(int Left, int Right)> pairs,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(pairs);
        var run = new RecordResolution(RecordTable.From(records), _options, static _ => false, null, cancellationToken);
        run.Compare();
        return [.. pairs.Select(pair => run.Explain(pair.Left, pair.Right))];
    }

    /// <summary>
    /// Explains pairs of records with the weights of an earlier resolution, as a later one on its basis weighs them. Costs
    /// what the records given cost, however many there were.
    /// </summary>
    /// <param name="records">The records that the pairs speak of.</param>
    /// <param name="pairs">Pairs of indices into them.</param>
    /// <param name="memory">What the resolution kept, or what of it <see cref="MemoryFormat.ReadLearnt"/> read.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    /// <returns>An explanation for each pair, in their order.</returns>
    public IReadOnlyList<PairExplanation> Explain(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<(int Left, int Right)> pairs, ResolutionMemory memory,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(memory);
        var run = new RecordResolution(
            RecordTable.From(records, memory.Basis.Written), _options, static _ => false, record => RecordMarks.OfKey(records[record]),
            memory.Basis, false, null, cancellationToken);
        return [.. pairs.Select(pair => run.Explain(pair.Left, pair.Right))];
    }

    /// <summary>Groups the records of a table and holds each step against the truth.</summary>
    /// <param name="table">The records.</param>
    /// <param name="judged">The records whose true cluster is known.</param>
    /// <param name="truth">Their clusters.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    internal JudgedResolution Judge(
        RecordTable table, IReadOnlyList<int> judged, IReadOnlyList<int> truth, CancellationToken cancellationToken)
    {
        var run = new RecordResolution(table, _options, static _ => false, null, cancellationToken);
        var groups = new JudgedGroups(run.Items, judged, truth);
        run.Compare(groups);
        var blocking = run.MeasureBlocking(groups);
        var thresholds = Thresholds.Append(_options.MergeThreshold).Distinct().OrderDescending();
        TableResolution? result = null;
        ImmutableArray<CalibrationBin> calibration = [];
        ImmutableArray<ThresholdPoint> curve = [];
        // What is found and how it is judged read the same pairs, and neither waits for the other.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellationToken },
            () => result = run.Cluster(new ConstrainedGroups(run.Items.Count)),
            () =>
            {
                calibration = ScoreBins.Of(run.Links, groups);
                curve = [.. run.ClusterAt(thresholds, groups)];
            });
        return new JudgedResolution(result!, blocking, curve, calibration);
    }
}
