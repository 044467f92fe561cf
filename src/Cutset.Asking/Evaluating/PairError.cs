using Cutset.Core.Names;

namespace Cutset.Asking.Evaluating;

/// <summary>A pair that was answered wrongly.</summary>
public sealed record PairError(
    string Name1, string Name2, bool IsMatch, string Category, double Score, NameVerdict Verdict, NameRelation Relation);
