using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;

namespace Cutset.Core.Tests.Agencies;

public sealed class AgencyDirectoryTests
{
    private static readonly AgencyDirectory Directory = AgencyDirectory.Default;

    [Theory]
    [InlineData("U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT", "7012", "22-002-04", "ICE")]
    [InlineData("Immigration and Customs Enforcement", "7012", "22-002-04", "ICE")]
    [InlineData("US Immigration & Customs Enforcement (ICE)", "7012", "22-002-04", "ICE")]
    [InlineData("Federal Bureau of Investigation", "1549", "22-021-05", "FBI")]
    [InlineData("Customs and Border Protection", "7014", "22-002-02", "CBP")]
    [InlineData("United States Army", "2100", "22-016-03", null)]
    [InlineData("Department of the Army", "2100", "22-016-03", null)]
    [InlineData("United States Census Bureau", "1323", "22-011-01", "CENSUS")]
    [InlineData("Indian Health Services", "7527", "22-005-20", "IHS")]
    [InlineData("HOMELAND SECURITY, DEPARTMENT OF", "7000", "22-002", "DHS")]
    [InlineData("Department of Homeland Security (DHS)", "7000", "22-002", "DHS")]
    [InlineData("Treasury Department", "2000", "22-027", "TREAS")]
    [InlineData("VA Office of the Inspector General", "3604", "22-036-01", "OIG")]
    [InlineData("Defense Security Service", "97AV", "22-016-11", "DCSA")]
    public void Names_and_codes_meet(string name, string subtier, string fedRamp, string? acronym)
    {
        var entry = Assert.Single(Directory.Find(name));

        Assert.Equal(entry, Assert.Single(Directory.Find(new Identifier(Schemes.UsSubtier, subtier))));
        var byFedRamp = Directory.Find(new Identifier(Schemes.FedRampAgency, fedRamp));
        Assert.Equal(entry, Assert.Single(byFedRamp));
        if (acronym is not null)
        {
            Assert.Equal(acronym, entry.Acronyms[0]);
            Assert.Contains(entry, Directory.FindAcronym(acronym.ToLowerInvariant()));
        }
    }

    [Theory]
    [InlineData("ICE")]
    [InlineData("CBP")]
    [InlineData("FBI")]
    [InlineData("NASA")]
    [InlineData("VA")]
    [InlineData("IRS")]
    [InlineData("USDA")]
    [InlineData("DoD")]
    [InlineData("DHS")]
    [InlineData("HHS")]
    [InlineData("CMS")]
    [InlineData("TSA")]
    [InlineData("USCIS")]
    [InlineData("FEMA")]
    [InlineData("CISA")]
    [InlineData("NIH")]
    [InlineData("GSA")]
    [InlineData("EPA")]
    [InlineData("SSA")]
    [InlineData("USCG")]
    public void Well_known_acronyms_mean_one_agency(string acronym) => Assert.Single(Directory.FindAcronym(acronym));

    [Fact]
    public void An_office_that_every_department_has_is_told_by_its_department()
    {
        Assert.True(Directory.Find("Office of Inspector General").Length > 10);
        Assert.True(Directory.FindAcronym("OIG").Length > 10);
        var justice = Assert.Single(Directory.Find("Department of Justice"));

        var office = Assert.Single(Directory.Find("Office of the Inspector General", justice));

        Assert.Equal(justice, office.Department);
    }

    [Fact]
    public void Codes_are_unique_and_names_are_unique_within_a_department()
    {
        var twice = Directory.Entries.SelectMany(static entry => entry.Identifiers)
            .GroupBy(static id => id).Where(static same => same.Count() > 1)
            .Select(static same => same.Key.Value).Order(StringComparer.Ordinal);
        Assert.Equal(["22-007-17", "22-007-25"], twice);
        foreach (var entry in Directory.Entries)
        {
            foreach (var name in entry.Aliases.Prepend(entry.Name))
            {
                var same = Directory.Find(name).Where(other => other.Department == entry.Department
                    && (other.Department is not null || other == entry));
                Assert.Equal([entry], same);
            }
        }
    }

    [Fact]
    public void Departments_are_nobodys_part_and_parts_lead_to_one()
    {
        var security = Assert.Single(Directory.FindAcronym("DHS"));
        Assert.Null(security.Department);
        Assert.Equal(security, Directory.FindAcronym("ICE")[0].Department);
        Assert.Equal(security, Directory.Find(new Identifier(Schemes.Cgac, "058"))[0].Department);
        Assert.All(Directory.Entries, static entry => Assert.Null(entry.Top.Department));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("Ministry of Silly Walks")]
    [InlineData("United States")]
    public void What_no_agency_is_called_finds_none(string name) => Assert.Empty(Directory.Find(name));
}
