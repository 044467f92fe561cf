using Cutset.Store.Workspaces;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Start;

/// <summary>What is loaded.</summary>
/// <param name="Address">What is in the boxes already.</param>
/// <param name="Workspace">The folder.</param>
/// <param name="Status">What it holds; null: there is no workspace yet.</param>
public sealed record StartModel(QuestionAddress Address, string Workspace, WorkspaceStatus? Status)
{
    /// <summary>The name of the supplier where the address holds its id; null otherwise.</summary>
    public string? FromName { get; init; }

    /// <summary>The name of the agency where the address holds its id; null otherwise.</summary>
    public string? ToName { get; init; }
}
