using Cutset.Core.Model;

namespace Cutset.Sources.Tests.UsaSpending;

public sealed class PrimeAwardTests
{
    [Fact]
    public void A_row_becomes_an_award_with_its_numbers_and_dates()
    {
        var sink = AwardFile.Contracts().Read("Contracts_PrimeAwardSummaries_2025-03-28_H03M23S17_1.csv");

        var award = Assert.Single(sink.Awards);
        Assert.Equal((AwardBasis.Summary, AwardFile.AwardKey), (award.Basis, award.AwardKey));
        Assert.Equal((1369.50m, 2000m, 3000m), (award.Obligated!.Value, award.CurrentValue!.Value, award.Ceiling!.Value));
        Assert.Equal(new DateOnly(2020, 1, 2), award.Start);
        Assert.Equal(new DateOnly(2022, 1, 1), award.End);
        Assert.Equal(new DateOnly(2025, 1, 1), award.PotentialEnd);
        Assert.Equal("DELIVERY ORDER", award.TypeName);
        Assert.False(award.IsVehicle);
        Assert.Null(award.KeyEra);
        Assert.Equal("row 2", sink.Evidence[0].Locator);
        Assert.Equal(new DateOnly(2021, 5, 6), sink.Evidence[0].AsOf);
        var file = Assert.Single(sink.Files);
        Assert.Equal(("usaspending-contract-awards", new DateOnly(2025, 3, 28), false), (file.Dataset, file.AsOf!.Value, file.IsFullListing));
        Assert.Empty(sink.Rejects);
    }

    [Fact]
    public void All_ties_of_a_row_are_there()
    {
        var sink = AwardFile.Contracts().Read();

        var holds = Assert.Single(sink.TiesOf(TieKind.Holds));
        Assert.Equal((new DateOnly(2020, 1, 2), new DateOnly(2022, 1, 1)), (holds.Start!.Value, holds.End!.Value));
        Assert.Equal(
            [("agency:us-subtier:7012", "awarding"), ("agency:us-subtier:7014", "funding")],
            sink.TiesOf(TieKind.Serves).Select(tie => (tie.To.Value, tie.Role)));
        Assert.Equal(
            "award:CONT_IDV_47QTCA19D0001_4732", Assert.Single(sink.TiesOf(TieKind.OrdersUnder)).To.Value);
        Assert.Equal(
            [("agency:us-subtier:7012", "agency:cgac:070"), ("agency:us-subtier:7014", "agency:cgac:070")],
            sink.TiesOf(TieKind.PartOf).Select(tie => (tie.From.Value, tie.To.Value)));
        var owns = Assert.Single(sink.TiesOf(TieKind.Owns));
        Assert.Equal(holds.From, owns.To);
        Assert.Equal("HARBORLINE GROUP INC.", sink.Organization(owns.From).Names.Single().Text);
        Assert.Equal((null, null), (owns.Start, owns.End));
        Assert.Single(sink.Awards);
    }

    [Fact]
    public void The_supplier_keeps_all_its_names_and_identifiers()
    {
        var sink = AwardFile.Contracts(("us_federal_government", "t")).Read();

        var recipient = sink.Organization(sink.TiesOf(TieKind.Holds)[0].From);
        Assert.Equal(
            [
                new NameForm("HARBORLINE SYSTEMS LLC", NameUse.Registered),
                new NameForm("OLD HARBOR SYSTEMS, INC.", NameUse.AsWritten),
                new NameForm("HARBORLINE CLOUD", NameUse.Trade),
            ],
            recipient.Names);
        Assert.Equal(
            ["us-uei:NQEWN6C1LSU5", "us-duns:079331239", "us-cage:0DH95"], recipient.Identifiers.Select(i => i.ToString()));
        Assert.Equal(("1 PIER WAY, STE 5", "US"), (recipient.Address!.Street, recipient.Address.Country));
        Assert.True(recipient.IsPublicBody);
    }

    [Fact]
    public void The_same_supplier_is_handed_over_once()
    {
        var sink = AwardFile.Contracts().AddContract().AddContract().Read();
        Assert.Equal(2, sink.Organizations.Count);
        Assert.Equal(3, sink.TiesOf(TieKind.Holds).Count);
        Assert.Single(sink.TiesOf(TieKind.Owns));
    }

    [Theory]
    [InlineData("NQEWN6C1LSU5", 0)]
    [InlineData("nqewn6c1lsu5", 0)]
    [InlineData("", 1)]
    public void A_parent_that_is_the_supplier_itself_owns_nothing(string parentUei, int ties) =>
        Assert.Equal(ties, AwardFile.Contracts(("recipient_parent_uei", parentUei)).Read().TiesOf(TieKind.Owns).Count);

