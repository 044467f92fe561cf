using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>What is known of one name beyond its words.</summary>
/// <param name="Fingerprint">Key of the words as a set.</param>
/// <param name="Written">Key of the letters as they stand.</param>
/// <param name="Acronym">Key of its initials, or of itself where it may be an acronym; 0 for none.</param>
/// <param name="Origin">Countries of its legal forms; 0 for none or many.</param>
/// <param name="Form">Number of its legal form; 0 for none.</param>
/// <param name="Regions">In how many regions it is borne, at most 255; 0 where no region is stated.</param>
/// <param name="IsCutOff">True when it may have been cut off at the width of a column.</param>
/// <param name="IsPlain">False for a name with an alias or from another script: it takes the long way.</param>
/// <param name="IsDistinctive">See <see cref="PreparedName.IsDistinctive"/>.</param>
internal readonly record struct NameFacts(
    ulong Fingerprint, ulong Written, ulong Acronym, ulong Origin, ushort Form, byte Regions, bool IsCutOff, bool IsPlain, bool IsDistinctive)
{
    /// <summary>The facts of a name, but for its regions.</summary>
    public static NameFacts Of(PreparedName name)
    {
        ushort form = 0;
        for (var i = name.ContentCount; i < name.TokenCount && form == 0; i++)
        {
            if (name.Tokens[i].Role == TokenRole.LegalForm) { form = name.Tokens[i].Code; }
        }

        return new NameFacts(name.Keys.Fingerprint, name.Keys.Written, name.Keys.Acronym, name.Traits.Origin, form, 0, name.IsCutOff,
            name.Alias is null && !name.Traits.IsRomanised, name.IsDistinctive);
    }
}
