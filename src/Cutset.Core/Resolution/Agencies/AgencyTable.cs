using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>Reads the table of agencies that is built into the library; the README beside it says where it is from.</summary>
internal static class AgencyTable
{
    private const string Resource = "Cutset.Core.agencies.csv";
    private const int Columns = 8;

    internal static ImmutableArray<AgencyEntry> Read()
    {
        using var stream = Open();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        var entries = ImmutableArray.CreateBuilder<AgencyEntry>();
        var departments = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var fields = Split(line);
            entries.Add(new AgencyEntry(
                entries.Count, fields[4], Parts(fields[5]), Parts(fields[6]),
                [
                    .. Parts(fields[1]).Select(static code => new Identifier(Schemes.Cgac, code)),
                    .. Parts(fields[2]).Select(static code => new Identifier(Schemes.UsSubtier, code)),
                    .. Parts(fields[3]).Select(static code => new Identifier(Schemes.FedRampAgency, code)),
                ]));
            departments.Add(fields[0]);
        }

        LinkDepartments(entries, departments);
        return entries.ToImmutable();
    }

    internal static string Sha256()
    {
        using var stream = Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Stream Open() => typeof(AgencyTable).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"{Resource} is not built into the library.");

    private static void LinkDepartments(ImmutableArray<AgencyEntry>.Builder entries, List<string> departments)
    {
        var byCode = new Dictionary<string, AgencyEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var identifier in entry.Identifiers.Where(static id => id.Scheme == Schemes.Cgac))
            {
                byCode.Add(identifier.Value, entry);
            }
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (departments[i].Length > 0 && byCode[departments[i]] is { } department && department != entries[i])
            {
                entries[i].Department = department;
            }
        }
    }

    private static ImmutableArray<string> Parts(string field) =>
        field.Length == 0 ? [] : [.. field.Split(';')];

    // Quotes only around fields with a comma, never inside one: the table is our own.
    private static string[] Split(string line)
    {
        var fields = new string[Columns];
        var position = 0;
        for (var i = 0; i < Columns; i++)
        {
            var quoted = position < line.Length && line[position] == '"';
            var start = quoted ? position + 1 : position;
            var end = quoted ? line.IndexOf('"', start) : line.IndexOf(',', start);
            end = end < 0 ? line.Length : end;
            fields[i] = line[start..end];
            position = end + (quoted ? 2 : 1);
        }

        return fields;
    }
}
