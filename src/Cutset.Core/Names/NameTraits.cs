namespace Cutset.Core.Names;

/// <summary>What else a prepared name keeps for comparing.</summary>
/// <param name="Origin">Countries of its legal forms, as <see cref="FormOrigin"/> counts them; 0 for none or many.</param>
/// <param name="JoinedWithForms">Hash like <see cref="NameKeys.Joined"/>, legal forms included.</param>
/// <param name="IsRomanised">True when it was brought from another script, so that its spelling varies.</param>
/// <param name="IsCutOff">True when the text is long enough to have been cut off at the width of a column, and ends
/// with a word that counts.</param>
internal readonly record struct NameTraits(ulong Origin, ulong JoinedWithForms, bool IsRomanised, bool IsCutOff);
