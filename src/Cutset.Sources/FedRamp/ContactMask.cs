using System.Text.RegularExpressions;

namespace Cutset.Sources.FedRamp;

/// <summary>Masks what in a text looks like a person's e-mail address or phone number.</summary>
internal static partial class ContactMask
{
    internal static string? Apply(string? text) =>
        text is null ? null : Phone().Replace(EMail().Replace(text, "[e-mail]"), "[phone]");

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex EMail();

    [GeneratedRegex(@"(?<![\w-])(\+?1[ .-]?)?(\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
