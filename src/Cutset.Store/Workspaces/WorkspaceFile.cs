namespace Cutset.Store.Workspaces;

/// <summary>Contents of workspace.json.</summary>
/// <param name="Format">Version of the layout.</param>
internal sealed record WorkspaceFile(int Format);
