namespace Cutset.Core.Names.Evaluation;

/// <summary>Verdicts on the pairs of one policy, which count in no precision or recall.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Same">Pairs called the same.</param>
/// <param name="Possible">Pairs called possible.</param>
/// <param name="Different">Pairs called different.</param>
public sealed record PolicyCounts(string Policy, int Same, int Possible, int Different);
