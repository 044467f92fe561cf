using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>One run of <see cref="FirstResolver"/>: groups, links and questions as they come about.</summary>
internal sealed class FirstResolution
{
    private const int CancellationStep = 4096;

    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly CancellationToken _cancellationToken;
    private readonly string[][] _keys;
    private readonly int[] _order;
    private readonly List<MergeLink> _links = [];
    private readonly List<MergeLink> _questions = [];
    private StandingDecisions? _decisions;
    private long _comparedPairs;

    public FirstResolution(IReadOnlyList<OrganizationRecord> records, CancellationToken cancellationToken)
    {
        _records = records;
        _cancellationToken = cancellationToken;
        Groups = new ConstrainedGroups(records.Count);
        _keys = new string[records.Count][];
        for (var i = 0; i < records.Count; i++)
        {
            CheckCancellation(i);
            _keys[i] = [.. records[i].Names.Select(static name => PlainName.KeyOf(name.Text))
                .Where(static key => key.Length > 0).Distinct(StringComparer.Ordinal)];
        }

        // Joins go by key, so that the groups do not depend on the order in which records come.
        _order = [.. Enumerable.Range(0, records.Count).OrderBy(index => records[index].Key)];
    }

    /// <summary>The groups so far.</summary>
    public ConstrainedGroups Groups { get; }

    /// <summary>Applies the decisions: before any other join.</summary>
    public void Decide(IReadOnlyList<Decision> decisions)
    {
        var indexOf = new Dictionary<RecordKey, int>(_records.Count);
        for (var i = 0; i < _records.Count; i++)
        {
            indexOf.TryAdd(_records[i].Key, i);
        }

        _decisions = StandingDecisions.Apply(decisions, indexOf, Groups);
        foreach (var (left, right, decision) in _decisions.Same)
        {
            var note = decision.Note.Length == 0 ? "" : $": {decision.Note}";
            _links.Add(new MergeLink(left, right, MergeGrade.Certain, 1, "decided", $"Decided by {decision.DecidedBy}{note}"));
        }
    }

    /// <summary>Joins records that share a strong identifier and bear similar names; asks where the names differ.</summary>
    public void JoinByIdentifier(double score, double questionScore, int maxNames)
    {
        var asked = new List<(int Left, int Right, string Detail)>();
        foreach (var (identifier, members) in BlocksByIdentifier())
        {
            // Records with an equal name first: what is left to compare are distinct names.
            var leaders = new List<int>();
            var leaderOf = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var member in members)
            {
                var joined = false;
                foreach (var key in _keys[member])
                {
                    if (leaderOf.TryGetValue(key, out var leader))
                    {
                        joined |= Join(leader, member, MergeGrade.Certain, score, "same-identifier-and-name",
                            $"Both have {identifier} and the name {Name(member)}");
                    }
                    else
                    {
                        leaderOf.Add(key, member);
                    }
                }

                if (!joined)
                {
                    leaders.Add(member);
                }
            }

            JoinSimilar(identifier, leaders.Count <= maxNames ? leaders : leaders[..maxNames], score, asked);
        }

