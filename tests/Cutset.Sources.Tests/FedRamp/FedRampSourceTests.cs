using Cutset.Core.Model;
using Cutset.Sources.FedRamp;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Tests.FedRamp;

/// <summary>Every rule on small invented files of the real shapes.</summary>
public sealed class FedRampSourceTests
{
    [Fact]
    public void Untidy_ids_are_read_and_sentinels_are_nothing()
    {
        var sink = Marketplace.ReadFixture("untidy.json");

        Assert.Equal(
            ["F1", "1234567890", "F3", "F4"], sink.Services.Select(static service => service.Identifiers[0].Value));
        var cloud = sink.Services[0];
        Assert.Equal("Harbor Cloud", cloud.Name);
        Assert.Equal("Harbor Systems", cloud.ProviderName);
        Assert.Equal(new DateOnly(2020, 5, 12), cloud.AuthorisedOn);
        Assert.Null(sink.Services[1].AuthorisedOn);
        Assert.Equal("Call [phone] or write to [e-mail].", cloud.Description);
        Assert.Equal(2, sink.Organizations.Count);
        Assert.Equal([new Identifier(Schemes.Uei, "NQEWN6C1LSU5")], sink.Organizations[0].Identifiers);
        var broken = Assert.Single(sink.Rejects, static reject => reject.Code == "ill-formed-uei");
        Assert.Equal("MBBKMVW4UQN", broken.Value);
        Assert.Equal(RejectSeverity.Repaired, broken.Severity);
    }

    [Fact]
    public void Leveraged_systems_run_from_the_listing_service_to_the_listed_one()
    {
        var sink = Marketplace.ReadFixture("untidy.json");

        var hosts = sink.TiesOf(TieKind.Hosts).Select(static tie => (tie.From.Value, tie.To.Value));
        var supports = sink.TiesOf(TieKind.Supports).Select(static tie => (tie.From.Value, tie.To.Value));
        Assert.Equal([("service:fedramp:F1", "service:fedramp:1234567890"), ("service:fedramp:F1", "service:fedramp:F3")], hosts);
        Assert.Equal([("service:fedramp:F3", "service:fedramp:F4")], supports);
        Assert.Single(sink.Rejects, static reject => reject.Code == "leverages-itself");
    }

    [Fact]
    public void Authorisations_take_the_sub_agency_and_lose_impossible_dates()
    {
        var sink = Marketplace.ReadFixture("untidy.json");

        var ties = sink.TiesOf(TieKind.Authorised);
        Assert.Equal(
            [
                ("F1", "22-002", "2019-01-02", "", TieFlags.None),
                ("F3", "22-036", "2021-03-04", "", TieFlags.None),
                ("F4", "22-092", "2022-01-01", "", TieFlags.None),
                ("1234567890", "22-002-04", "2020-06-01", "2023-01-31", TieFlags.ListedAfterExpiry),
                ("F3", "22-002-04", "2021-01-01", "2022-01-31", TieFlags.None),
                ("F3", "22-002-04", "2021-02-01", "2031-01-31", TieFlags.None),
                ("F1", "22-016-07", "", "", TieFlags.None),
            ],
            ties.Select(static tie => (
                tie.From.Value.Split(':')[2], tie.To.Value.Split(':', '/')[2], Text(tie.Start), Text(tie.End), tie.Flags)));
        Assert.Equal("certification", ties[2].Role);
        Assert.Equal(2, sink.Rejects.Count(static reject => reject.Code == "impossible-date"));
        Assert.Equal(2, sink.Rejects.Count(static reject => reject.Code == "unknown-product"));
        // The row of the former board, the mapping row to it and the one to the placeholder 22-000.
        Assert.Equal(3, sink.Rejects.Count(static reject => reject.Code == "no-agency"));
        Assert.Equal("/data/AtoMapping/0", sink.Evidence[(int)ties[0].Evidence.Value].Locator);
        Assert.Equal(
            "https://marketplace.fedramp.gov/products/F1", sink.Evidence[(int)ties[0].Evidence.Value].Url);
    }

