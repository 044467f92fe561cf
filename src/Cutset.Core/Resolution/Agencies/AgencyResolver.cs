using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>
/// Works out which agency records speak of one agency: those that meet the same entry of the directory, those that
/// share an identifier, and those with equal names within the same department. An agency without a counterpart stays
/// an entity of its own. No rule ever joins records that meet different entries.
/// </summary>
public sealed class AgencyResolver
{
    private readonly AgencyDirectory _directory;

    /// <summary>A resolver over a directory; null for the one built in.</summary>
    public AgencyResolver(AgencyDirectory? directory = null) => _directory = directory ?? AgencyDirectory.Default;

    /// <summary>Groups the records. The groups do not depend on the order in which the records come. O(n) but for
    /// sorting.</summary>
    /// <param name="records">Records of all imports; keys may repeat.</param>
    public AgencyResolution Resolve(IReadOnlyList<AgencyRecord> records)
    {
        var entries = new AgencyEntry?[records.Count];
        for (var i = 0; i < records.Count; i++)
        {
            entries[i] = Match(records[i]);
        }

        var groups = new AgencyGroups(entries);
        groups.Join(i => entries[i] is { } entry ? [Number(entry)] : []);
        var identifiers = new AgencyIdTraits(records, _directory);
        groups.Join(i => identifiers.Of(records[i]));
        groups.Join(i => Names(records[i]));
        return Describe(records, entries, groups.Representatives());
    }

    /// <summary>
    /// The directory's entry for a record: by identifier; where a code has meant two bodies, or is unknown, by name
    /// within the department, and without a stated department by a name that only one entry bears. Null when none.
    /// </summary>
    public AgencyEntry? Match(AgencyRecord record)
    {
        var byCode = record.Identifiers.SelectMany(id => _directory.Find(id)).Distinct().ToList();
        if (byCode.Count == 1)
        {
            return byCode[0];
        }

        var byName = FindByName(record);
        if (byCode.Count > 1)
        {
            return Only(byName.FindAll(byCode.Contains));
        }

        if (record.DepartmentId is null && record.DepartmentName is null)
        {
            return Only(byName);
        }

        return DepartmentOf(record) is { } department
            ? Only(byName.FindAll(entry => entry.Top == department.Top))
            : null;
    }

    /// <summary>
    /// The agency that an organisation record speaks of, when a supplier is itself an agency. Conservative: the name
    /// has to be that of exactly one entry, and it has to be certain that a federal body is meant: the source says so,
    /// or the name says "U.S." or "United States", or it says "Department" and no address in a state stands beside it
    /// (states have departments of the same name).
    /// </summary>
    public bool TryMatchPublicBody(OrganizationRecord record, [NotNullWhen(true)] out AgencyEntry? entry)
    {
        // Of a million suppliers few are bodies: nothing is made for the others.
        List<AgencyEntry> found = [];
        foreach (var name in record.Names)
        {
            if (name.Use is NameUse.Registered or NameUse.AsWritten && (record.IsPublicBody || SaysFederal(name.Text, record.Address)))
            {
                found.AddRange(_directory.Find(name.Text).Except(found));
            }
        }

        entry = Only(found);
        return entry is not null;
    }

    private static bool SaysFederal(string name, PostalAddress? address) =>
        name.StartsWith("U.S. ", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("US ", StringComparison.OrdinalIgnoreCase)
        || name.Contains("United States", StringComparison.OrdinalIgnoreCase)
        || (name.Contains("Department of", StringComparison.OrdinalIgnoreCase) && address?.Region is null);

    private static string Number(AgencyEntry entry) => entry.Number.ToString(CultureInfo.InvariantCulture);

    private static AgencyEntry? Only(List<AgencyEntry> entries) => entries is [var entry] ? entry : null;

    // An acronym counts only where no name says more.
    private List<AgencyEntry> FindByName(AgencyRecord record)
    {
        var names = record.Names.ToLookup(static name => name.Use == NameUse.Acronym, static name => name.Text);
        var byName = names[false].SelectMany(name => _directory.Find(name)).Distinct().ToList();
        return byName.Count > 0
            ? byName
            : [.. names[true].SelectMany(acronym => _directory.FindAcronym(acronym)).Distinct()];
    }

    private AgencyEntry? DepartmentOf(AgencyRecord record)
    {
        var byCode = record.DepartmentId is { } id ? Only([.. _directory.Find(id)]) : null;
        return byCode ?? (record.DepartmentName is { } name ? Only([.. _directory.Find(name)]) : null);
    }

    private IEnumerable<string> Names(AgencyRecord record)
    {
        var department = DepartmentOf(record) is { } entry
            ? Number(entry.Top)
            : record.DepartmentId?.ToString() ?? AgencyNameKey.Of(record.DepartmentName ?? "");
        return record.Names.Where(static name => name.Use != NameUse.Acronym)
            .Select(static name => AgencyNameKey.Of(name.Text))
            .Where(static key => key.Length > 0)
            .Select(key => $"name {department}|{key}");
    }

    private static AgencyResolution Describe(
        IReadOnlyList<AgencyRecord> records, AgencyEntry?[] entries, ImmutableArray<int> representatives)
    {
        var members = Enumerable.Range(0, records.Count).ToLookup(i => representatives[i]);
        return new AgencyResolution
        {
            GroupOf = representatives,
            Groups =
            [
                .. members.OrderBy(static group => group.Key).Select(group => Describe(
                    group.Key, [.. group.Select(i => records[i])],
                    group.Select(i => entries[i]).FirstOrDefault(static entry => entry is not null))),
            ],
        };
    }

    private static AgencyGroup Describe(int representative, List<AgencyRecord> records, AgencyEntry? entry) => new()
    {
        Representative = representative,
        Entry = entry,
        Department = entry?.Department,
        Name = entry?.Name ?? records
            .Select(static record => record.Names[0].Text)
            .GroupBy(static name => name, StringComparer.Ordinal)
            .OrderByDescending(static same => same.Count())
            .ThenBy(static same => same.Key, StringComparer.Ordinal)
            .First().Key,
        Acronym = entry is { Acronyms: [var acronym, ..] }
            ? acronym
            : records.SelectMany(static record => record.Names)
                .Where(static name => name.Use == NameUse.Acronym)
                .Select(static name => name.Text).Order(StringComparer.Ordinal).FirstOrDefault(),
        Identifiers =
        [
            .. records.SelectMany(static record => record.Identifiers)
                .Concat(entry?.Identifiers ?? [])
                .Distinct()
                .OrderBy(static id => id.Scheme, StringComparer.Ordinal)
                .ThenBy(static id => id.Value, StringComparer.Ordinal),
        ],
    };
}
