using System.Runtime.InteropServices;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Guesses which common word an unknown word may be: one that it misses by a single slip in any of its spellings
/// (ORINTING, SETV), or one that stands at its end without a space (HARBORSYSTEMS). A guess counts only against another
/// name that holds the common word in the same place: alone it says nothing, for TRUSS is a word, too.
/// </summary>
internal sealed class CommonWordGuesses
{
    /// <summary>Least length of a word, and of a spelling, that one slip may part.</summary>
    private const int LeastLetters = 4;

    private const int MostLetters = 24;

    /// <summary>Least length of a common word at the end of another word.</summary>
    private const int LeastTail = 5;

    /// <summary>Least letters before it.</summary>
    private const int LeastHead = 3;

    private readonly Dictionary<ulong, Guess> _slips = [];
    private readonly Dictionary<ulong, byte[]> _tails = [];

    private CommonWordGuesses()
    {
        Span<byte> without = stackalloc byte[MostLetters];
        foreach (var spelling in NameLexicon.Instance.CommonSpellings)
        {
            if (spelling.Written.Length is < LeastLetters or > MostLetters) { continue; }
            var guess = new Guess(spelling.Written, StableHash.Of(spelling.Canonical), spelling.Rate);
            Note(RecordHash.Of(spelling.Written), guess);
            for (var i = 0; i < spelling.Written.Length; i++) { Note(HashWithout(spelling.Written, i, without), guess); }
            if (spelling.Written.Length >= LeastTail) { _tails.TryAdd(RecordHash.Of(spelling.Written), spelling.Canonical); }
        }
    }

    /// <summary>The one table of guesses.</summary>
    public static CommonWordGuesses Instance { get; } = new();

    /// <summary>The canonical hash (<see cref="NameToken.Hash"/>) of the common word that a word misses by one slip; the more
    /// frequent of several; 0 for none. O(letters²).</summary>
    public ulong SlipOf(ReadOnlySpan<byte> word)
    {
        if (word.Length is < LeastLetters or > MostLetters) { return 0; }
        Span<byte> without = stackalloc byte[MostLetters];
        Guess? best = null;
        Consider(RecordHash.Of(word), word, ref best);
        for (var i = 0; i < word.Length; i++) { Consider(HashWithout(word, i, without), word, ref best); }
        return best?.Canonical ?? 0;
    }

    /// <summary>How many letters of a word come before the common word at its end, and the canonical letters of that one.</summary>
    /// <returns>False when no common word stands there.</returns>
    public bool TryPart(ReadOnlySpan<byte> word, out int head, out byte[] tail)
    {
        for (head = LeastHead; head <= word.Length - LeastTail; head++)
        {
            if (_tails.TryGetValue(RecordHash.Of(word[head..]), out tail!)) { return true; }
        }

        (head, tail) = (word.Length, []);
        return false;
    }

    private void Note(ulong key, Guess guess)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_slips, key, out _);
        list = guess with { Next = list };
    }

    private void Consider(ulong key, ReadOnlySpan<byte> word, ref Guess? best)
    {
        for (var guess = _slips.GetValueOrDefault(key); guess is not null; guess = guess.Next)
        {
            if ((best is null || guess.Rate > best.Rate) && LetterDistance.Between(word, guess.Written, 1) <= 1) { best = guess; }
        }
    }

    private static ulong HashWithout(ReadOnlySpan<byte> word, int at, Span<byte> room)
    {
        word[..at].CopyTo(room);
        word[(at + 1)..].CopyTo(room[at..]);
        return RecordHash.Of(room[..(word.Length - 1)]);
    }

    /// <summary>A common word under a key, and the others under it.</summary>
    private sealed record Guess(byte[] Written, ulong Canonical, float Rate)
    {
        public Guess? Next { get; init; }
    }
}
