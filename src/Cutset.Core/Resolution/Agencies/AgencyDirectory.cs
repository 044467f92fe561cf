using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>
/// The federal departments and agencies with codes, names and acronyms, by which records of different sources meet.
/// Immutable; safe for any number of threads.
/// </summary>
public sealed class AgencyDirectory
{
    private static readonly Lazy<AgencyDirectory> Embedded = new(static () => new AgencyDirectory(AgencyTable.Read()));
    private readonly Dictionary<Identifier, List<AgencyEntry>> _byIdentifier = [];
    private readonly Dictionary<string, List<AgencyEntry>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AgencyEntry>> _byAcronym = new(StringComparer.OrdinalIgnoreCase);

    private AgencyDirectory(ImmutableArray<AgencyEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            foreach (var identifier in entry.Identifiers)
            {
                Note(_byIdentifier, identifier, entry);
            }

            foreach (var name in entry.Aliases.Prepend(entry.Name))
            {
                Note(_byName, AgencyNameKey.Of(name), entry);
            }

            foreach (var acronym in entry.Acronyms)
            {
                Note(_byAcronym, acronym, entry);
            }
        }
    }

    /// <summary>The table built into the library; read once, at the first use.</summary>
    public static AgencyDirectory Default => Embedded.Value;

    /// <summary>SHA-256 of the table built into the library, 64 lower-case hexadecimal digits: what is taken from it is
    /// cited as row <see cref="AgencyEntry.Number"/> + 2 of <c>agencies.csv</c>, the header being row 1.</summary>
    public static string TableSha256 => AgencyTable.Sha256();

    /// <summary>All entries, by their number.</summary>
    public ImmutableArray<AgencyEntry> Entries { get; }

    /// <summary>The entries with an identifier: none, one, or several where a register gave one code to two bodies at
    /// different times.</summary>
    public ImmutableArray<AgencyEntry> Find(Identifier identifier) => Of(_byIdentifier, identifier);

    /// <summary>
    /// The entries with a name or alias, compared without case, punctuation, "The", "U.S." and "United States"; in the
    /// order of the table. Several departments have an office of the same name.
    /// </summary>
    /// <param name="name">A name; acronyms are not looked at.</param>
    /// <param name="department">Only this entry and what is part of it; null for all.</param>
    public ImmutableArray<AgencyEntry> Find(string name, AgencyEntry? department = null)
    {
        var found = Of(_byName, AgencyNameKey.Of(name));
        return department is null ? found : [.. found.Where(entry => entry.Top == department.Top)];
    }

    /// <summary>The entries with an acronym, in any case; in the order of the table. OIG has dozens.</summary>
    public ImmutableArray<AgencyEntry> FindAcronym(string acronym) => Of(_byAcronym, acronym.Trim());

    private static ImmutableArray<AgencyEntry> Of<TKey>(Dictionary<TKey, List<AgencyEntry>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var entries) ? [.. entries] : [];

    private static void Note<TKey>(Dictionary<TKey, List<AgencyEntry>> index, TKey key, AgencyEntry entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index.Add(key, entries = []);
        }

        if (!entries.Contains(entry))
        {
            entries.Add(entry);
        }
    }
}
