namespace Cutset.Sources.UsaSpending;

/// <summary>The six downloads that are read, told apart by their columns.</summary>
internal enum UsaSpendingKind
{
    ContractAwards,
    ContractTransactions,
    ContractSubawards,
    AssistanceAwards,
    AssistanceTransactions,
    AssistanceSubawards,
}
