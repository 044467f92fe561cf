namespace Cutset.Web.Pages.Common;

/// <summary>What went wrong, and what to do.</summary>
public sealed record ErrorModel(string Title, string Message);
