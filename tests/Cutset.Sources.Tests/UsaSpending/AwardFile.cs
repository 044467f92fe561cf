using System.Text;
using Cutset.Sources.UsaSpending;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.UsaSpending;

/// <summary>Builds a file under a real header: rows of invented companies, given column by column.</summary>
internal sealed class AwardFile
{
    internal const string AwardKey = "CONT_AWD_70SYN20F00000001_7012_47QTCA19D0001_4732";
    private readonly List<string> _columns;
    private readonly List<string> _rows = [];

    internal AwardFile(string kind)
    {
        var path = Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "usaspending", kind + ".header.csv");
        _columns = [.. File.ReadAllText(path).Trim().Split(',')];
    }

    internal char Delimiter { get; init; } = ',';

    internal string Newline { get; init; } = "\r\n";

    internal bool HasFinalNewline { get; init; } = true;

    /// <summary>A contract award of Harborline Systems, owned by Harborline Group, for ICE.</summary>
    internal static AwardFile Contracts(params (string Column, string Value)[] changes) =>
        new AwardFile("contract-awards").AddContract(changes);

    /// <summary>A subaward of Cedar Analytics under that award.</summary>
    internal static AwardFile Subawards(params (string Column, string Value)[] changes) =>
        new AwardFile("contract-subawards").AddSubaward(changes);

    internal AwardFile AddContract(params (string Column, string Value)[] changes) => Add(
        [
            ("contract_award_unique_key", AwardKey), ("award_id_piid", "70SYN20F00000001"),
            ("parent_award_id_piid", "47QTCA19D0001"), ("parent_award_agency_id", "4732"),
            ("total_obligated_amount", "1369.50"), ("current_total_value_of_award", "2000"),
            ("potential_total_value_of_award", "3000.00"), ("award_latest_action_date", "2021-05-06"),
            ("period_of_performance_start_date", "2020-01-02"),
            ("period_of_performance_current_end_date", "2022-01-01"),
            ("period_of_performance_potential_end_date", "2025-01-01 00:00:00"),
            ("awarding_agency_code", "070"), ("awarding_agency_name", "Department of Homeland Security"),
            ("awarding_sub_agency_code", "7012"), ("awarding_sub_agency_name", "U.S. Immigration and Customs Enforcement"),
            ("funding_agency_code", "070"), ("funding_agency_name", "Department of Homeland Security"),
            ("funding_sub_agency_code", "7014"), ("funding_sub_agency_name", "U.S. Customs and Border Protection"),
            ("recipient_uei", "NQEWN6C1LSU5"), ("recipient_duns", "079331239"), ("cage_code", "0DH95"),
            ("recipient_name", "HARBORLINE SYSTEMS LLC"), ("recipient_name_raw", "OLD HARBOR SYSTEMS, INC."),
            ("recipient_doing_business_as_name", "HARBORLINE CLOUD"), ("recipient_parent_uei", "ENR9ZAAGMWJ5"),
            ("recipient_parent_name", "HARBORLINE GROUP INC."), ("recipient_country_code", "USA"),
            ("recipient_address_line_1", "1 PIER WAY"), ("recipient_address_line_2", "STE 5"),
            ("recipient_city_name", "SPRINGFIELD"), ("recipient_state_code", "VA"), ("recipient_zip_4_code", "220010000"),
            ("award_or_idv_flag", "AWARD"), ("award_type_code", "C"), ("award_type", "DO"),
            ("prime_award_base_transaction_description", "CLOUD HOSTING"), ("product_or_service_code", "DA01"),
            ("product_or_service_code_description", "IT SUPPORT"), ("naics_code", "541512"),
            ("naics_description", "COMPUTER SYSTEMS DESIGN SERVICES"), ("sole_proprietorship", "f"),
            ("usaspending_permalink", $"https://www.usaspending.gov/award/{AwardKey}/"),
        ],
        changes);

    internal AwardFile AddSubaward(params (string Column, string Value)[] changes) => Add(
        [
            ("prime_award_unique_key", AwardKey), ("prime_award_piid", "70SYN20F00000001"),
            ("prime_award_parent_piid", "47QTCA19D0001"), ("prime_award_amount", "100000.00"),
            ("prime_award_latest_action_date", "2021-05-06"),
            ("prime_award_period_of_performance_start_date", "2020-01-02"),
            ("prime_award_period_of_performance_current_end_date", "2022-01-01"),
            ("prime_award_period_of_performance_potential_end_date", "2025-01-01"),
            ("prime_award_awarding_agency_code", "070"),
            ("prime_award_awarding_agency_name", "Department of Homeland Security (DHS)"),
            ("prime_award_awarding_sub_agency_code", "7012"),
            ("prime_award_awarding_sub_agency_name", "U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT"),
            ("prime_award_funding_agency_code", "070"),
            ("prime_award_funding_agency_name", "Department of Homeland Security (DHS)"),
            ("prime_award_funding_sub_agency_code", "7012"),
            ("prime_award_funding_sub_agency_name", "U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT"),
            ("prime_awardee_uei", "NQEWN6C1LSU5"), ("prime_awardee_name", "HARBORLINE SYSTEMS LLC"),
            ("prime_award_base_transaction_description", "CLOUD HOSTING"),
            ("subaward_type", "sub-contract"), ("subaward_fsrs_report_id", "A-1"), ("subaward_number", "PO-77"),
            ("subaward_amount", "40000.00"), ("subaward_action_date", "2020-03-04"), ("subawardee_uei", "GJMSFBCNMSK3"),
            ("subawardee_name", "CEDAR ANALYTICS INC"), ("subawardee_parent_name", "CEDAR HOLDINGS INC"),
            ("subawardee_country_code", "USA"), ("subawardee_business_types", "FOR-PROFIT ORGANIZATION,S CORPORATION"),
            ("usaspending_permalink", $"https://www.usaspending.gov/award/{AwardKey}/"),
        ],
        changes);

    internal AwardFile Add((string Column, string Value)[] values, params (string Column, string Value)[] changes)
    {
        var row = values.Concat(changes).GroupBy(field => field.Column, field => field.Value)
            .ToDictionary(field => field.Key, field => field.Last(), StringComparer.Ordinal);
        // The report's id is not read: it may bear either of its names.
        row.Remove("subaward_fsrs_report_id");
        Assert.Empty(row.Keys.Except(_columns));
        _rows.Add(string.Join(Delimiter, _columns.Select(column => Quote(row.GetValueOrDefault(column, "")))));
        return this;
    }

    internal AwardFile AddRaw(string line)
    {
        _rows.Add(line);
        return this;
    }

    internal AwardFile Rename(string column, string name)
    {
        _columns[_columns.IndexOf(column)] = name;
        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder(string.Join(Delimiter, _columns));
        foreach (var row in _rows)
        {
            text.Append(Newline).Append(row);
        }

        return text.Append(HasFinalNewline ? Newline : "").ToString();
    }

    internal RecordingSink Read(string name = "awards.csv") =>
        SourceRuns.Read(new UsaSpendingSource(), name, ToString());

    private string Quote(string value) =>
        value.AsSpan().IndexOfAny([Delimiter, '"', '\r', '\n']) < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
