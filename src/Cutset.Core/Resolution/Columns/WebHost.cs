using System.Collections.Frozen;
using System.Text;

namespace Cutset.Core.Resolution.Columns;

/// <summary>Hosts of web addresses.</summary>
internal static class WebHost
{
    /// <summary>Second levels beneath which a country's registry gives out names (co.uk, gov.au) are no longer than this.</summary>
    private const int LongestSecondLevel = 3;

    /// <summary>Domains beneath which each host is a customer's own.</summary>
    private static readonly FrozenSet<string> Hosting = FrozenSet.Create(StringComparer.Ordinal,
        "github.io", "gitlab.io", "blogspot.com", "wordpress.com", "wixsite.com", "weebly.com", "squarespace.com", "webnode.com",
        "jimdo.com", "tumblr.com", "medium.com", "substack.com", "herokuapp.com", "azurewebsites.net", "netlify.app", "vercel.app",
        "web.app", "firebaseapp.com", "appspot.com", "amazonaws.com", "cloudfront.net", "myshopify.com", "force.com", "business.site",
        "godaddysites.com", "google.com", "sharepoint.com");

    /// <summary>
    /// True when two hosts stand beneath one registered domain, and so may be parts of one organisation's site
    /// (<c>cisco.com</c>, <c>meraki.cisco.com</c>). No list of registries is asked: the last two labels count as registered, or three
    /// beneath a short second level of a country.
    /// </summary>
    /// <param name="a">A host in lower case, in UTF-8.</param>
    /// <param name="b">Another.</param>
    public static bool ShareDomain(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var domain = DomainOf(a);
        return domain.Length > 0 && domain.SequenceEqual(DomainOf(b)) && !Hosting.Contains(Encoding.UTF8.GetString(domain));
    }

    /// <summary>The registered domain of a host; empty where there is none.</summary>
    private static ReadOnlySpan<byte> DomainOf(ReadOnlySpan<byte> host)
    {
        var top = host.LastIndexOf((byte)'.');
        if (top <= 0) { return default; }
        var second = host[..top].LastIndexOf((byte)'.');
        if (second < 0) { return host; }
        var isCountry = host.Length - top - 1 == 2;
        if (!isCountry || top - second - 1 > LongestSecondLevel) { return host[(second + 1)..]; }
        return host[(host[..second].LastIndexOf((byte)'.') + 1)..];
    }
}
