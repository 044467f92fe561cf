namespace Cutset.Core.Model;

/// <summary>What became of a record that could not be read as it stands.</summary>
public enum RejectSeverity : byte
{
    /// <summary>The record was left out.</summary>
    Dropped = 1,

    /// <summary>The record was kept without the value named.</summary>
    Repaired = 2,
}
