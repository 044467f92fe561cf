using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Screening;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Web.Matching;

/// <summary>
/// Matches a batch against one snapshot: organisations as screening matches vendors, with its thresholds; the other kinds
/// as finding finds them, a match only where one alone bears the name or the identifier.
/// </summary>
internal sealed class EntityMatcher(
    SnapshotSession session, Workspace workspace, ScreenerCache screeners, CancellationToken cancellationToken)
{
    private const double OtherCountry = 0.5;

    /// <summary>What is found by words alone is for people to look at.</summary>
    private const double FoundOnly = 0.5;

    private const int MostHolders = 50;

    /// <summary>The candidates of each query, the best first.</summary>
    public IReadOnlyList<IReadOnlyList<MatchCandidate>> Match(IReadOnlyList<MatchQuery> queries, int limit)
    {
        var screened = Screen(queries);
        var answers = queries.Select((query, i) => Candidates(query, screened[i], limit)).ToList();
        return queries.All(static query => query.Country is null) ? answers : WithCountries(queries, answers);
    }

    /// <summary>The countries in which the records of organisations lie, by node.</summary>
    public static Dictionary<int, SortedSet<string>> CountriesOf(
        SnapshotSession session, Workspace workspace, IEnumerable<int> nodes, CancellationToken cancellationToken)
    {
        var records = session.Reader.Records(nodes, cancellationToken);
        var countryOf = OrganizationRecords.Read(workspace, records.Select(static record => record.Key), cancellationToken)
            .Where(static record => record.Address?.Country is not null)
            .ToDictionary(static record => record.Key, static record => record.Address!.Country!);
        return records.Where(record => countryOf.ContainsKey(record.Key)).GroupBy(static record => record.Node).ToDictionary(
            static group => group.Key,
            group => new SortedSet<string>(group.Select(record => countryOf[record.Key]), StringComparer.Ordinal));
    }

    private ScreenMatch?[] Screen(IReadOnlyList<MatchQuery> queries)
    {
        var wanted = Enumerable.Range(0, queries.Count)
            .Where(i => queries[i].Kinds.IsEmpty || queries[i].Kinds.Contains(EntityKind.Organization)).ToList();
        var matches = new ScreenMatch?[queries.Count];
        if (wanted.Count == 0)
        {
            return matches;
        }

        var holders = new Dictionary<Identifier, IReadOnlyList<int>>();
        foreach (var identifier in wanted.SelectMany(i => queries[i].Identifiers).Distinct())
        {
            holders[identifier] =
            [
                .. session.Reader.FindEntities(identifier.ToString(), [EntityKind.Organization], MostHolders, cancellationToken)
                    .Where(static hit => hit.Reason == HitReason.Identifier).Select(static hit => hit.Entity.Node).Order(),
            ];
        }

        var found = screeners.Of(session, cancellationToken).Match(
            [.. wanted.Select(i => new ScreenQuery(queries[i].Name, queries[i].Identifiers))], holders, cancellationToken);
        for (var i = 0; i < found.Count; i++)
        {
            matches[wanted[i]] = found[i];
        }

        return matches;
    }

    private List<MatchCandidate> Candidates(MatchQuery query, ScreenMatch? screened, int limit)
    {
        var candidates = new Dictionary<int, MatchCandidate>();
        if (screened is not null)
        {
            var nodes = session.EntitiesAt([.. screened.Candidates.Select(static candidate => candidate.Node)]);
            foreach (var candidate in screened.Candidates)
            {
                // The first alone is it, and only where the screening says so.
                var isMatch = screened.Verdict == ScreenVerdict.Same && candidates.Count == 0;
                var isNamed = candidate.Reason != ScreenReason.IdentifierUnlikeName;
                candidates[candidate.Node] = new MatchCandidate(
                    nodes[candidate.Node], Math.Round(candidate.Score, 4), isMatch, ScreenWords.Reason(candidate),
                    candidate.Shared is not null, isNamed ? candidate.Score : 0, null);
            }
        }

        var hits = Find(query, limit);
        var named = hits.Count(static hit => hit.Reason <= HitReason.Name);
        foreach (var hit in hits)
        {
            // Whether a name is an organisation's, screening alone tells.
            var isExact = hit.Reason <= HitReason.Name && hit.Entity.Kind != EntityKind.Organization;
            candidates.TryAdd(hit.Entity.Node, new MatchCandidate(
                hit.Entity, Math.Round(isExact ? hit.Score : hit.Score * FoundOnly, 4),
                isExact && named == 1 && candidates.Values.All(static known => !known.IsMatch),
                $"Found by {HitWords.Of(hit.Reason)}: {hit.Matched}", hit.Reason == HitReason.Identifier, hit.Score, null));
        }

        return Ordered(candidates.Values).Take(limit).ToList();
    }

    private List<EntityHit> Find(MatchQuery query, int limit)
    {
        var hits = new List<EntityHit>();
        foreach (var text in query.Identifiers.Select(static identifier => identifier.ToString()).Append(query.Name))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                hits.AddRange(session.Reader.FindEntities(text, query.Kinds, limit, cancellationToken));
            }
        }

        return hits.DistinctBy(static hit => hit.Entity.Node).ToList();
    }

    private List<IReadOnlyList<MatchCandidate>> WithCountries(
        IReadOnlyList<MatchQuery> queries, List<List<MatchCandidate>> answers)
    {
        var nodes = answers.SelectMany(static list => list)
            .Where(static candidate => candidate.Entity.Kind == EntityKind.Organization)
            .Select(static candidate => candidate.Entity.Node).Distinct();
        var countries = CountriesOf(session, workspace, nodes, cancellationToken);
        return
        [
            .. answers.Select((list, i) => (IReadOnlyList<MatchCandidate>)Ordered(
                list.Select(candidate => Weigh(candidate, queries[i].Country, countries))).ToList()),
        ];
    }

    private static MatchCandidate Weigh(
        MatchCandidate candidate, string? country, Dictionary<int, SortedSet<string>> countries)
    {
        if (country is null || !countries.TryGetValue(candidate.Entity.Node, out var known))
        {
            return candidate;
        }

        return known.Contains(country)
            ? candidate with { SameCountry = true }
            : candidate with { SameCountry = false, IsMatch = false, Score = Math.Round(candidate.Score * OtherCountry, 4) };
    }

    private static IOrderedEnumerable<MatchCandidate> Ordered(IEnumerable<MatchCandidate> candidates) => candidates
        .OrderByDescending(static candidate => candidate.IsMatch).ThenByDescending(static candidate => candidate.Score)
        .ThenBy(static candidate => candidate.Entity.Node);
}
