using System.Collections.Immutable;
using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Screening;

/// <summary>
/// Finds, for each vendor of a list, the entity that it is. A vendor is matched only where one entity alone is it by the
/// published thresholds; where several are, or a name holds only common words, they are candidates.
/// </summary>
/// <remarks>
/// Cost: linear in the entities' names (preparing), plus at most <see cref="ScreenOptions.MaxComparisons"/> comparisons
/// for each distinct vendor. Weights of words are learnt from the entities' names. See docs/guide/screen.md.
/// </remarks>
public sealed class VendorScreener
{
    private readonly ScreenOptions _options;

    /// <summary>A screener with the published settings.</summary>
    public VendorScreener()
        : this(new ScreenOptions())
    {
    }

    /// <summary>A screener with settings of one's own.</summary>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public VendorScreener(ScreenOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
    }

    /// <summary>Matches the vendors; the outcome has their order.</summary>
    /// <param name="vendors">The vendors, repeats allowed.</param>
    /// <param name="names">Names of the entities, ordered by node.</param>
    /// <param name="holders">Nodes that hold an identifier, for those of the vendors at least; each list ascending.</param>
    /// <param name="cancellationToken">Checked for each vendor and every few thousand names.</param>
    public ImmutableArray<ScreenMatch> Match(
        IReadOnlyList<ScreenQuery> vendors, IReadOnlyList<ScreenName> names,
        IReadOnlyDictionary<Identifier, IReadOnlyList<int>> holders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(vendors);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(holders);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = _options.Threads,
            CancellationToken = cancellationToken,
        };
        var preparer = new NamePreparer(TokenWeights.Learn(names.Select(static name => name.Text)));
        var items = Distinct(vendors, out var itemOf);
        var prepared = new PreparedName[items.Count];
        Parallel.For(0, items.Count, parallel, item => prepared[item] = preparer.Prepare(items[item].Name));
        var wanted = WantedKeys(prepared);
        var index = ScreenIndex.Build(names, preparer, wanted, parallel);
        var outcomes = new ScreenMatch[items.Count];
        var search = new CandidateSearch(names, index, preparer, holders, _options);
        Parallel.For(
            0, items.Count, parallel, static () => new CandidateBuffer(),
            (item, _, buffer) =>
            {
                var candidates = search.Find(items[item], prepared[item], buffer);
                outcomes[item] = Decide(items[item], candidates);
                return buffer;
            },
            static _ => { });
        return [.. itemOf.Select(item => outcomes[item])];
    }

    /// <summary>Prepares for many questions about the same entities; the answers are those of <see cref="Match"/>.</summary>
    /// <param name="names">Names of the entities, ordered by node; kept.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ReadyScreener Prepare(IReadOnlyList<ScreenName> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellationToken };
        var preparer = new NamePreparer(TokenWeights.Learn(names.Select(static name => name.Text)));
        return new ReadyScreener(this, _options, names, ScreenIndex.Build(names, preparer, null, parallel), preparer);
    }

    /// <summary>From the candidates, best first, to one outcome.</summary>
    internal ScreenMatch Decide(ScreenQuery vendor, List<ScreenCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            var isBlank = string.IsNullOrWhiteSpace(vendor.Name) && vendor.Identifiers.IsEmpty;
            return new ScreenMatch(ScreenVerdict.None, isBlank ? ScreenReason.NothingToMatch : ScreenReason.NoMatch, []);
        }

        var shown = candidates.Take(_options.MaxCandidates).ToImmutableArray();
        var best = candidates[0];
        if (best.Verdict != ScreenVerdict.Same)
        {
            return new ScreenMatch(ScreenVerdict.Possible, best.Reason, shown);
        }

        var rank = CandidateSearch.RankOf(best.Reason);
        var isAlone = candidates.Count(candidate =>
            candidate.Verdict == ScreenVerdict.Same && CandidateSearch.RankOf(candidate.Reason) == rank) == 1;
        return isAlone
            ? new ScreenMatch(ScreenVerdict.Same, best.Reason, shown)
            : new ScreenMatch(ScreenVerdict.Possible, ScreenReason.SeveralEntities, shown);
    }

    private static List<ScreenQuery> Distinct(IReadOnlyList<ScreenQuery> vendors, out int[] itemOf)
    {
        var items = new List<ScreenQuery>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        itemOf = new int[vendors.Count];
        for (var i = 0; i < itemOf.Length; i++)
        {
            var key = vendors[i].Identifiers.IsEmpty
                ? vendors[i].Name
                : $"{vendors[i].Name}\u001F{string.Join('\u001F', vendors[i].Identifiers)}";
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = items.Count;
                items.Add(vendors[i]);
            }

            itemOf[i] = number;
        }

        return items;
    }

    private static HashSet<ulong> WantedKeys(PreparedName[] names)
    {
        var wanted = new HashSet<ulong>();
        var keys = new List<ulong>();
        foreach (var name in names)
        {
            ScreenKeys.Write(name, keys);
            wanted.UnionWith(keys);
        }

        return wanted;
    }
}
