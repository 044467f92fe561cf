using System.Collections.Frozen;

namespace Cutset.Core.Resolution.Columns;

/// <summary>Words of addresses that have more than one spelling, or that say nothing.</summary>
internal static class AddressWords
{
    private const string States = """
        ALABAMA AL|ALASKA AK|ARIZONA AZ|ARKANSAS AR|CALIFORNIA CA|COLORADO CO|CONNECTICUT CT|DELAWARE DE|
        DISTRICT OF COLUMBIA DC|FLORIDA FL|GEORGIA GA|HAWAII HI|IDAHO ID|ILLINOIS IL|INDIANA IN|IOWA IA|KANSAS KS|
        KENTUCKY KY|LOUISIANA LA|MAINE ME|MARYLAND MD|MASSACHUSETTS MA|MICHIGAN MI|MINNESOTA MN|MISSISSIPPI MS|
        MISSOURI MO|MONTANA MT|NEBRASKA NE|NEVADA NV|NEW HAMPSHIRE NH|NEW JERSEY NJ|NEW MEXICO NM|NEW YORK NY|
        NORTH CAROLINA NC|NORTH DAKOTA ND|OHIO OH|OKLAHOMA OK|OREGON OR|PENNSYLVANIA PA|RHODE ISLAND RI|
        SOUTH CAROLINA SC|SOUTH DAKOTA SD|TENNESSEE TN|TEXAS TX|UTAH UT|VERMONT VT|VIRGINIA VA|WASHINGTON WA|
        WEST VIRGINIA WV|WISCONSIN WI|WYOMING WY|PUERTO RICO PR|GUAM GU|AMERICAN SAMOA AS|VIRGIN ISLANDS VI
        """;

    /// <summary>Two-letter codes of US states and territories by their names in upper case.</summary>
    public static FrozenDictionary<string, string> StateCodes { get; } = States
        .Split('|', StringSplitOptions.TrimEntries)
        .ToFrozenDictionary(static entry => entry[..^3], static entry => entry[^2..], StringComparer.Ordinal);

    /// <summary>First words of cities and their short forms.</summary>
    public static (string Full, string Brief)[] CityPrefixes { get; } =
        [("SAINT ", "ST "), ("SAINTE ", "STE "), ("FORT ", "FT "), ("MOUNT ", "MT "), ("NORTH ", "N "), ("SOUTH ", "S "),
            ("EAST ", "E "), ("WEST ", "W ")];

    /// <summary>Words of a street line that are written or left out at will.</summary>
    public static FrozenSet<string> StreetNoise { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "N", "S", "E", "W", "NE", "NW", "SE", "SW", "NORTH", "SOUTH", "EAST", "WEST", "THE", "P", "O", "PO", "ATTN");

    /// <summary>Hosts whose pages belong to many organisations.</summary>
    public static FrozenSet<string> SharedHosts { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "facebook.com", "linkedin.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "sites.google.com",
        "wixsite.com", "wordpress.com", "github.com", "marketplace.fedramp.gov", "sam.gov");
}
