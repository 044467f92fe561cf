using System.Collections.Immutable;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>Groups of records joined by equal traits, such that no group ever holds two entries of the directory.</summary>
internal sealed class AgencyGroups
{
    private readonly int[] _parents;
    private readonly AgencyEntry?[] _entries;

    /// <summary>Each record by itself, with the entry that it meets.</summary>
    internal AgencyGroups(IReadOnlyList<AgencyEntry?> entries)
    {
        _parents = [.. Enumerable.Range(0, entries.Count)];
        _entries = [.. entries];
    }

    /// <summary>
    /// Joins the records that share a trait. Where they meet several entries the trait proves too little: then only
    /// those without an entry are joined. Traits are taken in ordinal order, so that the order of the records does
    /// not matter.
    /// </summary>
    internal void Join(Func<int, IEnumerable<string>> traitsOf)
    {
        var byTrait = Enumerable.Range(0, _parents.Length)
            .SelectMany(record => traitsOf(record).Distinct(StringComparer.Ordinal)
                .Select(trait => (Trait: trait, Record: record)))
            .ToLookup(static pair => pair.Trait, static pair => pair.Record, StringComparer.Ordinal);
        foreach (var sharing in byTrait.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var roots = sharing.Select(Root).Distinct().ToList();
            var entries = roots.Select(root => _entries[root]).Where(static entry => entry is not null).Distinct();
            if (entries.Skip(1).Any())
            {
                roots.RemoveAll(root => _entries[root] is not null);
            }

            foreach (var root in roots.Skip(1))
            {
                Union(roots[0], root);
            }
        }
    }

    /// <summary>For each record the least index of its group.</summary>
    internal ImmutableArray<int> Representatives() => [.. Enumerable.Range(0, _parents.Length).Select(Root)];

    private int Root(int record)
    {
        while (_parents[record] != record)
        {
            record = _parents[record] = _parents[_parents[record]];
        }

        return record;
    }

    // The lesser index stays the root, which makes it the representative.
    private void Union(int left, int right)
    {
        (left, right) = (Root(left), Root(right));
        var (root, child) = left < right ? (left, right) : (right, left);
        _parents[child] = root;
        _entries[root] ??= _entries[child];
    }
}
