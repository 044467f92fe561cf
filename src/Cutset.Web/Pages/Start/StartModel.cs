using Cutset.Store.Workspaces;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Start;

/// <summary>What is loaded.</summary>
/// <param name="Address">What is in the boxes already.</param>
/// <param name="Workspace">The folder.</param>
/// <param name="Status">What it holds; null: there is no workspace yet.</param>
public sealed record StartModel(QuestionAddress Address, string Workspace, WorkspaceStatus? Status);
