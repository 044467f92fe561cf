using System.Text.Json;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;
using Cutset.TestKit;

namespace Cutset.Core.Tests.Agencies;

/// <summary>Checks every code and name of the table's sources against the table.</summary>
public sealed class AgencyTableAgainstFilesTests
{
    private static readonly AgencyDirectory Directory = AgencyDirectory.Default;

    [Theory]
    [InlineData("fedramp/data-2024-06-15.json", 230 - 3)]
    [InlineData("fedramp/data-2026-04-28.json", 241 - 2)]
    public void Every_agency_of_the_marketplace_meets_the_entry_of_its_id_and_name(string path, int expected)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf(path)));
        var count = 0;
        foreach (var row in document.RootElement.GetProperty("data").GetProperty("Agencies").EnumerateArray())
        {
            var id = row.GetProperty("id").GetString()!;
            if (id.StartsWith("22-001", StringComparison.Ordinal) || id.StartsWith("22-055", StringComparison.Ordinal))
            {
                continue;
            }

            var (parent, sub) = (row.GetProperty("parent").GetString()!, row.GetProperty("sub").GetString()!);
            var byCode = Directory.Find(new Identifier(Schemes.FedRampAgency, id));
            var top = Assert.Single(Directory.Find(new Identifier(Schemes.FedRampAgency, id[..6])));
            var byName = Directory.Find(sub.Length > 0 ? sub : parent, top.Top);
            Assert.Single(byName, entry => byCode.Contains(entry));
            count++;
        }

        Assert.Equal(expected, count);
    }

    [Fact]
    public void Every_code_of_the_code_list_has_its_name()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var lines = File.ReadAllLines(SharedData.PathOf("usaspending/authoritative_agency_list_2019-06-13.csv"));
        var (codes, names) = (0, 0);
        foreach (var fields in lines.Skip(1).Select(Split))
        {
            var (department, code, name) = (fields[0], fields[7], fields[8]);
            if (code.Length != 4 || code is "9999" or "7777")
            {
                continue;
            }

            var entry = Assert.Single(Directory.Find(new Identifier(Schemes.UsSubtier, code)));
            codes++;
            var isNamed = Directory.Find(name).Contains(entry);
            names += isNamed ? 1 : 0;
            // A body that moved stands under its present department.
            var listed = Assert.Single(Directory.Find(new Identifier(Schemes.Cgac, department)));
            Assert.True(
                entry.Top == listed.Top || entry.Identifiers.Count(static id => id.Scheme == Schemes.UsSubtier) > 1,
                $"{code} {name}: {entry.Top}, listed under {listed}");
            Assert.True(isNamed, $"{code} {name}: {entry}");
        }

        Assert.True(codes > 1_450, $"{codes} codes");
        Assert.Equal(codes, names);
    }

    [Theory]
    [InlineData("070", "Department of Homeland Security", "7012", "U.S. Immigration and Customs Enforcement")]
    [InlineData("070", "Department of Homeland Security (DHS)", "7012", "U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT")]
    [InlineData("070", "Department of Homeland Security", "7055", "Office of the Chief Procurement Officer")]
    [InlineData("070", "Department of Homeland Security", "7014", "U.S. Customs and Border Protection")]
    public void Codes_of_the_award_files_have_their_names(string cgac, string department, string subtier, string agency)
    {
        // All pairs that occur in the award files of ../shared/data, as both kinds of file write them.
        var entry = Assert.Single(Directory.Find(new Identifier(Schemes.UsSubtier, subtier)));
        Assert.Equal(entry, Assert.Single(Directory.Find(agency)));
        Assert.Equal(entry.Department, Assert.Single(Directory.Find(new Identifier(Schemes.Cgac, cgac))));
        Assert.Equal(entry.Department, Assert.Single(Directory.Find(department)));
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        for (var position = 0; position <= line.Length;)
        {
            var quoted = position < line.Length && line[position] == '"';
            var end = quoted ? line.IndexOf('"', position + 1) : line.IndexOf(',', position);
            end = end < 0 ? line.Length : end;
            fields.Add(line[(quoted ? position + 1 : position)..end].Trim());
            position = end + (quoted ? 2 : 1);
        }

        return fields;
    }
}
