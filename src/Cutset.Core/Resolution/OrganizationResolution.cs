using Cutset.Core.Model;
using Cutset.Core.Resolution.Clustering;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Remembering;

namespace Cutset.Core.Resolution;

/// <summary>A resolution of organisation records that obeys decisions: of all of them, or of those that new ones touch.</summary>
internal sealed class OrganizationResolution
{
    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly StandingDecisions _decisions;
    private readonly TableResolution _found;
    private readonly ConstrainedGroups _groups;

    /// <summary>Runs a resolution.</summary>
    /// <param name="records">Records in the order of their keys.</param>
    /// <param name="written">The names under which papers speak of them.</param>
    /// <param name="decisions">Standing decisions.</param>
    /// <param name="options">Settings, validated.</param>
    /// <param name="basis">What an earlier run learnt; null: this one learns.</param>
    /// <param name="remembers">True when the run's basis will be asked for.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public OrganizationResolution(
        IReadOnlyList<OrganizationRecord> records, WrittenNames written, IReadOnlyList<Decision> decisions,
        RecordResolverOptions options, ResolutionBasis? basis, bool remembers, CancellationToken cancellationToken)
        : this(records, written, decisions, options, basis, remembers, static run => run.Compare(), cancellationToken)
    {
    }

    /// <summary>Clusters records of which all links that count are known.</summary>
    /// <param name="records">Records in the order of their keys.</param>
    /// <param name="written">The names under which papers speak of them.</param>
    /// <param name="decisions">Standing decisions.</param>
    /// <param name="options">Settings, validated.</param>
    /// <param name="basis">What an earlier run learnt.</param>
    /// <param name="links">The links, by indices of the records, as that basis weighs them; some may come twice.</param>
    /// <param name="comparedPairs">How many pairs were compared to find them.</param>
    /// <param name="cancellationToken">Checked at least every few thousand records.</param>
    public OrganizationResolution(
        IReadOnlyList<OrganizationRecord> records, WrittenNames written, IReadOnlyList<Decision> decisions,
        RecordResolverOptions options, ResolutionBasis basis, IReadOnlyList<RecordLink> links, long comparedPairs, CancellationToken cancellationToken)
        : this(records, written, decisions, options, basis, false, run => run.Recall(links, comparedPairs), cancellationToken)
    {
    }

    private OrganizationResolution(
        IReadOnlyList<OrganizationRecord> records, WrittenNames written, IReadOnlyList<Decision> decisions,
        RecordResolverOptions options, ResolutionBasis? basis, bool remembers, Action<RecordResolution> findLinks, CancellationToken cancellationToken)
    {
        _records = records;
        var named = NamedBy(decisions);
        Run = new RecordResolution(
            RecordTable.From(records, written), options, record => named.Contains(records[record].Key),
            record => RecordMarks.OfKey(records[record]), basis, remembers, null, cancellationToken);
        findLinks(Run);
        var itemOf = new Dictionary<RecordKey, int>();
        for (var i = 0; i < records.Count && named.Count > 0; i++)
        {
            if (named.Contains(records[i].Key)) { itemOf.TryAdd(records[i].Key, Run.Items.ItemOf[i]); }
        }

        _groups = new ConstrainedGroups(Run.Items.Count);
        _decisions = StandingDecisions.Apply(decisions, itemOf, _groups);
        _found = Run.Cluster(_groups);
    }

    /// <summary>The run over the records.</summary>
    public RecordResolution Run { get; }

    /// <summary>The records of which decisions speak.</summary>
    public static HashSet<RecordKey> NamedBy(IReadOnlyList<Decision> decisions) =>
        [.. decisions.SelectMany(static d => new[] { d.Left, d.Right })];

    /// <summary>What was found.</summary>
    public ResolutionOutcome ToOutcome()
    {
        var certain = new ConstrainedGroups(_records.Count);
        var repeated = Repeated(certain);
        var decided = new List<(int, int, Decision)>();
        foreach (var (left, right, decision) in _decisions.Same)
        {
            var (a, b) = Records(left, right);
            decided.Add((a, b, decision));
            certain.TryJoin(a, b, out _);
        }

        foreach (var link in Run.Links)
        {
            // Certain links inside a cluster count even where a stronger one had joined it already.
            if (RecordResolution.IsCertain(link) && _groups.Find(link.A) == _groups.Find(link.B))
            {
                certain.TryJoin(Run.Items.RecordOf[link.A], Run.Items.RecordOf[link.B], out _);
            }
        }

        return new ResolutionOutcome
        {
            GroupOf = _found.GroupOf,
            CertainGroupOf = certain.Representatives(),
            Joined = [.. _found.Joined.Select(ToRecords)],
            Asked = [.. Asked()],
            Repeated = repeated,
            Decided = decided,
            Conflicts = _decisions.Conflicts,
            ComparedPairs = _found.Counts.ComparedPairs,
        };
    }

    private List<(int, int)> Repeated(ConstrainedGroups certain)
    {
        var repeated = new List<(int, int)>();
        for (var record = 0; record < _records.Count; record++)
        {
            var first = Run.Items.RecordOf[Run.Items.ItemOf[record]];
            if (first == record) { continue; }
            if (_records[record].Identifiers.Length > 0) { certain.TryJoin(first, record, out _); }
            repeated.Add((first, record));
        }

        return repeated;
    }

    private IEnumerable<RecordLink> Asked()
    {
        var asked = new HashSet<(int, int)>();
        foreach (var link in _found.Open)
        {
            var (a, b) = (_groups.Find(link.A), _groups.Find(link.B));
            // Strongest first: the first link between two clusters is the one to ask about.
            if (!_decisions.IsSettled(link.A, link.B) && _groups.FindApart(link.A, link.B) is null &&
                asked.Add((Math.Min(a, b), Math.Max(a, b))))
            {
                yield return ToRecords(link);
            }
        }
    }

    private RecordLink ToRecords(ScoredLink link)
    {
        var (a, b) = Records(link.A, link.B);
        return new RecordLink(a, b, link.Bits, link.Pattern);
    }

    private (int Left, int Right) Records(int itemA, int itemB)
    {
        var (a, b) = (Run.Items.RecordOf[itemA], Run.Items.RecordOf[itemB]);
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
