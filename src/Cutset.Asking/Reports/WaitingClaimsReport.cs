namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset review --claims --list --json</c> prints.</summary>
/// <param name="Waiting">How many claims wait.</param>
/// <param name="Claims">Those that were asked for, what matters most first.</param>
public sealed record WaitingClaimsReport(int Waiting, IReadOnlyList<WaitingClaimJson> Claims);