    [Fact]
    public void A_vehicle_is_told_from_an_order()
    {
        var sink = AwardFile.Contracts(
            ("contract_award_unique_key", "CONT_IDV_47QTCA19D0001_4732"), ("award_or_idv_flag", "IDV"),
            ("idv_type_code", "C"), ("award_type_code", ""), ("parent_award_id_piid", ""),
            ("period_of_performance_current_end_date", ""), ("ordering_period_end_date", "2024-09-30")).Read();

        var vehicle = Assert.Single(sink.Awards);
        Assert.True(vehicle.IsVehicle);
        Assert.Equal("FSS", vehicle.TypeName);
        Assert.Equal(new DateOnly(2024, 9, 30), vehicle.OrderingEnd);
        Assert.Equal(new DateOnly(2024, 9, 30), sink.TiesOf(TieKind.Holds)[0].End);
        Assert.Empty(sink.TiesOf(TieKind.OrdersUnder));
    }

    [Fact]
    public void An_unknown_funding_agency_makes_no_tie()
    {
        var sink = AwardFile.Contracts(
            ("funding_agency_code", "999"), ("funding_agency_name", ""), ("funding_sub_agency_code", ""),
            ("funding_sub_agency_name", "")).Read();
        Assert.Equal("awarding", Assert.Single(sink.TiesOf(TieKind.Serves)).Role);
    }

    [Fact]
    public void A_department_stands_in_where_no_sub_agency_is_named()
    {
        var sink = AwardFile.Contracts(
            ("funding_agency_code", "70"), ("funding_sub_agency_code", ""), ("funding_sub_agency_name", "")).Read();
        Assert.Equal("agency:cgac:070", sink.TiesOf(TieKind.Serves)[1].To.Value);
    }

    [Fact]
    public void Spreadsheet_damage_is_read()
    {
        var file = new AwardFile("contract-awards") { Newline = "\n", HasFinalNewline = false };
        var sink = file.AddContract(
            ("period_of_performance_start_date", "1/2/69"), ("period_of_performance_current_end_date", "12/31/68"),
            ("period_of_performance_potential_end_date", "9/15/03 0:00"), ("total_obligated_amount", "-1369"),
            ("potential_total_value_of_award", "$1,234.50"), ("recipient_duns", "79331239"),
            ("awarding_agency_code", "70")).Read();

        var award = Assert.Single(sink.Awards);
        Assert.Equal(new DateOnly(1969, 1, 2), award.Start);
        Assert.Equal(new DateOnly(2068, 12, 31), award.End);
        Assert.Equal(new DateOnly(2003, 9, 15), award.PotentialEnd);
        Assert.Equal((-1369m, 1234.50m), (award.Obligated!.Value, award.Ceiling!.Value));
        Assert.Contains(new Identifier(Schemes.Duns, "079331239"), sink.Organizations[0].Identifiers);
        Assert.Contains(sink.Agencies, agency => agency.Key.Value == "agency:cgac:070");
        Assert.Empty(sink.Rejects);
    }

    [Theory]
    [InlineData("MULTIPLE RECIPIENTS", "multiple-recipients")]
    [InlineData("REDACTED DUE TO PII", "redacted-recipient")]
    [InlineData("Miscellaneous Foreign Awardees", "foreign-awardees")]
    public void A_placeholder_is_no_organisation_and_its_award_stays(string name, string code)
    {
        var sink = AwardFile.Contracts(("recipient_name", name)).Read();
        Assert.Single(sink.Awards);
        Assert.Empty(sink.Organizations);
        var reject = Assert.Single(sink.Rejects);
        Assert.Equal((code, RejectSeverity.Repaired), (reject.Code, reject.Severity));
    }

    [Fact]
    public void A_sole_proprietor_is_a_person_unless_a_name_is_a_firms()
    {
        var sink = AwardFile.Contracts(
                ("sole_proprietorship", "t"), ("recipient_name", "QUILLON, ZORA"), ("recipient_name_raw", "ZORA QUILLON"),
                ("recipient_doing_business_as_name", "")).AddContract(
                ("sole_proprietorship", "t"), ("recipient_name", "QUILLON, ZORA"), ("recipient_name_raw", "QUILLON TRANSLATION"),
                ("recipient_doing_business_as_name", "")).Read();

        var reject = Assert.Single(sink.Rejects);
        Assert.Equal(("natural-person", "", "row 2"), (reject.Code, reject.Value, reject.Locator));
        Assert.Equal(2, sink.Awards.Count);
        var firm = sink.Organization(Assert.Single(sink.TiesOf(TieKind.Holds)).From);
        Assert.Equal("QUILLON TRANSLATION", Assert.Single(firm.Names).Text);
        Assert.Null(firm.Address);
    }

