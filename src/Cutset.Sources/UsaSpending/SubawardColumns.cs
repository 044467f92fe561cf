namespace Cutset.Sources.UsaSpending;

/// <summary>Where the subaward and its prime award stand in the row of a subaward file; -1 is "no such column".</summary>
internal sealed class SubawardColumns(UsaSpendingHeader header)
{
    internal int AwardKey { get; } = header.Find("prime_award_unique_key");

    internal int PrimeNumber { get; } = header.Find("prime_award_piid", "prime_award_fain");

    internal int VehicleNumber { get; } = header.Find("prime_award_parent_piid");

    internal int PrimeAmount { get; } = header.Find("prime_award_amount");

    internal int PrimeStart { get; } = header.Find("prime_award_period_of_performance_start_date");

    internal int PrimeEnd { get; } = header.Find("prime_award_period_of_performance_current_end_date");

    internal int PrimePotentialEnd { get; } = header.Find("prime_award_period_of_performance_potential_end_date");

    internal int PrimeLatestActionDate { get; } = header.Find("prime_award_latest_action_date");

    internal int PrimeDescription { get; } = header.Find("prime_award_base_transaction_description");

    internal int PrimeIndustryCode { get; } = header.Find("prime_award_naics_code");

    internal int PrimeIndustryName { get; } = header.Find("prime_award_naics_description");

    internal int Number { get; } = header.Find("subaward_number");

    internal int Amount { get; } = header.Find("subaward_amount");

    internal int ActionDate { get; } = header.Find("subaward_action_date");

    internal int Url { get; } = header.Find("usaspending_permalink");
}
