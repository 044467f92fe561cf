namespace Cutset.Core.Resolution;

/// <summary>One weight that a resolution arrived at.</summary>
/// <param name="Column">Code of the column, as in <see cref="ExplanationStep"/>.</param>
/// <param name="Level">How the values compare; for names with the class of rarity behind a slash.</param>
/// <param name="Bits">What it adds to the log-odds, in bits.</param>
public sealed record LearntWeight(string Column, string Level, double Bits);
