namespace Cutset.Store.Workspaces;

/// <summary>A file that is not as its manifest says.</summary>
/// <param name="Path">Path below the workspace, parted by slashes.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do, in a sentence.</param>
public sealed record VerifyFinding(string Path, VerifyProblem Problem, string Remedy);
