namespace Cutset.Core.Resolution;

/// <summary>What one column adds to the log-odds that two records are one organisation.</summary>
/// <param name="Column">Code of the column: <c>name</c>, <c>form</c>, <c>place</c>, <c>street</c>, <c>domain</c>, <c>parent</c>,
/// <c>kind</c>, <c>identifier</c>; <c>name alone</c> where nothing else speaks for the pair.</param>
/// <param name="Left">The value in one record; null when not stated.</param>
/// <param name="Right">The value in the other.</param>
/// <param name="Finding">How the two compare, in a few words.</param>
/// <param name="Bits">What it adds, in bits: +1 doubles the odds, −1 halves them. For the name: the odds to start
/// from.</param>
public sealed record ExplanationStep(string Column, string? Left, string? Right, string Finding, double Bits);
