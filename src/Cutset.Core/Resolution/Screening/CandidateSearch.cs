using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Screening;

/// <summary>Finds and grades the entities that one vendor may be. Thread-safe; a buffer for each thread.</summary>
internal sealed class CandidateSearch(
    IReadOnlyList<ScreenName> names, ScreenIndex index, NamePreparer preparer,
    IReadOnlyDictionary<Identifier, IReadOnlyList<int>> holders, ScreenOptions options)
{
    private const double SharedAndSame = 0.99;
    private const double SharedAndPossible = 0.95;
    private const double SharedAlone = 0.5;

    /// <summary>Several common words together tell as much as a rare one.</summary>
    private const double TellingInformation = 1;

    /// <summary>How good a reason is; less is better.</summary>
    public static int RankOf(string reason) => reason switch
    {
        ScreenReason.IdentifierAndName => 0,
        ScreenReason.SameName => 1,
        ScreenReason.SimilarName => 2,
        _ => 3,
    };

    /// <summary>The candidates, the best first: by verdict, reason, score, then node.</summary>
    public List<ScreenCandidate> Find(ScreenQuery vendor, PreparedName name, CandidateBuffer buffer)
    {
        buffer.ByNode.Clear();
        buffer.Seen.Clear();
        AddByIdentifier(vendor, name, buffer.ByNode);
        AddByName(name, buffer);
        var candidates = buffer.ByNode.Values.ToList();
        candidates.Sort(static (left, right) =>
        {
            var order = right.Verdict.CompareTo(left.Verdict);
            order = order != 0 ? order : RankOf(left.Reason).CompareTo(RankOf(right.Reason));
            order = order != 0 ? order : right.Score.CompareTo(left.Score);
            return order != 0 ? order : left.Node.CompareTo(right.Node);
        });
        return candidates;
    }

    private void AddByIdentifier(ScreenQuery vendor, PreparedName name, Dictionary<int, ScreenCandidate> byNode)
    {
        foreach (var identifier in vendor.Identifiers)
        {
            foreach (var node in holders.TryGetValue(identifier, out var nodes) ? nodes : [])
            {
                if (byNode.ContainsKey(node))
                {
                    continue;
                }

                var best = BestName(node, name);
                var (score, verdict, reason) = name.IsEmpty
                    ? (SharedAlone, ScreenVerdict.Possible, ScreenReason.IdentifierUnlikeName)
                    : best.Comparison.Verdict switch
                    {
                        NameVerdict.Same => (SharedAndSame, ScreenVerdict.Same, ScreenReason.IdentifierAndName),
                        NameVerdict.Possible => (SharedAndPossible, ScreenVerdict.Same, ScreenReason.IdentifierAndName),
                        _ => (SharedAlone, ScreenVerdict.Possible, ScreenReason.IdentifierUnlikeName),
                    };
                byNode[node] = new ScreenCandidate(
                    node, score, verdict, reason, best.Text, best.Use, best.Comparison.Relation, identifier);
            }
        }
    }

    private void AddByName(PreparedName name, CandidateBuffer buffer)
    {
        var whole = ScreenKeys.Write(name, buffer.Keys);
        for (var i = 0; i < whole; i++)
        {
            AddUnder(buffer.Keys[i], name, buffer);
        }

        // Names that are only similar cannot change the outcome of an equal one.
        if (buffer.ByNode.Values.Any(static candidate => RankOf(candidate.Reason) <= 1))
        {
            return;
        }

        buffer.Sizes.Clear();
        for (var i = whole; i < buffer.Keys.Count; i++)
        {
            var count = index.Under(buffer.Keys[i]).Length;
            // A word that hundreds of names share tells little; two such words together are a key of their own.
            if (count > 0 && count <= options.MaxComparisons)
            {
                buffer.Sizes.Add((count, buffer.Keys[i]));
            }
        }

        buffer.Sizes.Sort();
        foreach (var (_, key) in buffer.Sizes)
        {
            AddUnder(key, name, buffer);
        }
    }

    /// <summary>Compares with the names under a key, as long as there are comparisons left: always the same ones.</summary>
    private void AddUnder(ulong key, PreparedName name, CandidateBuffer buffer)
    {
        foreach (var place in index.Under(key))
        {
            if (buffer.Seen.Count >= options.MaxComparisons)
            {
                return;
            }

            if (buffer.Seen.Add(place))
            {
                AddName(name, place, buffer.ByNode);
            }
        }
    }

    private void AddName(PreparedName name, int place, Dictionary<int, ScreenCandidate> byNode)
    {
        var other = index[place] ?? preparer.Prepare(names[place].Text);
        var comparison = NameComparer.Compare(name, other);
        if (comparison.Verdict == NameVerdict.Different)
        {
            return;
        }

        var entity = names[place];
        var (verdict, reason) = Grade(name, other, comparison, entity.Use);
        var candidate = new ScreenCandidate(
            entity.Node, comparison.Score, verdict, reason, entity.Text, entity.Use, comparison.Relation, null);
        if (!byNode.TryGetValue(entity.Node, out var known) || IsBetter(candidate, known))
        {
            byNode[entity.Node] = candidate;
        }
    }

    private static (ScreenVerdict Verdict, string Reason) Grade(
        PreparedName name, PreparedName other, NameComparison comparison, NameUse use)
    {
        if (comparison.Relation == NameRelation.Acronym || use == NameUse.Acronym)
        {
            return (ScreenVerdict.Possible, ScreenReason.Acronym);
        }

        if (comparison.Verdict == NameVerdict.Possible)
        {
            return (ScreenVerdict.Possible, ScreenReason.PossibleName);
        }

        if ((!name.IsDistinctive || !other.IsDistinctive) && comparison.Information < TellingInformation)
        {
            return (ScreenVerdict.Possible, ScreenReason.CommonName);
        }

        var isEqual = name.Keys.Fingerprint == other.Keys.Fingerprint || name.Keys.Joined == other.Keys.Joined;
        return (ScreenVerdict.Same, isEqual ? ScreenReason.SameName : ScreenReason.SimilarName);
    }

    private static bool IsBetter(ScreenCandidate left, ScreenCandidate right)
    {
        if (left.Verdict != right.Verdict)
        {
            return left.Verdict > right.Verdict;
        }

        var order = RankOf(left.Reason).CompareTo(RankOf(right.Reason));
        order = order != 0 ? order : right.Score.CompareTo(left.Score);
        order = order != 0 ? order : left.Use.CompareTo(right.Use);
        return order != 0 ? order < 0 : string.CompareOrdinal(left.Name, right.Name) < 0;
    }

    private (NameComparison Comparison, string? Text, NameUse Use) BestName(int node, PreparedName name)
    {
        var best = (Comparison: default(NameComparison), Text: (string?)null, Use: default(NameUse));
        for (var place = FirstNameOf(node); place < names.Count && names[place].Node == node; place++)
        {
            var comparison = NameComparer.Compare(name, index[place] ?? preparer.Prepare(names[place].Text));
            if (best.Text is null || comparison.Score > best.Comparison.Score)
            {
                best = (comparison, names[place].Text, names[place].Use);
            }
        }

        return best;
    }

    private int FirstNameOf(int node)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (names[middle].Node < node)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
