using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Clustering;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution;

/// <summary>A resolution of organisation records with decisions, grades, reasons and questions.</summary>
internal sealed class OrganizationResolution
{
    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly RecordResolution _run;
    private readonly StandingDecisions _decisions;
    private readonly TableResolution _found;
    private readonly ConstrainedGroups _groups;
    private readonly RecordResolverOptions _options;

    private OrganizationResolution(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, RecordResolverOptions options,
        CancellationToken cancellationToken)
    {
        (_records, _options) = (records, options);
        var named = decisions.SelectMany(static d => new[] { d.Left, d.Right }).ToHashSet();
        _run = new RecordResolution(
            RecordTable.From(records), options, record => named.Contains(records[record].Key), null, cancellationToken);
        _run.Compare();
        var itemOf = new Dictionary<RecordKey, int>();
        for (var i = 0; i < records.Count && named.Count > 0; i++)
        {
            if (named.Contains(records[i].Key)) { itemOf.TryAdd(records[i].Key, _run.Items.ItemOf[i]); }
        }

        _groups = new ConstrainedGroups(_run.Items.Count);
        _decisions = StandingDecisions.Apply(decisions, itemOf, _groups);
        _found = _run.Cluster(_groups);
    }

    /// <summary>Runs a resolution.</summary>
    public static ResolutionResult Run(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, RecordResolverOptions options,
        CancellationToken cancellationToken)
    {
        // Records that say the same are told apart by their keys, so that the order in which they come cannot show.
        var order = Enumerable.Range(0, records.Count).OrderBy(index => records[index].Key).ToArray();
        OrganizationRecord[] sorted = [.. order.Select(index => records[index])];
        var result = new OrganizationResolution(sorted, decisions, options, cancellationToken).ToResult();
        return order.AsSpan().SequenceEqual([.. Enumerable.Range(0, order.Length)]) ? result : Reorder(result, order);
    }

    /// <summary>A result in which record i is called <paramref name="order"/>[i].</summary>
    private static ResolutionResult Reorder(ResolutionResult result, int[] order)
    {
        MergeLink RenameLink(MergeLink link) => link with
        {
            Left = Math.Min(order[link.Left], order[link.Right]),
            Right = Math.Max(order[link.Left], order[link.Right]),
        };
        return result with
        {
            GroupOf = Rename(result.GroupOf, order),
            CertainGroupOf = Rename(result.CertainGroupOf, order),
            Links = [.. result.Links.Select(RenameLink).OrderBy(static l => l.Left).ThenBy(static l => l.Right).ThenBy(static l => l.Reason, StringComparer.Ordinal)],
            Questions = [.. result.Questions.Select(RenameLink)],
        };
    }

    private static ImmutableArray<int> Rename(ImmutableArray<int> groupOf, int[] order)
    {
        var least = new int[order.Length];
        Array.Fill(least, int.MaxValue);
        for (var i = 0; i < order.Length; i++) { least[groupOf[i]] = Math.Min(least[groupOf[i]], order[i]); }
        var renamed = new int[order.Length];
        for (var i = 0; i < order.Length; i++) { renamed[order[i]] = least[groupOf[i]]; }
        return ImmutableCollectionsMarshal.AsImmutableArray(renamed);
    }

    private ResolutionResult ToResult()
    {
        var links = new List<MergeLink>();
        var certain = new ConstrainedGroups(_records.Count);
        AddDecided(links, certain);
        AddRepeated(links, certain);
        foreach (var link in _found.Joined) { links.Add(Describe(link)); }
        foreach (var link in _run.Links)
        {
            // Certain links inside a cluster count even where a stronger one had joined it already.
            if (RecordResolution.IsCertain(link) && _groups.Find(link.A) == _groups.Find(link.B))
            {
                certain.TryJoin(_run.Items.RecordOf[link.A], _run.Items.RecordOf[link.B], out _);
            }
        }

        return new ResolutionResult
        {
            GroupOf = ImmutableArray.Create(_found.GroupOf),
            CertainGroupOf = ImmutableArray.Create(certain.Representatives()),
            Links = [.. links.OrderBy(static l => l.Left).ThenBy(static l => l.Right).ThenBy(static l => l.Reason, StringComparer.Ordinal)],
            Questions = [.. Questions()],
            Conflicts = [.. _decisions.Conflicts],
            ComparedPairs = _found.Counts.ComparedPairs,
        };
    }

