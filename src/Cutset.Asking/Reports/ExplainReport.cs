using Cutset.Core.Answers.Showing;
using Cutset.Core.Names;
using Cutset.Core.Resolution;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset explain --json</c> prints.</summary>
public sealed record ExplainReport(
    EntityRef Left, EntityRef Right, string LeftRecord, string RightRecord, bool IsOneEntity, IReadOnlyList<MergeJson> Merges,
    string LeftName, string RightName, NameExplanation Names, IReadOnlyList<string> SharedIdentifiers,
    IReadOnlyList<string> DifferingSchemes, string Addresses, IReadOnlyList<DecisionJson> Decisions, string Why,
    PairExplanation? Waterfall);
