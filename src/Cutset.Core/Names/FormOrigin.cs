namespace Cutset.Core.Names;

/// <summary>Families of countries that a legal form is from, one bit each.</summary>
internal static class FormOrigin
{
    private static readonly string[] Families =
    [
        "en", "de", "fr", "es", "mx", "co", "agt", "br", "cl", "pt", "it", "nl", "be", "dk", "se", "no", "fi", "is", "ee",
        "lv", "lt", "pl", "cz", "hu", "yu", "bg", "gr", "tr", "ru", "ua", "kz", "am", "ge", "id", "th", "vn", "jp", "kr",
        "cn", "ar", "ir", "il", "ch", "ro", "au", "in", "sg", "my",
    ];

    private static readonly ulong Latin = Bits("fr", "es", "mx", "co", "agt", "br", "cl", "pt", "it", "be", "ch", "ro", "gr", "pl");

    private static readonly ulong OtherScripts =
        Bits("bg", "gr", "ru", "ua", "kz", "am", "ge", "th", "jp", "kr", "cn", "ar", "ir", "il", "yu");

    /// <summary>The bits of an origin as the table writes it (families joined by +); 0 for a form of many countries.</summary>
    public static ulong Parse(string origin) => origin switch
    {
        "*" or "*r" or "eu" => 0,
        "lat" => Latin,
        _ => Bits(origin.Split('+')),
    };

    /// <summary>True when names with such a form are mostly written in another script at home.</summary>
    public static bool IsRomanised(string origin) =>
        origin == "*r" || (origin.Length == 2 && origin != "eu" && (Parse(origin) & OtherScripts) != 0);

    /// <summary>True when two names have forms of different countries.</summary>
    public static bool Conflict(ulong left, ulong right) => left != 0 && right != 0 && (left & right) == 0;

    private static ulong Bits(params ReadOnlySpan<string> families)
    {
        ulong bits = 0;
        foreach (var family in families)
        {
            var index = Array.IndexOf(Families, family);
            bits |= index >= 0 ? 1UL << index : throw new InvalidOperationException($"Unknown origin {family}.");
        }

        return bits;
    }
}