    private void AddDecided(List<MergeLink> links, ConstrainedGroups certain)
    {
        foreach (var (left, right, decision) in _decisions.Same)
        {
            var (a, b) = Records(left, right);
            var note = decision.Note.Length == 0 ? "" : ": " + decision.Note;
            links.Add(new MergeLink(a, b, MergeGrade.Certain, 1, "decided", $"Decided by {decision.DecidedBy}{note}"));
            certain.TryJoin(a, b, out _);
        }
    }

    private void AddRepeated(List<MergeLink> links, ConstrainedGroups certain)
    {
        for (var record = 0; record < _records.Count; record++)
        {
            var first = _run.Items.RecordOf[_run.Items.ItemOf[record]];
            if (first == record) { continue; }
            var numbered = _records[record].Identifiers.Length > 0;
            var grade = numbered ? MergeGrade.Certain : MergeGrade.Likely;
            if (numbered) { certain.TryJoin(first, record, out _); }
            links.Add(new MergeLink(first, record, grade, 0.99, "same-statement", $"Both records say the same of {Name(record)}"));
        }
    }

    private IEnumerable<MergeLink> Questions()
    {
        var asked = new HashSet<(int, int)>();
        var questions = new List<(MergeLink Link, double Doubt)>();
        foreach (var link in _found.Open)
        {
            var (a, b) = (_groups.Find(link.A), _groups.Find(link.B));
            // Strongest first: the first link between two clusters is the one to ask about.
            if (_decisions.IsSettled(link.A, link.B) || _groups.FindApart(link.A, link.B) is not null ||
                !asked.Add((Math.Min(a, b), Math.Max(a, b))))
            {
                continue;
            }

            var question = Describe(link);
            questions.Add((question, Math.Abs(question.Score - 0.5)));
        }

        return questions.OrderBy(static q => q.Doubt).ThenBy(static q => q.Link.Left).ThenBy(static q => q.Link.Right)
            .Take(_options.MaxQuestions).Select(static q => q.Link);
    }

    private MergeLink Describe(in ScoredLink link)
    {
        var (a, b) = Records(link.A, link.B);
        var pattern = PairPattern.FromCode(link.Pattern);
        var score = Math.Round(MatchModel.Probability(link.Bits), 4);
        var (reason, what) = pattern switch
        {
            { Identifier: IdentifierLevel.Shared, Name: < NameLevel.Kindred } =>
                ("shared-identifier-unlike-names", $"Both have {SharedIdentifier(a, b)}, but the names are {Name(a)} and {Name(b)}"),
            { Identifier: IdentifierLevel.Shared } =>
                ("same-identifier-and-name", $"Both have {SharedIdentifier(a, b)}, and the names {Name(a)} and {Name(b)} agree"),
            { Name: NameLevel.Equal, Place: PlaceLevel.SamePostalCode or PlaceLevel.SameCity } =>
                ("same-name-and-address", $"Both bear the name {Name(a)} in the same place"),
            { Name: NameLevel.Equal } => ("same-name", $"Both bear the name {Name(a)}"),
            _ => ("similar-name", $"The names {Name(a)} and {Name(b)}: {PairExplainer.NameWords(pattern.Name)}"),
        };
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}; place: {PairExplainer.PlaceWords(pattern.Place)}{PairExplainer.OtherWords(pattern)}; {link.Bits:+0.0;-0.0} bits in all");
        return new MergeLink(a, b, RecordResolution.IsCertain(link) ? MergeGrade.Certain : MergeGrade.Likely, score, reason, detail);
    }

    private string SharedIdentifier(int a, int b) =>
        _records[a].Identifiers.Intersect(_records[b].Identifiers).Select(static i => i.ToString())
            .Order(StringComparer.Ordinal).FirstOrDefault() ?? "one identifier";

    private (int Left, int Right) Records(int itemA, int itemB)
    {
        var (a, b) = (_run.Items.RecordOf[itemA], _run.Items.RecordOf[itemB]);
        return (Math.Min(a, b), Math.Max(a, b));
    }

    private string Name(int record) => _records[record].Names[0].Text;
}
