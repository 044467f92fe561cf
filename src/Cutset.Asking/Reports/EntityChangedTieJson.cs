using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>The ends of a tie that a listing has for the first time, or no longer.</summary>
public sealed record EntityChangedTieJson(EntityRef From, EntityRef To);