    [Fact]
    public void Departments_without_a_row_come_from_their_sub_agencies()
    {
        var sink = Marketplace.ReadFixture("untidy.json");

        var defense = Assert.Single(sink.Agencies, static agency => agency.Key.Value == "agency:fedramp-agency:22-016/DEPARTMENT OF DEFENSE");
        Assert.Equal("Department of Defense", defense.Names[0].Text);
        var navy = Assert.Single(sink.Agencies, static agency => agency.Key.Value.StartsWith("agency:fedramp-agency:22-016-07/", StringComparison.Ordinal));
        Assert.Equal("Department of Defense", navy.DepartmentName);
        Assert.Equal(new Identifier(Schemes.FedRampAgency, "22-016"), navy.DepartmentId);
        Assert.Contains(sink.TiesOf(TieKind.PartOf), tie => tie.From == navy.Key && tie.To == defense.Key);
        Assert.Equal(sink.Agencies.Count, sink.Agencies.Select(static agency => agency.Key).Distinct().Count());
    }

    [Fact]
    public void The_first_shape_of_2023_gives_authorisations_by_code_and_no_leverage()
    {
        var sink = Marketplace.ReadFixture("2023-02.json");

        Assert.Equal("Harbor Cloud", sink.Services[0].Name);
        Assert.Equal("Harbor Systems", sink.Services[0].ProviderName);
        Assert.Empty(sink.TiesOf(TieKind.Hosts));
        Assert.Empty(sink.TiesOf(TieKind.Supports));
        Assert.Equal(
            [
                "agency:fedramp-agency:22-002-04/IMMIGRATION AND CUSTOMS ENFORCEMENT",
                "agency:fedramp-agency:22-036/DEPARTMENT OF VETERANS AFFAIRS",
            ],
            sink.TiesOf(TieKind.Authorised).Select(static tie => tie.To.Value));
    }

    [Fact]
    public void Agencies_by_name_alone_are_found_by_name_or_stand_by_it()
    {
        var sink = Marketplace.ReadFixture("2023-06.json");

        Assert.Equal(
            [
                // Two departments have an "Office of Inspector General": the one that lists the product is meant.
                "agency:fedramp-agency:22-034-04/OFFICE OF INSPECTOR GENERAL",
                "agency:fedramp-agency:22-036/DEPARTMENT OF VETERANS AFFAIRS",
                "agency:fedramp-agency-name:BOARD OF HARBORS",
            ],
            sink.TiesOf(TieKind.Authorised).Select(static tie => tie.To.Value));
        Assert.Single(sink.TiesOf(TieKind.Hosts));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n", "empty")]
    [InlineData("{\"data\": {\"Products\": [", "cut short")]
    [InlineData("hello", "not JSON")]
    [InlineData("{\"releases\": []}", "neither")]
    [InlineData("[1, 2]", "neither")]
    [InlineData("{\"products\": [{\"name\": \"x\"}]}", "neither")]
    public void Files_that_are_something_else_are_refused(string json, string said)
    {
        var error = Assert.Throws<SourceFormatException>(() => Marketplace.Read(json));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.StartsWith("data.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_bytes_byte_order_mark_and_half_pairs_do_not_stop_a_file()
    {
        byte[] start = [.. "\uFEFF{\"data\":{\"Products\":[{\"id\":\"F1\",\"csp\":\"A"u8, 0xFF];
        byte[] end = [.. "B\",\"cso\":\"half \\ud83d pair\"}]}}"u8];

        var sink = Marketplace.Read([.. start, .. end], "data-2024-01-02.json");

        Assert.Equal("A\uFFFDB", sink.Organizations[0].Names[0].Text);
        Assert.Contains("half", sink.Services[0].Name, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 1, 2), sink.Files[0].AsOf);
    }

    [Theory]
    [InlineData("{\"meta\":{\"last_change\":\"2026\"},\"data\":{", true)]
    [InlineData("{\"data\":{\"Products\":[{\"service_model\":[]", true)]
    [InlineData("{\n \"metadata\":{}, \"products\":[{\"id\":\"F1\",\"csp\":\"A\",\"cso\":\"B\"", true)]
    [InlineData("{\"ocid\":\"ocds-1\"}", false)]
    [InlineData("contract_award_unique_key,\"last_change\"", false)]
    public void Recognises_by_its_first_members(string text, bool expected) =>
        Assert.Equal(expected, new FedRampSource().Recognises(new EntryHead("data.json", text)));

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "";
}
