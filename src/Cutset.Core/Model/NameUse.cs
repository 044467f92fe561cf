namespace Cutset.Core.Model;

/// <summary>In which use a name stands in a record. The values are written to files and must never change.</summary>
public enum NameUse : byte
{
    /// <summary>The name under which the register or the publisher lists it.</summary>
    Registered = 1,

    /// <summary>The name as somebody wrote it on the action or the form; often a former name.</summary>
    AsWritten = 2,

    /// <summary>A trade name (doing business as).</summary>
    Trade = 3,

    /// <summary>A name that it no longer bears.</summary>
    Former = 4,

    /// <summary>An acronym or abbreviation.</summary>
    Acronym = 5,

    /// <summary>Another spelling from a table of known names.</summary>
    Alias = 6,
}
