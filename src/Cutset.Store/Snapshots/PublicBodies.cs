using System.Collections.Immutable;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Suppliers that are agencies themselves: GSA offers cloud services and is a customer of others'. Their records go to
/// the agency's node, so that it is one entity on both sides. A group of records of which some mean one agency and some
/// another is left alone.
/// </summary>
internal sealed class PublicBodies
{
    /// <summary>Why the records were merged, as <c>merges.parquet</c> says it.</summary>
    internal const string Reason = "public-body-with-an-agencys-name";

    /// <summary>How sure it is: by name alone, of a body that is known to be public.</summary>
    internal const double Score = 0.9;

    private readonly Dictionary<int, int> _agencyOf = [];

    private PublicBodies()
    {
    }

    /// <summary>For each group one record that shows it, its agency (index of the representative) and the agency's name.
    /// </summary>
    internal ImmutableArray<(int Record, int Agency, string Name)> Links { get; private init; } = [];

    /// <summary>Finds them.</summary>
    /// <param name="records">Organisation records, in ordinal order of their keys.</param>
    /// <param name="groupOf">For each record the number of its group.</param>
    /// <param name="agencies">The agencies of the workspace: a supplier that is no customer of anybody in it stays an
    /// organisation.</param>
    internal static PublicBodies Find(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<int> groupOf, AgencyResolution agencies)
    {
        var byEntry = agencies.Groups.Where(static group => group.Entry is not null)
            .ToDictionary(static group => group.Entry!, static group => group.Representative);
        if (byEntry.Count == 0)
        {
            return new PublicBodies();
        }

        var resolver = new AgencyResolver();
        var found = new List<(int Record, AgencyEntry Entry)>();
        for (var i = 0; i < records.Count; i++)
        {
            if (resolver.TryMatchPublicBody(records[i], out var entry))
            {
                found.Add((i, entry));
            }
        }

        var only = found.GroupBy(pair => groupOf[pair.Record])
            .Where(static group => group.Select(static pair => pair.Entry).Distinct().Count() == 1)
            .Select(static group => group.First()).Where(pair => byEntry.ContainsKey(pair.Entry)).ToList();
        var bodies = new PublicBodies
        {
            Links = [.. only.Select(pair => (pair.Record, byEntry[pair.Entry], pair.Entry.Name))],
        };
        foreach (var (record, agency, _) in bodies.Links)
        {
            bodies._agencyOf.Add(groupOf[record], agency);
        }

        return bodies;
    }

    /// <summary>True when a group of organisation records is an agency.</summary>
    internal bool Has(int group) => _agencyOf.ContainsKey(group);

    /// <summary>Representative of the agency that a group is.</summary>
    internal int AgencyOf(int group) => _agencyOf[group];
}
