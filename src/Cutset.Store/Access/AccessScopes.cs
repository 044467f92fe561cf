namespace Cutset.Store.Access;

/// <summary>What a token allows. The values are written to files and must never change.</summary>
[Flags]
public enum AccessScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ask, look and screen.</summary>
    Read = 1,

    /// <summary>Record decisions and take them back.</summary>
    Decide = 2,

    /// <summary>Import records.</summary>
    Import = 4,
}
