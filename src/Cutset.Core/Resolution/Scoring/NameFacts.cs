using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>What is known of one name beyond its words.</summary>
/// <param name="Fingerprint">Key of the words as a set.</param>
/// <param name="Written">Key of the letters as they stand.</param>
/// <param name="Acronym">Key of its initials, or of itself where it may be an acronym; 0 for none.</param>
/// <param name="Origin">Countries of its legal forms; 0 for none or many.</param>
/// <param name="Form">Number of its first legal form; 0 for none.</param>
/// <param name="LastForm">Number of its last one: SMITH CO INC has two.</param>
/// <param name="Regions">In how many regions it is borne, at most 255; 0 where no region is stated.</param>
/// <param name="IsCutOff">True when it may have been cut off at the width of a column.</param>
/// <param name="IsPlain">False for a name with an alias or from another script: it takes the long way.</param>
/// <param name="IsDistinctive">See <see cref="PreparedName.IsDistinctive"/>.</param>
internal readonly record struct NameFacts(
    ulong Fingerprint, ulong Written, ulong Acronym, ulong Origin, ushort Form, ushort LastForm, byte Regions, bool IsCutOff, bool IsPlain, bool IsDistinctive)
{
    /// <summary>The facts of a name, but for its regions.</summary>
    public static NameFacts Of(PreparedName name)
    {
        var (first, last) = ((ushort)0, (ushort)0);
        for (var i = name.ContentCount; i < name.TokenCount; i++)
        {
            if (name.Tokens[i].Role != TokenRole.LegalForm || name.Tokens[i].Code == 0) { continue; }
            last = name.Tokens[i].Code;
            if (first == 0) { first = last; }
        }

        return new NameFacts(name.Keys.Fingerprint, name.Keys.Written, name.Keys.Acronym, name.Traits.Origin, first, last, 0, name.IsCutOff,
            name.Alias is null && !name.Traits.IsRomanised, name.IsDistinctive);
    }

    /// <summary>How the legal forms of two names compare: one in common is enough.</summary>
    public static Agreement CompareForms(in NameFacts a, in NameFacts b) =>
        a.Form == 0 || b.Form == 0 ? Agreement.Unknown
        : a.Form == b.Form || a.Form == b.LastForm || a.LastForm == b.Form || a.LastForm == b.LastForm ? Agreement.Same : Agreement.Differs;
}
