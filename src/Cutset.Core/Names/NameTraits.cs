namespace Cutset.Core.Names;

/// <summary>What else a prepared name keeps for comparing.</summary>
/// <param name="Origin">Countries of its legal forms, as <see cref="FormOrigin"/> counts them; 0 for none or many.</param>
/// <param name="WrittenWithForms">Hash over the letters as they were written, legal forms included: SiemensAG.</param>
/// <param name="Written">The same without legal forms, so that no abbreviation is spelled out: Fed Ex, GovDelivery.</param>
/// <param name="IsRomanised">True when it was brought from another script, so that its spelling varies.</param>
/// <param name="HasUmlaut">True when it held a letter that some write with an E: Müller, Mueller, Muller.</param>
/// <param name="IsCutOff">True when the text is long enough to have been cut off at the width of a column, and ends
/// with a word that counts.</param>
/// <param name="SchoolOrder">How a school named after a place is named.</param>
internal readonly record struct NameTraits(
    ulong Origin, ulong WrittenWithForms, ulong Written, bool IsRomanised, bool HasUmlaut, bool IsCutOff, SchoolOrder SchoolOrder);
