using Cutset.Core.Resolution.Clustering;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>Compares and weighs pairs of a table's rows. Holds no state of a comparison: any number of threads may use it.</summary>
internal sealed class PairScorer : IPairScorer
{
    private readonly RecordTable _table;
    private readonly NameStock _names;
    private readonly MatchModel _model;
    private readonly RecordComparer _comparer;
    private readonly NamesAlone _namesAlone;

    /// <summary>A scorer of rows.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="names">Their names.</param>
    /// <param name="model">The weights.</param>
    /// <param name="items">Number of distinct records among which chance may bring two together.</param>
    public PairScorer(RecordTable table, NameStock names, MatchModel model, int items)
    {
        (_table, _names, _model) = (table, names, model);
        Matcher = new NameMatcher(names, items);
        _comparer = new RecordComparer(table, Matcher);
        _namesAlone = new NamesAlone(table, names, model, items);
    }

    /// <summary>Compares single names.</summary>
    public NameMatcher Matcher { get; }

    /// <summary>Has fetched from memory what comparing the names of some rows reads.</summary>
    public void Prefetch(ReadOnlySpan<int> rows) => _comparer.Prefetch(rows);

    /// <summary>Compares the names of two rows; false when they cannot be one, whatever else they say.</summary>
    public bool MayBeOne(int a, int b, out NameAgreement names)
    {
        names = _comparer.CompareNames(a, b);
        return names.Level >= NameLevel.Kindred || _comparer.ShareIdentifier(a, b);
    }

    /// <summary>The pattern of agreement of two rows.</summary>
    public PairPattern Pattern(int a, int b) => _comparer.Compare(a, b);

    /// <summary>The pattern of agreement of two rows whose names were compared.</summary>
    public PairPattern Pattern(int a, int b, NameAgreement names) => _comparer.Compare(a, b, names);

    /// <summary>Log-odds in bits that two rows with such a pattern are one.</summary>
    public double Bits(in PairPattern pattern, int a, int b) => _namesAlone.Bits(pattern, a, b, _model.Bits(pattern));

    /// <inheritdoc/>
    public double Bits(int a, int b, out PairPattern pattern)
    {
        pattern = Pattern(a, b);
        return Bits(pattern, a, b);
    }

    /// <summary>Of two rows of which one goes by the initials of the other that one.</summary>
    public int InitialsOf(int a, int b) =>
        _names.Words.LettersOf(_table.NameRuns[a][0]).Length <= _names.Words.LettersOf(_table.NameRuns[b][0]).Length ? a : b;

    /// <summary>The link between two rows whose names were compared.</summary>
    public ScoredLink Link(int a, int b, NameAgreement names)
    {
        var pattern = Pattern(a, b, names);
        return new ScoredLink(Math.Min(a, b), Math.Max(a, b), (float)Bits(pattern, a, b), pattern.Code);
    }

    /// <summary>The waterfall of two rows.</summary>
    public PairExplanation Explain(int a, int b)
    {
        var pattern = Pattern(a, b);
        return _namesAlone.Explain(pattern, new PairExplainer(_table, _model).Explain(a, b, pattern));
    }

    /// <summary>
    /// Equal records are one organisation, but for those that say nothing but a common name: two "Construction
    /// Services Inc" without an address may well be two. True for a row that stands for its like.
    /// </summary>
    public static bool StandsForLike(RecordTable table, NameStock names, int row) =>
        names.FactsOf(table.NameRuns[row][0]).IsDistinctive || !table.IdentifierRuns[row].IsEmpty ||
        table.Domain[row] >= 0 || table.City[row] >= 0 || table.PostalCode[row] >= 0 || table.Street[row] >= 0;

    /// <summary>True when two rows say the same in every column, and enough to be one organisation by that.</summary>
    public bool SayTheSame(int a, int b) => _table.SameContent(a, b) && StandsForLike(_table, _names, a) && StandsForLike(_table, _names, b);
}