        AskLater(asked, questionScore);
    }

    /// <summary>Joins groups that bear one distinctive name, where identifiers or addresses do not speak against it.</summary>
    public void JoinByName(double score, double questionScore)
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _order.Length; i++)
        {
            CheckCancellation(i);
            foreach (var key in _keys[_order[i]])
            {
                if (PlainName.IsDistinctive(key))
                {
                    if (!blocks.TryGetValue(key, out var members))
                    {
                        blocks[key] = members = [];
                    }

                    members.Add(_order[i]);
                }
            }
        }

        // What a group holds is looked up as of the certain merges: a likely merge is no ground for another.
        var traits = GroupTraits.Collect(_records, Groups);
        var asked = new List<(int Left, int Right, string Detail)>();
        foreach (var (key, members) in blocks)
        {
            JoinBlock(key, members, traits, score, asked);
        }

        AskLater(asked, questionScore, "same-name-different-identifiers");
    }

    /// <summary>The outcome.</summary>
    public ResolutionResult ToResult(int[] certain) => new()
    {
        GroupOf = [.. Groups.Representatives()],
        CertainGroupOf = [.. certain],
        Links = [.. _links.OrderBy(static link => link.Left).ThenBy(static link => link.Right)
            .ThenBy(static link => link.Reason, StringComparer.Ordinal)],
        Questions = [.. Open().OrderBy(static link => Math.Abs(link.Score - 0.5))
            .ThenBy(static link => link.Left).ThenBy(static link => link.Right)],
        Conflicts = _decisions is null ? [] : [.. _decisions.Conflicts],
        ComparedPairs = _comparedPairs,
    };

    /// <summary>Questions that later joins have not answered, one a pair.</summary>
    private IEnumerable<MergeLink> Open() => _questions
        .Where(link => Groups.Find(link.Left) != Groups.Find(link.Right))
        .DistinctBy(static link => (link.Left, link.Right));

    private SortedDictionary<string, List<int>> BlocksByIdentifier()
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _order.Length; i++)
        {
            CheckCancellation(i);
            foreach (var identifier in _records[_order[i]].Identifiers)
            {
                if (GroupTraits.IsStrong(identifier.Scheme))
                {
                    var key = identifier.ToString();
                    if (!blocks.TryGetValue(key, out var members))
                    {
                        blocks[key] = members = [];
                    }

                    members.Add(_order[i]);
                }
            }
        }

        return blocks;
    }

    private void JoinSimilar(
        string identifier, List<int> leaders, double score, List<(int Left, int Right, string Detail)> asked)
    {
        for (var i = 0; i < leaders.Count; i++)
        {
            CheckCancellation(i * leaders.Count);
            for (var j = i + 1; j < leaders.Count; j++)
            {
                var (left, right) = (leaders[i], leaders[j]);
                _comparedPairs++;
                if (AreSimilar(left, right))
                {
                    Join(left, right, MergeGrade.Certain, score, "same-identifier-and-name",
                        $"Both have {identifier}, and the names {Name(left)} and {Name(right)} are similar");
                }
                else
                {
                    asked.Add((left, right, $"Both have {identifier}, but the names are {Name(left)} and {Name(right)}"));
                }
            }
        }
    }

    private void JoinBlock(
        string key, List<int> members, GroupTraits traits, double score,
        List<(int Left, int Right, string Detail)> asked)
    {
        var groups = members.DistinctBy(traits.GroupOf).ToList();
        var numbered = groups.Where(traits.HasNumber).ToList();
        var sites = new List<List<int>>();
        foreach (var group in numbered)
        {
            var home = sites.FindAll(site => site.Exists(other => traits.Agree(other, group)));
            foreach (var site in home)
            {
                Join(site[0], group, MergeGrade.Likely, score, "same-name-and-address",
                    $"Both bear the name {key} in the same place, under different numbers");
            }

            // A group that agrees with two sites makes them one.
            var merged = home.SelectMany(static site => site).Append(group).ToList();
            sites.RemoveAll(home.Contains);
            sites.Add(merged);
        }

        for (var i = 1; i < sites.Count; i++)
        {
            asked.Add((sites[0][0], sites[i][0], $"Both bear the name {key}, in different places and under different numbers"));
        }

        foreach (var group in groups.Where(group => !traits.HasNumber(group)))
        {
            var near = sites.FindAll(site => site.Exists(other => traits.SamePlace(other, group)));
            var target = sites.Count == 0 ? groups.First(other => !traits.HasNumber(other))
                : sites.Count == 1 ? sites[0][0]
                : near.Count == 1 ? near[0][0]
                : -1;
            if (target >= 0)
            {
                Join(target, group, MergeGrade.Likely, score, "same-name", $"Both bear the name {key}");
            }
            else
            {
                asked.Add((sites[0][0], group, $"Both bear the name {key}, which several organisations bear"));
            }
        }
    }

    private bool Join(int left, int right, MergeGrade grade, double score, string reason, string detail)
    {
        if (Groups.Find(left) == Groups.Find(right))
        {
            return true;
        }

        if (!Groups.TryJoin(left, right, out _))
        {
            return false;
        }

        _links.Add(new MergeLink(Math.Min(left, right), Math.Max(left, right), grade, score, reason, detail));
        return true;
    }

    private void AskLater(
        List<(int Left, int Right, string Detail)> asked, double score, string reason = "shared-identifier-unlike-names")
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var (left, right, detail) in asked)
        {
            var groups = (Math.Min(Groups.Find(left), Groups.Find(right)), Math.Max(Groups.Find(left), Groups.Find(right)));
            if (groups.Item1 != groups.Item2 && !_decisions!.IsSettled(left, right)
                && Groups.FindApart(left, right) is null && pairs.Add(groups))
            {
                _questions.Add(new MergeLink(
                    Math.Min(left, right), Math.Max(left, right), MergeGrade.Likely, score, reason, detail));
            }
        }
    }

    private bool AreSimilar(int left, int right)
    {
        foreach (var a in _keys[left])
        {
            foreach (var b in _keys[right])
            {
                if (PlainName.AreSimilar(a, b))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private string Name(int index) => _records[index].Names[0].Text;

    private void CheckCancellation(int step)
    {
        if (step % CancellationStep == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
