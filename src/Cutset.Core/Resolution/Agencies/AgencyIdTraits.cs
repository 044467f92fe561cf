using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>
/// What a record's identifiers say of the agency it speaks of. A code that the directory knows to have meant two bodies
/// says nothing. The FedRAMP register gives an id to another body in another year: an id of it that the directory does
/// not know joins records only where their names are spellings of one (two letters apart at most, equal numbers).
/// </summary>
internal sealed class AgencyIdTraits
{
    private const int MostSlips = 2;
    private readonly AgencyDirectory _directory;
    private readonly Dictionary<(Identifier Id, string Name), string> _spellings = [];

    internal AgencyIdTraits(IReadOnlyList<AgencyRecord> records, AgencyDirectory directory)
    {
        _directory = directory;
        var named = records.SelectMany(record => record.Identifiers.Where(IsReusable)
            .Select(id => (Id: id, Name: NameOf(record)))).Distinct();
        foreach (var same in named.GroupBy(static pair => pair.Id))
        {
            // The first in ordinal order that is near enough speaks for a spelling, whatever the order of the records.
            var first = new List<string>();
            foreach (var name in same.Select(static pair => pair.Name).Order(StringComparer.Ordinal))
            {
                var known = first.Find(other => AreSpellings(other, name));
                if (known is null)
                {
                    first.Add(name);
                }

                _spellings.Add((same.Key, name), known ?? name);
            }
        }
    }

    /// <summary>The traits: records that share one are one agency.</summary>
    internal IEnumerable<string> Of(AgencyRecord record) => record.Identifiers
        .Where(id => _directory.Find(id).Length < 2)
        .Select(id => IsReusable(id) ? $"id {id} {_spellings[(id, NameOf(record))]}" : $"id {id}");

    private bool IsReusable(Identifier id) => id.Scheme == Schemes.FedRampAgency && _directory.Find(id).IsEmpty;

    private static string NameOf(AgencyRecord record) => AgencyNameKey.Of(
        record.Names.FirstOrDefault(static name => name.Use != NameUse.Acronym).Text ?? "");

    private static bool AreSpellings(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MostSlips
            || !left.Where(char.IsAsciiDigit).SequenceEqual(right.Where(char.IsAsciiDigit)))
        {
            return false;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var changed = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1] <= MostSlips;
    }
}
