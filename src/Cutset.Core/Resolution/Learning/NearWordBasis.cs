namespace Cutset.Core.Resolution.Learning;

/// <summary>The telling words of a full run, each with those a slip of the pen away from it, to be looked up by later words.</summary>
/// <param name="Words">Hashes of the words, the most frequent first.</param>
/// <param name="VariantKeys">Hashes of each word and of each word less one letter; ascending.</param>
/// <param name="VariantWords">Beside each the word's place in <paramref name="Words"/>.</param>
/// <param name="TargetEnds">For each word where its targets end in <paramref name="Targets"/>.</param>
/// <param name="Targets">Hashes of more frequent words a slip away.</param>
internal sealed record NearWordBasis(
    ulong[] Words, ulong[] VariantKeys, int[] VariantWords, int[] TargetEnds, ulong[] Targets);
