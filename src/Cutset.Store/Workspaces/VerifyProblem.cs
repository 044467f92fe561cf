namespace Cutset.Store.Workspaces;

/// <summary>What is wrong with a file. The names are part of the output.</summary>
public enum VerifyProblem : byte
{
    /// <summary>Its SHA-256 is not the manifest's.</summary>
    Changed = 1,

    /// <summary>The manifest names it and it is not there.</summary>
    Missing = 2,

    /// <summary>It is there and the manifest does not name it.</summary>
    Unexpected = 3,

    /// <summary>It cannot be read, or is no manifest.</summary>
    Unreadable = 4,
}
