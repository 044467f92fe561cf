using Cutset.Core.Names;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset explain --names --json</c> prints.</summary>
public sealed record NamesReport(string LeftName, string RightName, NameExplanation Names);
