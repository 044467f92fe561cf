namespace Cutset.Core.Resolution.Scoring;

/// <summary>What <see cref="HomonymShare"/> tells of equal names in two regions.</summary>
/// <param name="Shares">For each class of rarity, the share that belongs to two organisations.</param>
/// <param name="Forms">For each <see cref="Agreement"/>, how many pairs that two organisations bear for all that is known, but for the commonest
/// names, have legal forms that compare so.</param>
internal readonly record struct Homonyms(double[] Shares, double[] Forms);
