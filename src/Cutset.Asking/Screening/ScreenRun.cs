using System.Collections.Immutable;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Screening;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Screening;
using Cutset.Sources.Vendors;

namespace Cutset.Asking.Screening;

/// <summary>Screens a list against a snapshot.</summary>
public sealed class ScreenRun(SnapshotSession session, IJobProgress progress, CancellationToken cancellationToken)
{
    /// <summary>Entities looked up at once; a chain of each has a few ties.</summary>
    private const int Batch = 2000;

    /// <summary>Matches the vendors, and follows the matched ones to B.</summary>
    /// <param name="list">The list; its name column or an identifier column is known.</param>
    /// <param name="to">B; null: match only.</param>
    /// <param name="weakest">The weakest grade that counts.</param>
    /// <param name="time">Which ties count, by their time.</param>
    public ScreenResult Run(VendorList list, EntityInfo? to, ChainGrade weakest, TimeFilter time)
    {
        var matches = Match(list);
        var nodes = matches.SelectMany(static match => match.Candidates).Select(static candidate => candidate.Node).ToHashSet();
        var entities = LookUp(nodes);
        var coverage = session.Coverage(time.AsOf);
        var matched = matches.Where(static match => match.Verdict == ScreenVerdict.Same)
            .Select(static match => match.Candidates[0].Node).ToHashSet();
        var reaches = to is null ? [] : Reaches(matched, to.Node, weakest, time);
        var chains = Chains(reaches, coverage.Day);
        var rows = new List<ScreenRow>(matches.Length);
        for (var i = 0; i < matches.Length; i++)
        {
            var match = matches[i];
            int? node = match.Verdict == ScreenVerdict.Same ? match.Candidates[0].Node : null;
            rows.Add(new ScreenRow(
                list.Vendors[i],
                match,
                [.. match.Candidates.Select(candidate => entities[candidate.Node])],
                node is { } one ? reaches.GetValueOrDefault(one) : null,
                node is { } same ? chains.GetValueOrDefault(same) : null));
        }

        return new ScreenResult(list, to is null ? null : EntityRef.Of(to), rows, coverage);
    }

    private ImmutableArray<ScreenMatch> Match(VendorList list)
    {
        progress.Report("reading names", 0, 0, 0);
        var names = new List<ScreenName>();
        session.Reader.EachName(
            EntityKind.Organization, (node, text, use) => names.Add(new ScreenName(node, text, use)), cancellationToken);
        var identifiers = list.Vendors.SelectMany(static vendor => vendor.Identifiers).ToHashSet();
        var holders = session.Reader.Holders(identifiers, cancellationToken);
        var (first, count) = session.Graph.NodesOf(EntityKind.Organization);
        var organizations = holders
            .Select(pair => (pair.Key, Nodes: (IReadOnlyList<int>)[.. pair.Value.Where(node => node >= first && node < first + count)]))
            .Where(static pair => pair.Nodes.Count > 0)
            .ToDictionary(static pair => pair.Key, static pair => pair.Nodes);
        progress.Report("matching", 0, 0, list.Vendors.Length);
        return new VendorScreener().Match(
            [.. list.Vendors.Select(static vendor => new ScreenQuery(vendor.Name, vendor.Identifiers))],
            names, organizations, cancellationToken);
    }

    private Dictionary<int, EntityRef> LookUp(IEnumerable<int> nodes)
    {
        var found = new Dictionary<int, EntityRef>();
        foreach (var batch in nodes.Order().Chunk(Batch * 10))
        {
            foreach (var entity in session.Reader.Entities(batch, cancellationToken))
            {
                found[entity.Node] = EntityRef.Of(entity);
            }
        }

        return found;
    }

    private SortedDictionary<int, VendorReach> Reaches(HashSet<int> nodes, int to, ChainGrade weakest, TimeFilter time)
    {
        progress.Report("searching back from the agency", 0, 0, 0);
        var reach = SupplyReach.Into(session.Graph, to, weakest, time, cancellationToken);
        var found = new SortedDictionary<int, VendorReach>();
        foreach (var node in nodes.Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            found[node] = reach.From(node);
        }

        return found;
    }

    private Dictionary<int, ChainAnswer> Chains(SortedDictionary<int, VendorReach> reaches, DateOnly day)
    {
        var answers = new Dictionary<int, ChainAnswer>();
        foreach (var batch in reaches.Where(static pair => pair.Value.Best is not null).Chunk(Batch))
        {
            progress.Report("citing chains", answers.Count, reaches.Count, 0);
            var steps = batch.SelectMany(static pair => pair.Value.Best!.Steps).ToList();
            var entities = session.EntitiesAt([.. steps.SelectMany(static step => new[] { step.From, step.To }).Distinct()]);
            var ties = session.TiesAt([.. steps.Select(static step => step.Ties[0]).Distinct()], 1);
            foreach (var (node, reach) in batch)
            {
                answers[node] = new ChainAnswer(
                    TraceAnswers.CodeOf(reach.Best!.Grade),
                    [
                        .. reach.Best.Steps.Select(step => new StepAnswer(
                            step.Kind.Code(), EntityRef.Of(entities[step.From]), EntityRef.Of(entities[step.To]), step.AsCompany,
                            [TieAnswer.Of(ties[step.Ties[0]], day)])),
                    ]);
            }
        }

        return answers;
    }
}
