namespace Cutset.Core.Model;

/// <summary>What a record or an entity is. The values are written to files and must never change.</summary>
public enum EntityKind : byte
{
    /// <summary>A company, non-profit or public body that supplies something.</summary>
    Organization = 1,

    /// <summary>A public body that is supplied: a department or one of its sub-agencies.</summary>
    Agency = 2,

    /// <summary>A product or system that an organisation offers, a cloud service for instance.</summary>
    Service = 3,

    /// <summary>One contract, grant or vehicle, known by its award key.</summary>
    Award = 4,
}
