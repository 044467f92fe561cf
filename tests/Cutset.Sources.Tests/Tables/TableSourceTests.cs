using System.Text;
using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Cutset.Sources.Tables;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.Tables;

public sealed class TableSourceTests
{
    private const string Header = "kind,from,to,url,as_of";

    [Fact]
    public void Each_kind_of_row_gives_its_tie()
    {
        var sink = ReadFixture("plain.csv");

        Assert.Equal(
            [
                "provides", "hosts", "authorised", "authorised", "holds", "serves", "subaward", "part-of",
                "orders-under", "owns",
            ],
            sink.Ties.Select(static tie => tie.Kind.Code()));
        Assert.Equal("service:fedramp:F1", sink.Ties[0].To.Value);
        Assert.Equal(sink.Ties[0].To, sink.Ties[1].From);
        Assert.Equal((new DateOnly(2020, 6, 1), new DateOnly(2031, 1, 31)), (sink.Ties[2].Start, sink.Ties[2].End));
        Assert.Equal((new DateOnly(2020, 6, 15), null), (sink.Ties[3].Start, sink.Ties[3].End));
        Assert.Equal("funding", sink.Ties[5].Role);
        Assert.Equal("agency:us-subtier:7012", sink.Ties[5].To.Value);
        Assert.Equal(Money.Usd(50000), sink.Ties[6].Amount);
        Assert.Equal("S-7|2021-02-01|50000.00", sink.Ties[6].Discriminator);
        Assert.Equal("agency:cgac:070", sink.Ties[7].To.Value);
    }

    [Fact]
    public void Each_tie_cites_its_row_page_and_day()
    {
        var sink = ReadFixture("plain.csv");

        var evidence = sink.Evidence[(int)sink.Ties[6].Evidence.Value];
        Assert.Equal("row 8", evidence.Locator);
        Assert.Equal("https://example.org/awards/1", evidence.Url);
        Assert.Equal(new DateOnly(2025, 3, 21), evidence.AsOf);
        Assert.Equal("CC0", Assert.Single(sink.Files).Licence);
        Assert.Equal("table", sink.Files[0].Dataset);
        Assert.Equal(new DateOnly(2026, 4, 28), sink.Files[0].AsOf);
        Assert.False(sink.Files[0].IsFullListing);
    }

    [Fact]
    public void Things_gather_what_their_rows_say()
    {
        var sink = ReadFixture("plain.csv");

        var harbor = Assert.Single(sink.Organizations, static record => record.Names[0].Text == "Harbor Systems");
        Assert.Equal([new Identifier(Schemes.Uei, "NQEWN6C1LSU5")], harbor.Identifiers);
        Assert.Contains(new NameForm("HARBOR SYS INC", NameUse.Former), harbor.Names);
        var cloud = Assert.Single(sink.Services, static record => record.Name == "Harbor Cloud");
        Assert.Equal(("Harbor Systems", "High"), (cloud.ProviderName, cloud.ImpactLevel));
        Assert.Equal(["IaaS", "PaaS"], cloud.ServiceModels);
        var award = Assert.Single(sink.Awards, static record => record.Number == "HSX-1");
        Assert.Equal("CONT_AWD_HSX1_7012_-NONE-_-NONE-", award.AwardKey);
        Assert.Equal((1250000.50m, 2000000m), (award.Obligated, award.Ceiling));
        Assert.Equal(new DateOnly(2022, 12, 31), award.End);
        Assert.Contains("two lines", award.Description, StringComparison.Ordinal);
        Assert.True(Assert.Single(sink.Awards, static record => record.AwardKey == "CONT_IDV_BIG_4730").IsVehicle);
        var agency = Assert.Single(sink.Agencies, static record => record.Key.Value == "agency:us-subtier:7012");
        Assert.Contains(new NameForm("Immigration and Customs Enforcement", NameUse.Alias), agency.Names);
        Assert.Equal("Department of Homeland Security", agency.DepartmentName);
        Assert.Equal(
            sink.Organizations.Count, sink.Organizations.Select(static record => record.Key).Distinct().Count());
    }

    [Fact]
    public void Rows_that_cannot_stand_say_why()
    {
        var sink = ReadFixture("plain.csv");

        Assert.Equal(
            [
                ("row 2", "ill-formed-identifier", RejectSeverity.Repaired),
                ("row 5", "impossible-date", RejectSeverity.Repaired),
                ("row 15", "tie-to-itself", RejectSeverity.Dropped),
                ("row 16", "no-source", RejectSeverity.Dropped),
                ("row 17", "no-source", RejectSeverity.Dropped),
                ("row 18", "no-as-of", RejectSeverity.Dropped),
                ("row 19", "empty", RejectSeverity.Dropped),
                ("row 20", "unknown-kind", RejectSeverity.Dropped),
                ("row 21", "no-sentence", RejectSeverity.Dropped),
                ("row 22", "natural-person", RejectSeverity.Dropped),
                ("row 23", "field-count", RejectSeverity.Dropped),
            ],
            sink.Rejects.Select(static reject => (reject.Locator, reject.Code, reject.Severity)));
        Assert.DoesNotContain(sink.Rejects, static reject => reject.Value.Contains("Doe", StringComparison.Ordinal));
        Assert.DoesNotContain(
            sink.Organizations, static record => record.Names[0].Text is "Loft Ltd" or "Jo Doe");
    }

