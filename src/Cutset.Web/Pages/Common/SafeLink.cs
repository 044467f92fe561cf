using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pages.Common;

/// <summary>Addresses that records name. Only those of web pages become links: never a script, never a file.</summary>
internal static class SafeLink
{
    /// <summary>The address, where it may be a link; else null.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;

    /// <summary>The page of a cited record.</summary>
    public static string ToRecord(Citation citation) =>
        $"/evidence?file={citation.Sha256}&record={Uri.EscapeDataString(citation.Record)}";

    /// <summary>The page of an entity.</summary>
    public static string ToEntity(string id) => "/entity/" + Uri.EscapeDataString(id);
}