    [Fact]
    public void Personal_columns_are_not_read_and_contacts_are_masked()
    {
        var sink = AwardFile.Contracts(
            ("recipient_phone_number", "5550100001"), ("recipient_fax_number", "5550100002"),
            ("highly_compensated_officer_1_name", "ZORA QUILLON"), ("highly_compensated_officer_1_amount", "777777.00"),
            ("prime_award_base_transaction_description",
                "HOSTING POC Z.QUILLON@AGENCY.EXAMPLE OR (202) 555-0143, PH# 2025550144, ORDER 2025550145")).Read();

        Assert.Equal(
            "HOSTING POC [e-mail] OR [phone], PH# [phone], ORDER 2025550145", Assert.Single(sink.Awards).Description);
        var all = string.Join('\n', [.. sink.Awards.Select(a => a.ToString()), .. sink.Rejects.Select(r => r.ToString()),
            .. sink.Organizations.SelectMany(o => o.Names).Select(n => n.Text)]);
        Assert.DoesNotContain("QUILLON", all, StringComparison.Ordinal);
        Assert.DoesNotContain("5550100", all, StringComparison.Ordinal);
        Assert.DoesNotContain("777777", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Assistance_of_both_key_eras_is_one_award()
    {
        (string, string)[] values =
        [
            ("award_id_fain", "18SYN1"), ("awarding_agency_code", "070"), ("awarding_agency_name", "Homeland Security"),
            ("awarding_sub_agency_code", "7012"), ("awarding_sub_agency_name", "ICE"), ("recipient_name", "BEACON FOUNDATION"),
            ("recipient_uei", "NQEWN6C1LSU5"), ("business_types_code", "M"), ("record_type_code", "2"),
        ];
        var sink = new AwardFile("assistance-awards")
            .Add(values, ("assistance_award_unique_key", "ASST_NON_18SYN1_7012"))
            .Add(values, ("assistance_award_unique_key", "ASST_NON_18SYN1_070"))
            .Add(values, ("assistance_award_unique_key", "ASST_NON_18SYN2_070"), ("business_types_code", "P"))
            .Read();

        Assert.Equal(["subtier", "toptier"], sink.Awards.Select(award => award.KeyEra));
        Assert.Single(sink.Awards.Select(award => award.Key).Distinct());
        Assert.All(sink.Awards, award => Assert.True(award.IsAssistance));
        Assert.Equal(("natural-person", RejectSeverity.Dropped), (sink.Rejects[0].Code, sink.Rejects[0].Severity));
    }

    [Fact]
    public void Transactions_are_actions_in_their_order()
    {
        var file = new AwardFile("contract-transactions");
        foreach (var (modification, day, change) in new[]
        {
            ("0", "2020-01-01", "100.00"), ("P00002", "2020-06-01", "50"), ("P00010", "2020-06-01", "-25.5"),
            ("", "2020-06-01", "1"),
        })
        {
            file.Add(
                [
                    ("contract_transaction_unique_key", $"7012_4732_70SYN20F00000001_{modification}_47QTCA19D0001_0"),
                    ("contract_award_unique_key", AwardFile.AwardKey), ("modification_number", modification),
                    ("action_date", day), ("federal_action_obligation", change), ("recipient_name", "HARBORLINE SYSTEMS LLC"),
                    ("last_modified_date", "2024-01-01"),
                ]);
        }

        var sink = file.Read();
        Assert.Equal("usaspending-contract-transactions", sink.Files[0].Dataset);
        Assert.All(sink.Awards, award => Assert.Equal(AwardBasis.Action, award.Basis));
        Assert.Equal([100m, 50m, -25.5m, 1m], sink.Awards.Select(award => award.Obligated!.Value));
        var orders = sink.Awards.Select(award => award.ActionOrder!).ToList();
        Assert.Equal(orders.Order(StringComparer.Ordinal), orders);
        Assert.Equal(4, sink.Awards.Select(award => award.ActionKey).Distinct().Count());
    }

    [Fact]
    public void A_deletion_of_a_delta_file_withdraws_the_action()
    {
        var sink = Delta(("correction_delete_ind", "D"), ("contract_transaction_unique_key", "X")).Read();

        var withdrawal = Assert.Single(sink.Withdrawals);
        Assert.Equal(("X", "row 2"), (withdrawal.ActionKey, sink.Evidence[(int)withdrawal.Evidence.Value].Locator));
        Assert.Empty(sink.Awards);
        Assert.Empty(sink.Rejects);
    }

    [Fact]
    public void A_correction_of_a_delta_file_withdraws_what_it_replaces()
    {
        var sink = Delta(
            ("correction_delete_ind", "C"), ("contract_transaction_unique_key", "X"),
            ("contract_award_unique_key", AwardFile.AwardKey), ("federal_action_obligation", "5.00")).Read();

        Assert.Equal("X", Assert.Single(sink.Awards).ActionKey);
        Assert.Equal("X", Assert.Single(sink.Withdrawals).ActionKey);
    }

    [Fact]
    public void A_new_action_of_a_delta_file_withdraws_nothing()
    {
        var sink = Delta(
            ("correction_delete_ind", ""), ("contract_transaction_unique_key", "X"),
            ("contract_award_unique_key", AwardFile.AwardKey)).Read();

        Assert.Single(sink.Awards);
        Assert.Empty(sink.Withdrawals);
    }

    [Fact]
    public void A_deletion_that_names_no_action_is_rejected()
    {
        var sink = Delta(("correction_delete_ind", "D"), ("agency_id", "070")).Read();

        Assert.Empty(sink.Withdrawals);
        Assert.Equal("action-key-missing", Assert.Single(sink.Rejects).Code);
    }

    private static AwardFile Delta(params (string Column, string Value)[] row) =>
        new AwardFile("contract-transactions")
            .Rename("parent_award_modification_number", "correction_delete_ind")
            .Rename("solicitation_identifier", "agency_id").Add(row);
}
