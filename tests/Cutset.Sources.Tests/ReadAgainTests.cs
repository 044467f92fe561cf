using System.Text;
using Cutset.Core.Model;
using Cutset.Sources.FedRamp;
using Cutset.Sources.Reading;
using Cutset.Sources.Tables;
using Cutset.Sources.Tests.UsaSpending;
using Cutset.Sources.UsaSpending;
using Cutset.TestKit;

namespace Cutset.Sources.Tests;

public sealed class ReadAgainTests
{
    [Fact]
    public void A_row_comes_back_with_its_names_and_values_as_published()
    {
        var row = Again(new UsaSpendingSource(), AwardFile.Contracts().AddContract(("recipient_name", "CEDAR INC")).ToString(), "row 3")!;

        Assert.Equal("CEDAR INC", Value(row, "recipient_name"));
        Assert.Equal("1369.50", Value(row, "total_obligated_amount"));
        Assert.Equal("220010000", Value(row, "recipient_zip_4_code"));
        Assert.True(row.Empty > 100);
        Assert.Empty(row.Withheld);
    }

    [Fact]
    public void A_place_that_the_file_does_not_have_gives_nothing()
    {
        Assert.Null(Again(new UsaSpendingSource(), AwardFile.Contracts().ToString(), "row 3"));
        Assert.Null(Again(new UsaSpendingSource(), AwardFile.Contracts().ToString(), "row 1"));
        Assert.Null(Again(new UsaSpendingSource(), AwardFile.Contracts().ToString(), "/data/0"));
        Assert.Null(Again(new FedRampSource(), "{\"data\":{\"Products\":[]}}", "/data/Products/0"));
        Assert.Null(Again(new FedRampSource(), "{\"data\":{\"Products\":[]}}", "row 2"));
    }

    [Fact]
    public void Officers_telephones_and_faxes_are_never_shown()
    {
        var row = Again(
            new UsaSpendingSource(),
            AwardFile.Contracts(
                ("highly_compensated_officer_1_name", "ANNA EXAMPLE"), ("highly_compensated_officer_1_amount", "12"),
                ("recipient_phone_number", "2025550143"), ("recipient_fax_number", "2025550144"),
                ("prime_award_base_transaction_description", "CALL 202-555-0143 OR WRITE A@B.EXAMPLE")).ToString(), "row 2")!;

        Assert.DoesNotContain(row.Fields, field => field.Value.Contains("ANNA", StringComparison.Ordinal) || field.Value.Contains("555", StringComparison.Ordinal));
        Assert.Equal("CALL [phone] OR WRITE [e-mail]", Value(row, "prime_award_base_transaction_description"));
        Assert.Equal(
            ["highly_compensated_officer_1_amount", "highly_compensated_officer_1_name", "recipient_fax_number", "recipient_phone_number"],
            row.Withheld.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_a_natural_person_no_column_is_shown()
    {
        var row = Again(
            new UsaSpendingSource(),
            AwardFile.Contracts(
                ("recipient_name", "MARY EXAMPLE"), ("recipient_name_raw", "EXAMPLE, MARY"), ("recipient_doing_business_as_name", ""),
                ("prime_award_base_transaction_description", "LECTURE BY MARY EXAMPLE")).ToString(), "row 2")!;

        Assert.DoesNotContain(row.Fields, field => field.Value.Contains("MARY", StringComparison.Ordinal));
        Assert.DoesNotContain(row.Fields, field => field.Value.Contains("PIER WAY", StringComparison.Ordinal) || field.Value == "0DH95");
        Assert.Contains("recipient_uei", row.Withheld);
        Assert.Equal("U.S. Immigration and Customs Enforcement", Value(row, "awarding_sub_agency_name"));
    }

    [Fact]
    public void A_sole_proprietors_address_is_not_shown_and_the_firms_name_is()
    {
        var row = Again(
            new UsaSpendingSource(), AwardFile.Contracts(("sole_proprietorship", "t")).ToString(), "row 2")!;

        Assert.Equal("HARBORLINE SYSTEMS LLC", Value(row, "recipient_name"));
        Assert.DoesNotContain(row.Fields, field => field.Value is "1 PIER WAY" or "SPRINGFIELD" or "220010000");
    }

    [Fact]
    public void A_person_among_the_subawardees_is_withheld_and_the_prime_is_not()
    {
        var row = Again(
            new UsaSpendingSource(),
            AwardFile.Subawards(("subawardee_name", "JOHN EXAMPLE"), ("subawardee_business_types", "")).ToString(), "row 2")!;

        Assert.DoesNotContain(row.Fields, field => field.Name.StartsWith("subawardee_", StringComparison.Ordinal));
        Assert.Equal("HARBORLINE SYSTEMS LLC", Value(row, "prime_awardee_name"));
        Assert.Equal("40000.00", Value(row, "subaward_amount"));
    }

    [Fact]
    public void An_item_of_a_list_comes_with_the_record_around_it_and_without_contacts()
    {
        const string Text = """
            {"data":{"Products":[{"id":"F1","csp":"Harborline","sales_email":"anna@harbor.example","service_desc":"Write to a@b.example",
            "leveraged_systems":[{"id":"F2","cso":"Cedar"}],"agency_authorizations":["ICE"]}]}}
            """;
        var item = Again(new FedRampSource(), Text, "/data/Products/0/leveraged_systems/0")!;
        var text = Again(new FedRampSource(), Text, "/data/Products/0/agency_authorizations/0")!;

        Assert.Equal(("Cedar", "Harborline"), (Value(item, "cso"), Value(item, "in: csp")));
        Assert.Equal("Write to [e-mail]", Value(item, "in: service_desc"));
        Assert.Equal(["in: sales_email"], item.Withheld);
        Assert.Equal("ICE", Value(text, "agency_authorizations/0"));
    }

    [Fact]
    public void Of_a_table_only_the_columns_of_the_format_are_shown()
    {
        var row = Again(
            new TableSource(),
            "kind,from,to,url,as_of,phone\nhosts,Cedar,Pine,https://example.org/,2026-01-02,2025550143\n", "row 2")!;

        Assert.Equal("Cedar", Value(row, "from"));
        Assert.Equal(["phone"], row.Withheld);
        Assert.DoesNotContain(row.Fields, field => field.Value.Contains("555", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_evidence_of_the_real_files_is_found_again()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        foreach (var (path, source) in new (string, ISource)[]
        {
            ("fedramp/data-2026-04-28.json", new FedRampSource()),
            ("usaspending/all_after_2020/Contracts_Subawards_2025-03-28_H03M23S17_1.csv", new UsaSpendingSource()),
        })
        {
            var full = SharedData.PathOf(path);
            var locators = SourceRuns.Import(full, source).Evidence.Select(static evidence => evidence.Locator).ToHashSet(StringComparer.Ordinal);
            var entry = Assert.Single(SourceFiles.EntriesOf(full, ReadingOptions.Default));
            var rows = source.ReadAgain(entry, locators, TestContext.Current.CancellationToken);
            Assert.Empty(locators.Except(rows.Keys));
            Assert.All(rows.Values, static row => Assert.NotEmpty(row.Fields));
        }
    }

    private static PublishedRow? Again(ISource source, string text, string locator)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var entry = new SourceEntry("file", "file", null, () => new MemoryStream(bytes, writable: false));
        return source.ReadAgain(entry, new HashSet<string> { locator }, TestContext.Current.CancellationToken).GetValueOrDefault(locator);
    }

    private static string Value(PublishedRow row, string name) => Assert.Single(row.Fields, field => field.Name == name).Value;
}
