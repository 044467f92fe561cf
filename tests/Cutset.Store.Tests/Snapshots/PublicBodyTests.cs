using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Store.Tests.Snapshots;

/// <summary>Agencies that supply, and agencies of which only the built-in table knows what they are part of.</summary>
public sealed class PublicBodyTests
{
    private const string Gsa = "General Services Administration";

    [Fact]
    public void A_supplier_that_is_an_agency_is_one_entity_with_it()
    {
        using var temporary = new TemporaryWorkspace();
        var supplier = Supply(temporary, Gsa, isPublicBody: true);
        Serve(temporary, "4700", Gsa);
        var token = TestContext.Current.CancellationToken;

        var counts = temporary.Build().Counts;
        Assert.Equal((0, 1), (counts.Organizations, counts.Agencies));
        using var reader = temporary.Workspace.OpenSnapshot();
        var ties = reader.Ties(Enumerable.Range(0, 9), cancellationToken: token);
        Assert.Equal([TieKind.Provides, TieKind.Serves], ties.Select(static tie => tie.Kind));
        Assert.Equal(ties[0].From, ties[1].To);
        Assert.Equal((EntityKind.Agency, 2), (ties[0].From.Kind, ties[0].From.Records));

        // The record keeps its kind and id, and leads to the agency.
        var record = reader.Record(supplier.Value, token)!;
        Assert.Equal((EntityKind.Organization, ties[0].From.Node), (record.Kind, record.Node));
        Assert.StartsWith("org-", record.Id, StringComparison.Ordinal);
        var agency = Assert.Single(reader.Records([record.Node], token), static one => one.Kind == EntityKind.Agency);
        Assert.NotEqual(agency.Core, record.Core);
        var merge = Assert.Single(reader.Merges([record.Node], token));
        Assert.Equal((supplier, agency.Key, MergeGrade.Likely), (merge.Left, merge.Right, merge.Grade));
        Assert.Contains(Gsa, merge.Detail, StringComparison.Ordinal);
        Assert.Empty(reader.LikelyMerges(10, token));
    }

    [Theory]
    [InlineData(Gsa, false, "4700", Gsa)] // not known to be a public body
    [InlineData("Harbor Administration", true, "4700", Gsa)] // no agency's name
    [InlineData(Gsa, true, "7012", "Immigration and Customs Enforcement")] // an agency that no file names
    public void Other_suppliers_stay_organisations(string name, bool isPublicBody, string code, string agency)
    {
        using var temporary = new TemporaryWorkspace();
        Supply(temporary, name, isPublicBody);
        Serve(temporary, code, agency);

        var counts = temporary.Build().Counts;
        Assert.Equal((1, 1, 0), (counts.Organizations, counts.Agencies, counts.Merges));
    }

    [Fact]
    public void What_an_agency_is_part_of_comes_from_the_table_where_no_file_says_it()
    {
        using var temporary = new TemporaryWorkspace();
        Serve(temporary, "7012", "Immigration and Customs Enforcement");
        temporary.Import("test", static sink =>
        {
            var row = sink.Add(new EvidenceRow(sink.AddFile(Records.File("departments")), "row 2"));
            var department = new Identifier(Schemes.Cgac, "070");
            sink.Add(Records.Agency(row, "7012", "Department of Homeland Security") with
            {
                Key = RecordKey.Agency(department),
                Identifiers = [department],
            });
        });
        temporary.Build();

        using var reader = temporary.Workspace.OpenSnapshot();
        var token = TestContext.Current.CancellationToken;
        var tie = Assert.Single(
            reader.Ties(Enumerable.Range(0, 9), cancellationToken: token), static tie => tie.Kind == TieKind.PartOf);
        Assert.Equal("U.S. Immigration and Customs Enforcement", tie.From.Name);
        Assert.Equal("Department of Homeland Security", tie.To.Name);
        var citation = Assert.Single(tie.Evidence);
        Assert.StartsWith("row ", citation.Locator, StringComparison.Ordinal);
        var file = reader.Files(token).Single(file => file.Dataset == "cutset-agencies");
        Assert.Equal(64, file.Sha256.Length);
    }

    [Fact]
    public void What_a_file_says_an_agency_is_part_of_is_not_doubted()
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", static sink =>
        {
            var row = sink.Add(new EvidenceRow(sink.AddFile(Records.File("agencies")), "row 2"));
            var part = Records.Agency(row, "7012", "Immigration and Customs Enforcement");
            var whole = Records.Agency(row, "7014", "U.S. Customs and Border Protection");
            sink.Add(part);
            sink.Add(whole);
            sink.Add(Records.Tie(TieKind.PartOf, part.Key, whole.Key, row));
        });

        Assert.Equal(1, temporary.Build().Counts.TiesByKind["part-of"]);
    }

    private static RecordKey Supply(TemporaryWorkspace temporary, string name, bool isPublicBody)
    {
        var key = RecordKey.Organization(name);
        temporary.Import("test", sink =>
        {
            var row = sink.Add(new EvidenceRow(sink.AddFile(Records.File("register")), "row 2"));
            var service = Records.Service(row, "F1", name, "Login");
            sink.Add(Records.Organization(row, name) with { Key = key, IsPublicBody = isPublicBody, Address = null });
            sink.Add(service);
            sink.Add(Records.Tie(TieKind.Provides, key, service.Key, row));
        });
        return key;
    }

    private static void Serve(TemporaryWorkspace temporary, string code, string name) => temporary.Import("test", sink =>
    {
        var row = sink.Add(new EvidenceRow(sink.AddFile(Records.File("awards")), "row 2"));
        var agency = Records.Agency(row, code, name);
        var award = Records.Award(row, "CONT_AWD_1", 5m);
        sink.Add(agency);
        sink.Add(award);
        sink.Add(Records.Tie(TieKind.Serves, award.Key, agency.Key, row, "funding"));
    });
}
