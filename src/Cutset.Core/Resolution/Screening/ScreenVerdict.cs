namespace Cutset.Core.Resolution.Screening;

/// <summary>What screening says of one vendor.</summary>
public enum ScreenVerdict : byte
{
    /// <summary>No entity of the records comes near.</summary>
    None = 0,

    /// <summary>Some may be it; a person must tell. Never to be reported as tied.</summary>
    Possible = 1,

    /// <summary>One entity is it, by name or by identifier and name.</summary>
    Same = 2,
}
