using CsCheck;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;

namespace Cutset.Core.Tests.Agencies;

public sealed class AgencyResolverTests
{
    private static readonly AgencyResolver Resolver = new();

    [Fact]
    public void Records_of_different_sources_meet_in_the_directory()
    {
        var result = Resolver.Resolve(
        [
            Agency("Immigration and Customs Enforcement", "fedramp-agency:22-002-04", "Department of Homeland Security"),
            Agency("U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT", "us-subtier:7012", "Department of Homeland Security (DHS)"),
            Agency("Immigration and Customs Enforcement", "fedramp-agency-name:IMMIGRATION AND CUSTOMS ENFORCEMENT"),
            Agency("Department of Homeland Security", "fedramp-agency:22-002"),
            Agency("Department of Homeland Security", "cgac:070"),
        ]);

        Assert.Equal([0, 0, 0, 3, 3], result.GroupOf);
        Assert.Equal("U.S. Immigration and Customs Enforcement", result.Groups[0].Name);
        Assert.Equal("ICE", result.Groups[0].Acronym);
        Assert.Contains(new Identifier(Schemes.UsSubtier, "7012"), result.Groups[0].Identifiers);
        Assert.Equal(result.Groups[1].Entry, result.Groups[0].Department);
    }

    [Fact]
    public void Agencies_without_a_counterpart_stay_apart_unless_they_agree()
    {
        var result = Resolver.Resolve(
        [
            Agency("Board of Harbors", "x:1", "Department of Commerce"),
            Agency("Board of Harbors", "x:2", "Department of the Interior"),
            Agency("The Board of Harbors", "y:9", "Department of Commerce (DOC)"),
            Agency("Harbors", "x:2", "Department of the Interior"),
        ]);

        Assert.Equal([0, 1, 0, 1], result.GroupOf);
        Assert.Null(result.Groups[0].Entry);
        Assert.Equal("Board of Harbors", result.Groups[0].Name);
    }

    [Fact]
    public void Offices_of_one_name_in_two_departments_never_meet()
    {
        var result = Resolver.Resolve(
        [
            Agency("Office of Inspector General", "us-subtier:8604", "Department of Housing and Urban Development"),
            Agency("Office of Inspector General", "a:1", "Department of Housing and Urban Development"),
            Agency("Office of Inspector General", "a:2", "Department of Justice"),
            Agency("Office of Inspector General", "a:3"),
        ]);

        Assert.Equal([0, 0, 2, 3], result.GroupOf);
    }

    [Fact]
    public void A_code_that_meant_two_bodies_is_told_by_the_name()
    {
        var result = Resolver.Resolve(
        [
            Agency("National Energy Technology Laboratory", "fedramp-agency:22-007-25", "Department of Energy"),
            Agency("Brookhaven Site Office", "fedramp-agency:22-007-25", "Department of Energy"),
            Agency("National Energy Technology Laboratory", "us-subtier:89NE", "Department of Energy"),
        ]);

        Assert.Equal([0, 1, 0], result.GroupOf);
    }

    [Fact]
    public void A_FedRAMP_id_that_the_directory_does_not_know_joins_spellings_and_no_other_names()
    {
        var result = Resolver.Resolve(
        [
            Agency("US Harbor Court - 2nd District", "fedramp-agency:99-001-01"),
            Agency("US Harbour Court - 2nd District", "fedramp-agency:99-001-01"),
            Agency("Office of Piers", "fedramp-agency:99-001-01"),
            Agency("US Harbor Court - 3rd District", "fedramp-agency:99-001-01"),
            Agency("Pier Commission", "us-subtier:ZZ99"),
            Agency("COMMISSION OF THE PIERS", "us-subtier:ZZ99"),
        ]);

        Assert.Equal([0, 0, 2, 3, 4, 4], result.GroupOf);
    }

    [Fact]
    public void Groups_do_not_depend_on_the_order_of_the_records()
    {
        string[] names = ["Army", "United States Army", "Board of Harbors", "Office of Inspector General", "FBI"];
        string[] codes = ["us-subtier:2100", "fedramp-agency:22-016-03", "x:1", "x:2", "us-subtier:1549", "x:3", "fedramp-agency:99-001"];
        string[] departments = ["", "Department of Defense", "Department of Justice", "Harbor Authority"];
        var row = Gen.Select(
            Gen.Int[0, names.Length - 1], Gen.Int[0, codes.Length - 1], Gen.Int[0, departments.Length - 1], Gen.Int);
        row.Array[1, 12].Sample(rows =>
        {
            var records = rows
                .Select(row => Agency(names[row.Item1], codes[row.Item2], departments[row.Item3])).ToList();
            var order = Enumerable.Range(0, rows.Length).OrderBy(i => rows[i].Item4).ToArray();
            var straight = Resolver.Resolve(records).GroupOf;
            var shuffled = Resolver.Resolve([.. order.Select(i => records[i])]).GroupOf;
            for (var i = 0; i < order.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.Equal(straight[order[i]] == straight[order[j]], shuffled[i] == shuffled[j]);
                }
            }
        }, iter: 500);
    }

    [Theory]
    [InlineData("United States Department of the Treasury", false, null, "Department of the Treasury")]
    [InlineData("General Services Administration", true, null, "General Services Administration")]
    [InlineData("General Services Administration", false, null, null)]
    [InlineData("DEPARTMENT OF TRANSPORTATION", false, "MN", null)]
    [InlineData("U.S. Department of Transportation", false, "DC", "Department of Transportation")]
    [InlineData("ICE", true, null, null)]
    [InlineData("United Solutions", false, null, null)]
    [InlineData("Office of Inspector General", true, null, null)]
    public void A_supplier_is_an_agency_only_when_that_is_certain(
        string name, bool isPublicBody, string? region, string? expected)
    {
        var record = new OrganizationRecord
        {
            Key = RecordKey.Organization(name),
            Evidence = new EvidenceId(0),
            Names = [new NameForm(name, NameUse.Registered)],
            IsPublicBody = isPublicBody,
            Address = region is null ? null : new PostalAddress { Region = region },
        };

        Assert.Equal(expected is not null, Resolver.TryMatchPublicBody(record, out var entry));
        Assert.Equal(expected, entry?.Name);
    }

    private static AgencyRecord Agency(string name, string code, string department = "")
    {
        var parts = code.Split(':');
        var identifier = new Identifier(parts[0], parts[1]);
        return new AgencyRecord
        {
            Key = RecordKey.Agency(identifier),
            Evidence = new EvidenceId(0),
            Names = [new NameForm(name, NameUse.Registered)],
            Identifiers = [identifier],
            DepartmentName = department.Length == 0 ? null : department,
        };
    }
}
