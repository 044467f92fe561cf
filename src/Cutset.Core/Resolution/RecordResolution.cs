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
internal sealed class RecordResolution : IPairScorer
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
    private readonly NameMatcher _matcher;
    private NameSketches? _sketches;
    private ScoredLink[] _links = [];
    private readonly RecordComparer _comparer;
    private readonly NamesAlone _namesAlone;
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
        _matcher = new NameMatcher(_names, basis?.Items ?? Items.Count);
        _comparer = new RecordComparer(_items, _matcher);
        _namesAlone = new NamesAlone(_items, _names, Model, basis?.Items ?? Items.Count);
    }

    /// <summary>The distinct records.</summary>
    public RecordItems Items { get; }

    /// <summary>The weights; those of the data once <see cref="Compare"/> has run.</summary>
    public MatchModel Model { get; }

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
                link = link with { Bits = (float)BitsOf(PairPattern.FromCode(link.Pattern), link.A, link.B) };
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

    /// <summary>The keys of the blocks in which the items stand, on the basis given or on one just learnt.</summary>
    public PlannedKeys KeysOn(ResolutionBasis basis) => new(KeysOfGroups(), basis.Plan);

    /// <summary>A hash of what an item says, the same in every run; 0 for one that stands alone whoever says the same.</summary>
    public ulong ContentKeyOf(int item) => StandsForLike(item) ? _items.ContentHash(item) : 0;

    /// <summary>True when a block became so large that the plan of an earlier run no longer serves; no pairs were compared then.</summary>
    public bool IsOvergrown { get; private set; }

    /// <summary>Has fetched from memory what comparing some items reads.</summary>
    public void Expect(ReadOnlySpan<int> items) => _comparer.Prefetch(items);

    /// <summary>Compares two items as those that share a block are; false when they cannot be one.</summary>
    public bool TryLink(int a, int b, out ScoredLink link)
    {
        link = default;
        var names = _comparer.CompareNames(a, b);
        if (!PairCollector.IsKept(names) && !_comparer.ShareIdentifier(a, b)) { return false; }
        var pattern = _comparer.Compare(a, b, names);
        link = new ScoredLink(Math.Min(a, b), Math.Max(a, b), (float)BitsOf(pattern, a, b), pattern.Code);
        return true;
    }

    /// <summary>True when a link can join clusters or become a question.</summary>
    public bool Counts(in ScoredLink link) =>
        link.Bits >= Math.Min(BitsAt(_options.MergeThreshold), BitsAt(_options.QuestionThreshold)) || IsIdentifierShared(link);

    private void Weigh(PatternCount[] counts)
    {
        var homonyms = HomonymShare.Estimate(_links, Items.Count, item =>
            _items.Region[item] < 0 ? -1 : _matcher.RarityOf(_items.NameRuns[item][0]));
        CellEstimator.Fit(Model, counts, PlaceShares.OfStrangers(_items), homonyms);
        ExpectationMaximization.Fit(Model, counts);
    }

    /// <summary>Forms clusters in groups to which the decisions have been applied.</summary>
    public TableResolution Cluster(ConstrainedGroups groups)
    {
        _progress?.Report(RecordResolutionPhase.Clustering);
        var builder = new ClusterBuilder(groups, Items.Count, this);
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

    /// <inheritdoc/>
    public double Bits(int a, int b, out bool isPlaced)
    {
        var pattern = Pattern(a, b);
        isPlaced = pattern.Place != PlaceLevel.Unknown;
        return BitsOf(pattern, a, b);
    }

    /// <summary>The pattern of agreement of two items.</summary>
    public PairPattern Pattern(int a, int b) => _comparer.Compare(a, b);

    /// <summary>The waterfall of two records.</summary>
    public PairExplanation Explain(int left, int right)
    {
        var (a, b) = (Items.ItemOf[left], Items.ItemOf[right]);
        var pattern = _comparer.Compare(a, b);
        var explanation = _namesAlone.Explain(pattern, new PairExplainer(_items, Model).Explain(a, b, pattern));
        return explanation with { Left = left, Right = right };
    }

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
        var builder = new ClusterBuilder(groups, Items.Count, this);
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

    /// <summary>Compares the pairs that share a block; the blocks are let go before the pairs are weighed.</summary>
    private (ScoredLink[] Links, PatternCount[] Counts) ComparePairs(JudgedGroups? judged)
    {
        var collector = new PairCollector(_comparer, Items.Count);
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

    private double BitsOf(in PairPattern pattern, int a, int b) =>
        _namesAlone.Bits(pattern, a, b, Model.Bits(pattern));

    private static double BitsAt(double probability) => Math.Log2(probability / (1 - probability));

    private BlockIndex BuildIndex() => _basis is null
        ? new BlockBuilder(KeysOfGroups(), _options.MaxBlockSize, _options.Threads, _plan).Build(_cancellationToken)
        : new BlockBuilder(KeysOn(_basis), int.MaxValue, _options.Threads).Build(_cancellationToken);

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

    private bool StandsFor(int record) => MayCollapse(record) && !_standsAlone(record);

    /// <summary>
    /// Equal records are one organisation, but for those that say nothing but a common name: two "Construction
    /// Services Inc" without an address may well be two.
    /// </summary>
    private bool MayCollapse(int record) =>
        _names.FactsOf(_table.NameRuns[record][0]).IsDistinctive || !_table.IdentifierRuns[record].IsEmpty ||
        _table.Domain[record] >= 0 || _table.City[record] >= 0 || _table.PostalCode[record] >= 0 || _table.Street[record] >= 0;

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
