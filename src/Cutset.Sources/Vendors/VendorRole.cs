namespace Cutset.Sources.Vendors;

/// <summary>What a column of a vendor list says of the vendor.</summary>
public enum VendorRole : byte
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Unique Entity Identifier of SAM.gov.</summary>
    Uei,

    /// <summary>D-U-N-S number.</summary>
    Duns,

    /// <summary>CAGE code.</summary>
    Cage,

    /// <summary>Legal Entity Identifier.</summary>
    Lei,
}
