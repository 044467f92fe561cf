using Cutset.Store.Workspaces;

namespace Cutset.Web.Pages.Start;

/// <summary>What is loaded.</summary>
/// <param name="Status">The workspace; null: there is none yet.</param>
public sealed record StartModel(WorkspaceStatus? Status);
