using Cutset.Core.Model;

namespace Cutset.Asking.Reviewing;

/// <summary>Parts of records in words.</summary>
public static class RecordLines
{
    /// <summary>An address on one line; null where nothing is stated.</summary>
    public static string? Address(PostalAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        string?[] parts = [address.Street, address.City, address.Region, address.PostalCode, address.Country];
        return string.Join(", ", parts.Where(static part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary>The use of a name in words; empty for the registered one.</summary>
    public static string Use(NameUse use) => use switch
    {
        NameUse.Registered => "registered",
        NameUse.AsWritten => "as written",
        NameUse.Trade => "trade name",
        NameUse.Former => "former",
        NameUse.Acronym => "acronym",
        _ => "alias",
    };

    /// <summary>Names parted by semicolons, those that are not registered with their use.</summary>
    public static string Names(OrganizationRecord record) => string.Join(
        "; ", record.Names.Select(static name => name.Use == NameUse.Registered ? name.Text : $"{name.Text} ({Use(name.Use)})"));

    /// <summary>Identifiers parted by commas.</summary>
    public static string Identifiers(OrganizationRecord record) => string.Join(", ", record.Identifiers);
}
