namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset review --list --json</c> prints.</summary>
/// <param name="Waiting">How many pairs wait.</param>
/// <param name="Pairs">Those that were asked for, what matters most first.</param>
public sealed record WaitingPairsReport(int Waiting, IReadOnlyList<WaitingPairJson> Pairs);
