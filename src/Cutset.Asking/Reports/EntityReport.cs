using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset entity --json</c> prints.</summary>
public sealed record EntityReport(
    EntityRef Entity, IReadOnlyList<EntityNameJson> Names, IReadOnlyList<EntityIdentifierJson> Identifiers,
    IReadOnlyList<EntityRecordJson> Records, IReadOnlyList<MergeJson> Merges, IReadOnlyList<EntityImportJson> History,
    IReadOnlyList<TieCountJson> Ties, IReadOnlyList<EntityRef> Services, IReadOnlyList<AwardAnswer> Awards,
    IReadOnlyList<DecisionJson> Decisions, IReadOnlyList<EntityYearJson> Years, IReadOnlyList<EntityChangeJson> Changes);
