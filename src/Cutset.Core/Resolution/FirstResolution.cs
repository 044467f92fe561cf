using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution;

/// <summary>One run of <see cref="FirstResolver"/>: groups, links and questions as they come about.</summary>
internal sealed class FirstResolution
{
    private const int CancellationStep = 4096;

    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly CancellationToken _cancellationToken;
    private readonly NamePreparer _preparer = new();
    private readonly PreparedName[][] _names;
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
        _names = new PreparedName[records.Count][];
        for (var i = 0; i < records.Count; i++)
        {
            CheckCancellation(i);
            _names[i] = [.. records[i].Names.Select(name => _preparer.Prepare(name.Text))
                .Where(static name => name.ContentCount > 0).DistinctBy(static name => name.Keys.Fingerprint)];
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
            var leaderOf = new Dictionary<ulong, int>();
            foreach (var member in members)
            {
                var joined = false;
                foreach (var name in _names[member])
                {
                    if (leaderOf.TryGetValue(name.Keys.Fingerprint, out var leader))
                    {
                        joined |= Join(leader, member, MergeGrade.Certain, score, "same-identifier-and-name",
                            $"Both have {identifier} and the name {Name(member)}");
                    }
                    else
                    {
                        leaderOf.Add(name.Keys.Fingerprint, member);
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
        var blocks = new SortedDictionary<ulong, List<int>>();
        for (var i = 0; i < _order.Length; i++)
        {
            CheckCancellation(i);
            foreach (var name in OwnNames(_order[i]))
            {
                if (name.IsDistinctive)
                {
                    var key = name.Keys.Fingerprint;
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
            JoinBlock(Name(members[0]), Bearers(key, members, traits), traits, score, asked);
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

    /// <summary>The names by which a record can be known elsewhere. Trade names are not: forms of subawards often give the
    /// prime contractor's name there.</summary>
    private IEnumerable<PreparedName> OwnNames(int index) => _records[index].Names
        .Where(static name => name.Use is not (NameUse.Trade or NameUse.Acronym))
        .Select(name => _preparer.Prepare(name.Text)).Where(static name => name.ContentCount > 0)
        .DistinctBy(static name => name.Keys.Fingerprint);

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
        if (groups.Count < 2)
        {
            return;
        }

        var sites = JoinSites(key, groups, traits, score);
        for (var i = 1; i < sites.Count; i++)
        {
            asked.Add((sites[0][0], sites[i][0], $"Both bear the name {key}, in different places and under different numbers"));
        }

        // What has no number, or no place that could tell it apart, joins the one organisation of that name.
        var others = groups.Where(group => !IsSite(group, traits)).ToList();
        foreach (var group in others)
        {
            var near = sites.FindAll(site => site.Exists(other => traits.SamePlace(other, group)));
            var target = sites.Count == 0 ? others[0]
                : sites.Count == 1 ? sites[0][0]
                : near.Count == 1 ? near[0][0]
                : -1;
            if (target >= 0 && !traits.AreSaidApart(target, group))
            {
                Join(target, group, MergeGrade.Likely, score, "same-name", $"Both bear the name {key}");
            }
            else
            {
                asked.Add((target >= 0 ? target : sites[0][0], group, $"Both bear the name {key}, which several organisations bear"));
            }
        }
    }

    /// <summary>
    /// The records that can be joined by a name: those registered under it, and those without a number. A numbered record
    /// that was only once written so (the action named a former name, or the parent by its arm's) stands in where no
    /// other numbered one is registered under it, and it is alone.
    /// </summary>
    private List<int> Bearers(ulong key, List<int> members, GroupTraits traits)
    {
        var registered = new HashSet<int>(members.Where(index => _preparer.Prepare(Name(index)).Keys.Fingerprint == key)
            .Select(traits.GroupOf));
        var bearers = members.FindAll(index => !traits.HasNumber(index) || registered.Contains(traits.GroupOf(index)));
        var once = members.FindAll(index => traits.HasNumber(index) && !registered.Contains(traits.GroupOf(index)));
        return !bearers.Exists(traits.HasNumber) && once.Count > 0 && once.TrueForAll(index => traits.GroupOf(index) == traits.GroupOf(once[0]))
            ? members : bearers;
    }

    /// <summary>Groups with a number and a place, joined where they share one of both; each list is one site.</summary>
    private List<List<int>> JoinSites(string key, List<int> groups, GroupTraits traits, double score)
    {
        var sites = new List<List<int>>();
        foreach (var group in groups.Where(group => IsSite(group, traits)))
        {
            // A group that agrees with two sites makes them one.
            var home = sites.FindAll(site => site.Exists(other => traits.Agree(other, group)));
            foreach (var site in home)
            {
                Join(site[0], group, MergeGrade.Likely, score, "same-name-and-address",
                    $"Both bear the name {key} in the same place, under different numbers");
            }

            var merged = home.SelectMany(static site => site).Append(group).ToList();
            sites.RemoveAll(home.Contains);
            sites.Add(merged);
        }

        return sites;
    }

    private static bool IsSite(int group, GroupTraits traits) => traits.HasNumber(group) && traits.HasPlace(group);

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
        foreach (var a in _names[left])
        {
            foreach (var b in _names[right])
            {
                // Under one number it is enough that the names may be one, or share what is rare in them.
                var comparison = NameComparer.Compare(a, b);
                if (comparison.Verdict != NameVerdict.Different || comparison.Relation != NameRelation.None)
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
