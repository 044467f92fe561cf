using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>From the ties on all chains to a tree of what stands on a provider.</summary>
public static class ProviderTrees
{
    /// <summary>Puts every service and award on a shortest way from the provider.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="trace">The trace from the provider to B.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="coverage">What was searched.</param>
    /// <param name="facts">Looks up nodes.</param>
    public static ProviderTreeAnswer Of(
        SupplyGraph graph,
        TraceResult trace,
        QuestionAnswer question,
        CoverageAnswer coverage,
        ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(facts);
        var parents = new Dictionary<int, (int Tie, int Hops)>();
        foreach (var tie in trace.Ties.Where(tie => IsBranch(graph.TieKindOf(tie.Tie))))
        {
            var child = graph.ToOf(tie.Tie);
            if (!parents.TryGetValue(child, out var known) || tie.HopsFromA < known.Hops)
            {
                parents[child] = (tie.Tie, tie.HopsFromA);
            }
        }

        var children = parents.ToLookup(pair => graph.FromOf(pair.Value.Tie), static pair => pair.Key);
        var ends = trace.LastSteps.Select(static step => step.From).ToHashSet();
        var entities = facts.EntitiesAt([.. parents.Keys]);
        var root = question.From ?? throw new ArgumentException("A tree needs its provider.", nameof(question));
        var roots = parents.Values.Select(parent => graph.FromOf(parent.Tie)).Where(node => !parents.ContainsKey(node));
        var branches = roots.Distinct().SelectMany(node => children[node]).Distinct()
            .Select(child => Grow(child, [])).Where(static branch => branch.Carries > 0).ToList();
        var tree = new TreeBranch(root, null, false, branches.Sum(static branch => branch.Carries), Order(branches));
        return new ProviderTreeAnswer(question, tree, coverage);

        TreeBranch Grow(int node, HashSet<int> above)
        {
            // Shortest ways cannot turn back on themselves, but a filter on grades may mix their lengths.
            above.Add(node);
            var grown = children[node].Where(child => !above.Contains(child)).Select(child => Grow(child, above))
                // What lies on longer ways only carries nothing here.
                .Where(static branch => branch.Carries > 0).ToList();
            above.Remove(node);
            var own = ends.Contains(node);
            return new TreeBranch(
                EntityRef.Of(entities[node]),
                graph.TieKindOf(parents[node].Tie).Code(),
                own,
                (own ? 1 : 0) + grown.Sum(static branch => branch.Carries),
                Order(grown));
        }
    }

    private static bool IsBranch(TieKind kind) => kind is TieKind.Owns or TieKind.Provides or TieKind.Hosts
        or TieKind.Supports or TieKind.Holds or TieKind.Subaward;

    private static System.Collections.Immutable.ImmutableArray<TreeBranch> Order(List<TreeBranch> branches) =>
        [.. branches.OrderByDescending(static branch => branch.Carries)
            .ThenBy(static branch => branch.Entity.Name, StringComparer.Ordinal)
            .ThenBy(static branch => branch.Entity.Id, StringComparer.Ordinal)];
}
