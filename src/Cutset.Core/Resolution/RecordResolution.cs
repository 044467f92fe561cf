using System.Collections.Concurrent;
using Cutset.Core.Machine;
using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Clustering;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Judging;
using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Remembering;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution;

/// <summary>One run over a table: prepare, collapse, block, compare, weigh, cluster; on what it learns itself or on a basis
/// that an earlier run learnt.</summary>
internal sealed class RecordResolution
{
    /// <summary>So many times the bound may a block of an earlier run's plan grow.</summary>
    public const int Overgrowth = 8;

    private readonly RecordTable _table;
    private readonly RecordTable _items;
    private readonly RecordResolverOptions _options;
    private readonly IProgress<RecordResolutionPhase>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly ParallelOptions _parallel;
    private readonly NameStock _names;
    private NameSketches? _sketches;
    private ScoredLink[] _links = [];
    private readonly ResolutionBasis? _basis;
    private readonly SpreadBasis _spread;
    private readonly Func<int, bool> _standsAlone;
    private readonly Func<int, ulong> _markOf;
    private readonly BlockPlan? _plan;
    private NearWords? _near;
    private int _blocks;
    private long _comparedPairs;
    private long _comparedTruePairs;

    /// <summary>Prepares the names and collapses records that say the same.</summary>
    /// <param name="table">The records.</param>
    /// <param name="options">Settings, validated.</param>
    /// <param name="standsAlone">True for a record that must not be collapsed with its like.</param>
    /// <param name="progress">Told as each phase begins; null for nobody.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public RecordResolution(
        RecordTable table, RecordResolverOptions options, Func<int, bool> standsAlone,
        IProgress<RecordResolutionPhase>? progress, CancellationToken cancellationToken)
        : this(table, options, standsAlone, static record => RecordHash.Mix((ulong)record), null, false, progress, cancellationToken)
    {
    }

    /// <summary>Prepares the names and collapses records that say the same.</summary>
    /// <param name="table">The records.</param>
    /// <param name="options">Settings, validated.</param>
    /// <param name="standsAlone">True for a record that must not be collapsed with its like.</param>
    /// <param name="markOf">A number of a record that tells it from those that say the same, whatever other records there are.</param>
    /// <param name="basis">What an earlier run learnt; null: this one learns.</param>
    /// <param name="remembers">True to note what <see cref="Learn"/> returns.</param>
    /// <param name="progress">Told as each phase begins; null for nobody.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public RecordResolution(
        RecordTable table, RecordResolverOptions options, Func<int, bool> standsAlone, Func<int, ulong> markOf,
        ResolutionBasis? basis, bool remembers, IProgress<RecordResolutionPhase>? progress, CancellationToken cancellationToken)
    {
        (_table, _options, _progress, _cancellationToken) = (table, options, progress, cancellationToken);
        (_standsAlone, _markOf, _basis) = (standsAlone, markOf, basis);
        _plan = remembers ? new BlockPlan() : null;
        Model = basis?.Model ?? new MatchModel();
        progress?.Report(RecordResolutionPhase.Preparing);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        table.SortNames();
        _names = new NameStock(table.Names, basis?.Words, options.Threads, cancellationToken);
        Items = RecordItems.Collapse(table, StandsFor, _parallel);
        _items = table.Take(Items.RecordOf);
        _spread = basis?.Spread ?? NameSpread.Count(_items, _names, _parallel);
        NameSpread.Write(_spread, _names, _parallel);
        Scorer = new PairScorer(_items, _names, Model, basis?.Items ?? Items.Count);
    }

    /// <summary>The distinct records.</summary>
    public RecordItems Items { get; }

    /// <summary>The weights; those of the data once <see cref="Compare"/> has run.</summary>
    public MatchModel Model { get; }

    /// <summary>Compares and weighs pairs of items, by <see cref="Model"/>.</summary>
    public PairScorer Scorer { get; }

    /// <summary>Whose names have so little in common that they are not worth a comparison.</summary>
    public NameSketches Sketches => _sketches ??= new NameSketches(_items, _names, _parallel);

    /// <summary>Pairs of items that could be one, the strongest first.</summary>
    public ReadOnlySpan<ScoredLink> Links => _links;

    /// <summary>Finds and compares the pairs, and estimates the weights.</summary>
    /// <param name="judged">The truth, where it is known, to tell how much of it was compared; null: nobody asks.</param>
    public void Compare(JudgedGroups? judged = null)
    {
        (_links, var counts) = ComparePairs(judged);
        _progress?.Report(RecordResolutionPhase.Weighing);
        if (_basis is null) { Weigh(counts); }
        var links = _links;
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, links.Length)), _parallel, range =>
        {
            foreach (ref var link in links.AsSpan()[Math.Min(range.Item1, links.Length)..Math.Min(range.Item2, links.Length)])
            {
                link = link with { Bits = (float)Scorer.Bits(PairPattern.FromCode(link.Pattern), link.A, link.B) };
            }
        });
        ParallelSort.Sort(links);
    }

    /// <summary>Takes links that are known instead of comparing.</summary>
    /// <param name="links">All that count, by records, weighed on this run's basis; some may come twice.</param>
    /// <param name="comparedPairs">How many pairs were compared to find them.</param>
    public void Recall(IReadOnlyList<RecordLink> links, long comparedPairs)
    {
        var known = new List<ScoredLink>(links.Count);
        foreach (var link in links)
        {
            var (a, b) = (Items.ItemOf[link.Left], Items.ItemOf[link.Right]);
            if (a != b) { known.Add(new ScoredLink(Math.Min(a, b), Math.Max(a, b), link.Bits, link.Pattern)); }
        }

        _links = [.. known.Distinct().Order()];
        _comparedPairs = comparedPairs;
    }

    /// <summary>What this run learnt, for later ones; it must have been asked to remember, and have compared.</summary>
    /// <param name="written">The names under which papers speak of the records.</param>
    public ResolutionBasis Learn(WrittenNames written) => new(
        Items.Count, _names.Learn(), _near!.Learn(_names.Words, _cancellationToken), _spread, written, Model, _plan!);

    /// <summary>All keys by which items are found on a basis, the one given or one just learnt: those of the blocks in which an
    /// item stands and one by which those that say the same find it. Writes those of an item, each once.</summary>
    public Action<int, KeyBuffer> KeysOn(ResolutionBasis basis)
    {
        var keys = PlannedKeysOn(basis);
        return (item, buffer) =>
        {
            keys.WriteKeys(item, buffer);
            // An item that stands alone whoever says the same is not to be found so.
            if (StandsForLike(item) && _items.ContentHash(item) is var content and not 0) { buffer.Add(RecordHash.Combine(content, 1)); }
            buffer.SortDistinct();
        };
    }

    /// <summary>True when a block became so large that the plan of an earlier run no longer serves; no pairs were compared then.</summary>
    public bool IsOvergrown { get; private set; }

    /// <summary>True when a link can join clusters or become a question.</summary>
    public bool Counts(in ScoredLink link) =>
        link.Bits >= Math.Min(BitsAt(_options.MergeThreshold), BitsAt(_options.QuestionThreshold)) || IsIdentifierShared(link);

    private void Weigh(PatternCount[] counts)
    {
        var homonyms = HomonymShare.Estimate(_links, Items.Count, item =>
            _items.Region[item] < 0 ? -1 : Scorer.Matcher.RarityOf(_items.NameRuns[item][0]));
        CellEstimator.Fit(Model, counts, PlaceShares.OfStrangers(_items), homonyms.Shares);
        ExpectationMaximization.Fit(Model, counts, FormCounts.OfStrangers(_items, _names), homonyms.Forms);
    }

    /// <summary>Forms clusters in groups to which the decisions have been applied.</summary>
    public TableResolution Cluster(ConstrainedGroups groups)
    {
        _progress?.Report(RecordResolutionPhase.Clustering);
        var builder = new ClusterBuilder(groups, Items.Count, Scorer, Initials());
        var joined = new List<ScoredLink>();
        var refused = new List<ScoredLink>();
        var (threshold, question) = (BitsAt(_options.MergeThreshold), BitsAt(_options.QuestionThreshold));
        for (var i = 0; i < _links.Length; i++)
        {
            if ((i & 4095) == 0) { _cancellationToken.ThrowIfCancellationRequested(); }
            ref readonly var link = ref _links[i];
            if (groups.Find(link.A) == groups.Find(link.B)) { continue; }
            if (link.Bits >= threshold && IsMergeable(link) && builder.TryJoin(link, IsCertain(link))) { joined.Add(link); }
            else if (link.Bits >= question || IsIdentifierShared(link)) { refused.Add(link); }
        }

        refused.RemoveAll(link => groups.Find(link.A) == groups.Find(link.B));
        return ToResult(groups, [.. joined], [.. refused]);
    }

    /// <summary>The waterfall of two records.</summary>
    public PairExplanation Explain(int left, int right) =>
        Scorer.Explain(Items.ItemOf[left], Items.ItemOf[right]) with { Left = left, Right = right };

    /// <summary>True when the link rests on an identifier alone: names that are no match never merge.</summary>
    public static bool IsMergeable(in ScoredLink link) => PairPattern.FromCode(link.Pattern).Name >= NameLevel.Kindred;

    /// <summary>True when the two share an identifier and their names agree.</summary>
    public static bool IsCertain(in ScoredLink link) =>
        PairPattern.FromCode(link.Pattern) is { Identifier: IdentifierLevel.Shared, Name: >= NameLevel.Extended };

    /// <summary>True when the two share an identifier.</summary>
    public static bool IsIdentifierShared(in ScoredLink link) =>
        PairPattern.FromCode(link.Pattern).Identifier == IdentifierLevel.Shared;

    /// <summary>How much of the truth was compared, or says the same in every column; <see cref="Compare"/> must have been told
    /// the truth.</summary>
    public BlockingMeasure MeasureBlocking(JudgedGroups judged) => new(judged.AllTrue, judged.True + _comparedTruePairs, _comparedPairs);

    /// <summary>
    /// What other thresholds would give: as the strongest links join first, clusters at a threshold are those that had formed
    /// when the links fell below it.
    /// </summary>
    /// <param name="thresholds">Probabilities, the highest first.</param>
    /// <param name="judged">The truth; nothing joined yet.</param>
    public IEnumerable<ThresholdPoint> ClusterAt(IEnumerable<double> thresholds, JudgedGroups judged)
    {
        var groups = new ConstrainedGroups(Items.Count);
        var builder = new ClusterBuilder(groups, Items.Count, Scorer, Initials());
        var next = 0;
        foreach (var threshold in thresholds)
        {
            for (var least = BitsAt(threshold); next < _links.Length && _links[next].Bits >= least; next++)
            {
                if ((next & 4095) == 0) { _cancellationToken.ThrowIfCancellationRequested(); }
                var link = _links[next];
                var (a, b) = (groups.Find(link.A), groups.Find(link.B));
                if (a != b && IsMergeable(link) && builder.TryJoin(link, IsCertain(link))) { judged.Join(a, b, groups.Find(a)); }
            }

            var (found, right, all) = (judged.All, judged.True, (long)judged.Records * (judged.Records - 1) / 2);
            yield return new ThresholdPoint(threshold, new PairScores(right, found - right, judged.AllTrue - right, all - found - judged.AllTrue + right));
        }
    }

    /// <summary>The items that go by the initials of another, more likely than not.</summary>
    private HashSet<int> Initials()
    {
        var initials = new HashSet<int>();
        foreach (ref readonly var link in _links.AsSpan())
        {
            if (link.Bits < 0) { break; }
            if (PairPattern.FromCode(link.Pattern).Name == NameLevel.Acronym) { initials.Add(Scorer.InitialsOf(link.A, link.B)); }
        }

        return initials;
    }

    /// <summary>Compares the pairs that share a block; the blocks are let go before the pairs are weighed.</summary>
    private (ScoredLink[] Links, PatternCount[] Counts) ComparePairs(JudgedGroups? judged)
    {
        var collector = new PairCollector(Scorer, Items.Count);
        Visit(collector, judged);
        MemoryReturn.AfterPhase(Items.Count);
        return collector.Take();
    }

    private void Visit(PairCollector collector, JudgedGroups? judged)
    {
        _progress?.Report(RecordResolutionPhase.Blocking);
        MemoryReturn.AfterPhase(Items.Count);
        var index = BuildIndex();
        MemoryReturn.AfterPhase(Items.Count);
        if (_plan is null) { _near = null; }
        IsOvergrown = _basis is not null && index.LargestBlock > _options.MaxBlockSize * Overgrowth;
        if (IsOvergrown) { return; }
        _blocks = index.BlockCount;
        _progress?.Report(RecordResolutionPhase.Comparing);
        if (judged is null)
        {
            _comparedPairs = CandidatePairs.ForEach(index, Sketches, collector, _options.Threads, _cancellationToken);
            return;
        }

        var counting = new JudgedCollector(collector, judged);
        _comparedPairs = CandidatePairs.ForEach(index, Sketches, counting, _options.Threads, _cancellationToken);
        _comparedTruePairs = counting.Found;
    }

    private static double BitsAt(double probability) => Math.Log2(probability / (1 - probability));

    private BlockIndex BuildIndex() => _basis is null
        ? new BlockBuilder(KeysOfGroups(), _options.MaxBlockSize, _options.Threads, _plan).Build(_cancellationToken)
        : new BlockBuilder(PlannedKeysOn(_basis), int.MaxValue, _options.Threads).Build(_cancellationToken);

    private PlannedKeys PlannedKeysOn(ResolutionBasis basis) => new(KeysOfGroups(), basis.Plan);

    private RecordKeys KeysOfGroups()
    {
        _near ??= _basis is null ? new NearWords(_names.Words, _cancellationToken)
            : new NearWords(_names.Words, _basis.Near, _basis.Words, _cancellationToken);
        return new RecordKeys(_items, _names, _near, TieOf);
    }

    /// <summary>Items that say the same in every column are told apart by the records they stand for.</summary>
    private uint TieOf(int item)
    {
        var record = Items.RecordOf[item];
        return StandsForLike(item) ? Items.ContentOf[item] : Items.ContentOf[item] ^ unchecked((uint)RecordHash.Mix(_markOf(record)));
    }

    private bool StandsForLike(int item) => StandsFor(Items.RecordOf[item]);

    private bool StandsFor(int record) => PairScorer.StandsForLike(_table, _names, record) && !_standsAlone(record);

    private TableResolution ToResult(ConstrainedGroups groups, ScoredLink[] joined, ScoredLink[] open)
    {
        var least = new int[Items.Count];
        Array.Fill(least, int.MaxValue);
        var found = 0;
        var groupOf = new int[_table.Count];
        for (var record = 0; record < groupOf.Length; record++)
        {
            var root = groups.Find(Items.ItemOf[record]);
            if (least[root] == int.MaxValue)
            {
                least[root] = record; // records come in ascending order: the first is the least
                found++;
            }

            groupOf[record] = least[root];
        }

        var counts = new RecordResolutionCounts(_table.Count, Items.Count, _blocks, _comparedPairs, _links.Length, found);
        return new TableResolution(groupOf, joined, open, counts, Model.Weights());
    }
}
