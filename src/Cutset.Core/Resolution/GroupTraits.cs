using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>What the records of each group say together: numbers and places.</summary>
internal sealed class GroupTraits
{
    private readonly int[] _groupOf;
    private readonly Dictionary<int, HashSet<Identifier>> _numbers = [];
    private readonly Dictionary<int, HashSet<(string Region, string City)>> _places = [];

    private GroupTraits(int[] groupOf) => _groupOf = groupOf;

    /// <summary>True for schemes that number organisations, or their sites, and that registers check.</summary>
    public static bool IsStrong(string scheme) =>
        scheme is Schemes.Uei or Schemes.Duns or Schemes.Cage or Schemes.Lei or Schemes.Cik;

    /// <summary>Collects the traits of the groups as they stand.</summary>
    public static GroupTraits Collect(IReadOnlyList<OrganizationRecord> records, ConstrainedGroups groups)
    {
        var traits = new GroupTraits(groups.Representatives());
        for (var i = 0; i < records.Count; i++)
        {
            var group = traits._groupOf[i];
            foreach (var identifier in records[i].Identifiers)
            {
                if (IsStrong(identifier.Scheme))
                {
                    SetOf(traits._numbers, group).Add(identifier);
                }
            }

            if (records[i].Address is { } address && (address.Region ?? address.Country) is { } region)
            {
                SetOf(traits._places, group).Add((region.ToUpperInvariant(), (address.City ?? "").ToUpperInvariant()));
            }
        }

        return traits;
    }

    /// <summary>The group of a record, named by its least record.</summary>
    public int GroupOf(int index) => _groupOf[index];

    /// <summary>True when some record of the group has a strong identifier.</summary>
    public bool HasNumber(int index) => _numbers.ContainsKey(_groupOf[index]);

    /// <summary>True when some record of the group has a state, region or country.</summary>
    public bool HasPlace(int index) => _places.ContainsKey(_groupOf[index]);

    /// <summary>True when two groups share a number, or are in one place and no register of whole organisations (LEI,
    /// CIK) keeps them apart; several numbers of one scheme are usual, one for each site.</summary>
    public bool Agree(int left, int right) =>
        ShareNumber(left, right) || (SamePlace(left, right) && !AreSaidApart(left, right));

    /// <summary>True when both have numbers of a register that gives one to each organisation, and share none.</summary>
    public bool AreSaidApart(int left, int right) => !ShareNumber(left, right)
        && (Conflicts(left, right, Schemes.Lei) || Conflicts(left, right, Schemes.Cik));

    /// <summary>True when the groups have records in one state or region.</summary>
    public bool SamePlace(int left, int right) =>
        _places.TryGetValue(_groupOf[left], out var a) && _places.TryGetValue(_groupOf[right], out var b)
        && a.Any(place => b.Any(other => other.Region == place.Region));

    private bool Conflicts(int left, int right, string scheme)
    {
        if (!_numbers.TryGetValue(_groupOf[left], out var a) || !_numbers.TryGetValue(_groupOf[right], out var b))
        {
            return false;
        }

        return a.Any(number => number.Scheme == scheme) && b.Any(number => number.Scheme == scheme);
    }

    private bool ShareNumber(int left, int right) =>
        _numbers.TryGetValue(_groupOf[left], out var a) && _numbers.TryGetValue(_groupOf[right], out var b) && a.Overlaps(b);

    private static HashSet<T> SetOf<T>(Dictionary<int, HashSet<T>> sets, int group)
    {
        if (!sets.TryGetValue(group, out var set))
        {
            sets[group] = set = [];
        }

        return set;
    }
}
