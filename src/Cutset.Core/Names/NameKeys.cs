namespace Cutset.Core.Names;

/// <summary>Keys of a name as a whole, for blocking: stable 64-bit hashes, 0 where the name has none.</summary>
/// <param name="Fingerprint">Over the words that count, in canonical spelling and sorted: equal for names that differ in
/// case, punctuation, abbreviations, legal form and word order.</param>
/// <param name="Joined">Over the same letters in the order of the name, without spaces: equal for joined and split
/// words.</param>
/// <param name="Acronym">Over the initials of three words or more; a name of one short word, or of four letters in
/// two (AT&amp;T), has the same key as the words that it abbreviates.</param>
/// <param name="Prefix">Over the first eight of those letters: equal for names cut off, or misspelt further on; 0 for
/// shorter names.</param>
/// <param name="Skeleton">Over the consonants of the most telling word, doubled letters once, like-sounding ones alike:
/// equal for many misspellings and transliterations.</param>
/// <param name="Written">Over the letters as they stand, without spaces and legal forms, no abbreviation spelled out: equal for
/// Fed Ex and FedEx.</param>
public readonly record struct NameKeys(
    ulong Fingerprint, ulong Joined, ulong Acronym, ulong Prefix, ulong Skeleton, ulong Written);