    [Fact]
    public void A_table_saved_by_a_spreadsheet_program_is_read()
    {
        var sink = ReadFixture("spreadsheet.csv");

        Assert.Equal(3, sink.Ties.Count);
        Assert.Equal(new Money(1234.50m, "EUR"), sink.Ties[0].Amount);
        Assert.Null(sink.Ties[1].Amount);
        Assert.Null(sink.Ties[2].Amount);
        Assert.Equal(
            ["unknown-column", "ill-formed-amount", "no-currency"], sink.Rejects.Select(static reject => reject.Code));
        Assert.Equal("row 2", sink.Evidence[0].Locator);
        Assert.Equal("Award 9", Assert.Single(sink.Awards).AwardKey);
        Assert.Equal(3, sink.Rows);
    }

    [Theory]
    [InlineData("name,place\nA,B\n", "not that of a table of ties")]
    [InlineData("kind,from,to,url\nowns,A,B,https://x.example\n", "as_of is missing")]
    [InlineData("kind,from\nowns,A\n", "to, url, as_of are missing")]
    [InlineData(Header + "\nowns,\"A,B,https://x.example,2025-01-01\n", "ends inside a quoted field")]
    public void Files_that_are_no_table_of_ties_are_refused(string text, string said)
    {
        var error = Assert.Throws<SourceFormatException>(() => Read(text));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_name_has_its_identifiers_before_and_after_the_row_that_gives_them()
    {
        var sink = Read(
            "kind,from,from_id,to,to_id,url,as_of\n"
            + "holds,A,,Contract 1,,https://x.example,2025-01-01\n"
            + "serves,Contract 1,us-award:CONT_AWD_1_7012_-NONE-_-NONE-,ICE,us-subtier:7012,https://x.example,2025-01-02\n"
            + "subaward,B,,Contract 1,,https://x.example,2025-01-01\n");

        Assert.Equal("CONT_AWD_1_7012_-NONE-_-NONE-", Assert.Single(sink.Awards).AwardKey);
        Assert.Equal(sink.Ties[0].To, sink.Ties[1].From);
        Assert.Equal(sink.Ties[0].To, sink.Ties[2].To);
        Assert.Equal(new DateOnly(2025, 1, 2), sink.Files[0].AsOf);
    }

    [Fact]
    public void A_table_with_a_header_only_is_an_empty_table() => Assert.Empty(Read(Header + "\n").Ties);

    [Theory]
    [InlineData("2025-03-04", "2025-03-04")]
    [InlineData("2025-03-04T10:00:00Z", "2025-03-04")]
    [InlineData("4.3.2025", "2025-03-04")]
    [InlineData("3/14/2025", "2025-03-14")]
    [InlineData("14/3/2025", "2025-03-14")]
    [InlineData("3/3/2025", "2025-03-03")]
    [InlineData("3/4/2025", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("soon", null)]
    public void Days_that_can_be_mistaken_are_none(string text, string? expected)
    {
        var sink = Read($"{Header},start\nsubaward,A,X-1,https://x.example,2025-01-01,{text}\n");

        Assert.Equal(expected, Assert.Single(sink.Ties).Start?.ToString("yyyy-MM-dd", null));
        Assert.Equal(expected is null ? 1 : 0, sink.Rejects.Count);
    }

    [Theory]
    [InlineData("1234.5", ',', "1234.5")]
    [InlineData("$ 1,234,567.89", ',', "1234567.89")]
    [InlineData("-12", ',', "-12")]
    [InlineData("1234,5", ',', null)]
    [InlineData("1234,5", ';', "1234.5")]
    [InlineData("1.234.567,8", ';', "1234567.8")]
    [InlineData("1,234", ',', "1234")]
    [InlineData("1,234", ';', null)]
    [InlineData("1.234", ';', null)]
    [InlineData("lots", ',', null)]
    [InlineData("99999999999999999999", ',', null)]
    public void Amounts_that_can_be_read_in_two_ways_are_none(string text, char delimiter, string? expected)
    {
        string[] header = ["kind", "from", "to", "url", "as_of", "amount", "currency"];
        string[] row = ["subaward", "A", "X-1", "https://x.example", "2025-01-01", $"\"{text}\"", "usd"];

        var sink = Read($"{string.Join(delimiter, header)}\n{string.Join(delimiter, row)}\n");

        var amount = Assert.Single(sink.Ties).Amount?.Amount;
        Assert.Equal(expected, amount?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected is null ? 1 : 0, sink.Rejects.Count);
    }

    [Theory]
    [InlineData("kind,from,to,url,as_of\n", true)]
    [InlineData("As_Of;URL;To;From;Kind\n", true)]
    [InlineData("kind,from,to,url\n", false)]
    [InlineData("contract_award_unique_key,kind\n", false)]
    [InlineData("{\"kind\": 1}", false)]
    public void Recognises_its_header(string text, bool expected) =>
        Assert.Equal(expected, new TableSource().Recognises(new EntryHead("t.csv", text)));

    private static RecordingSink ReadFixture(string name) => Read(
        File.ReadAllBytes(Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "table", name)), name);

    private static RecordingSink Read(string text) => Read(Encoding.UTF8.GetBytes(text), "table.csv");

    private static RecordingSink Read(byte[] bytes, string name)
    {
        var sink = new RecordingSink();
        var entry = new SourceEntry(name, name, null, () => new MemoryStream(bytes));
        new TableSource().Read(
            entry, new FileIdentity(name, new string('0', 64), bytes.Length), sink, CancellationToken.None);
        return sink;
    }
}
