using System.Text;

namespace Cutset.Store.Searching;

/// <summary>64-bit hash of keys (FNV-1a over UTF-8): tells which texts cannot be a key, so that the tables need no
/// look.</summary>
internal static class KeyHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash.</summary>
    internal static ulong Of(string text)
    {
        var hash = Basis;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return hash;
    }
}
