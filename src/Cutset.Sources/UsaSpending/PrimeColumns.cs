namespace Cutset.Sources.UsaSpending;

/// <summary>Where the award stands in the row of a prime award file; -1 is "no such column".</summary>
internal sealed class PrimeColumns(UsaSpendingHeader header)
{
    internal int AwardKey { get; } = header.Find("contract_award_unique_key", "assistance_award_unique_key");

    internal int ActionKey { get; } =
        header.Find("contract_transaction_unique_key", "assistance_transaction_unique_key");

    internal int CorrectionDelete { get; } = header.Find("correction_delete_ind");

    internal int Number { get; } = header.Find("award_id_piid", "award_id_fain");

    internal int AlternateNumber { get; } = header.Find("award_id_uri");

    internal int VehicleNumber { get; } = header.Find("parent_award_id_piid");

    internal int VehicleAgency { get; } = header.Find("parent_award_agency_id");

    internal int ContractType { get; } = header.Find("award_type");

    internal int ContractTypeCode { get; } = header.Find("award_type_code");

    internal int VehicleType { get; } = header.Find("idv_type");

    internal int VehicleTypeCode { get; } = header.Find("idv_type_code");

    internal int AssistanceType { get; } = header.Find("assistance_type_description");

    internal int RecordType { get; } = header.Find("record_type_code");

    internal int Description { get; } =
        header.Find("prime_award_base_transaction_description", "transaction_description");

    internal int Obligated { get; } = header.Find("total_obligated_amount");

    internal int ActionAmount { get; } = header.Find("federal_action_obligation");

    internal int CurrentValue { get; } = header.Find("current_total_value_of_award");

    internal int Ceiling { get; } = header.Find("potential_total_value_of_award");

    internal int Start { get; } = header.Find("period_of_performance_start_date");

    internal int End { get; } = header.Find("period_of_performance_current_end_date");

    internal int PotentialEnd { get; } = header.Find("period_of_performance_potential_end_date");

    internal int OrderingEnd { get; } = header.Find("ordering_period_end_date");

    internal int LatestActionDate { get; } = header.Find("award_latest_action_date");

    internal int ActionDate { get; } = header.Find("action_date");

    internal int Modification { get; } = header.Find("modification_number");

    internal int LastModified { get; } = header.Find("last_modified_date");

    internal int ProductCode { get; } = header.Find("product_or_service_code");

    internal int ProductName { get; } = header.Find("product_or_service_code_description");

    internal int IndustryCode { get; } = header.Find("naics_code");

    internal int IndustryName { get; } = header.Find("naics_description");

    internal int Url { get; } = header.Find("usaspending_permalink");
}
