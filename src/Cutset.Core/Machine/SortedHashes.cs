namespace Cutset.Core.Machine;

/// <summary>
/// Finds places in ascending arrays of numbers whose upper bits are hashes. These lie evenly, so that where one stands is nearly
/// known beforehand, and a few looks around there find it.
/// </summary>
internal static class SortedHashes
{
    /// <summary>So many numbers are fetched from memory together.</summary>
    private const int LineLength = 8;

    /// <summary>The place of the first number that is no less than one.</summary>
    public static int FirstAtLeast(ReadOnlySpan<ulong> hashes, ulong value)
    {
        var (low, high) = (0, hashes.Length);
        var guess = NearGuess(hashes, value);
        var step = 16;
        if (guess < high && hashes[guess] < value)
        {
            for (low = guess + 1; low + step < high && hashes[low + step] < value; step *= 4) { low += step + 1; }
            high = Math.Min(high, low + step);
        }
        else
        {
            for (high = guess; step < high && hashes[high - step] >= value; step *= 4) { high -= step; }
            low = Math.Max(low, high - step);
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (hashes[middle] < value) { low = middle + 1; }
            else { high = middle; }
        }

        return low;
    }

    /// <summary>Has the place fetched from memory by which it is guessed where a number stands.</summary>
    public static void Prefetch(ulong[] hashes, ulong value) => Machine.Prefetch.Read(hashes, FarGuess(hashes.Length, value));

    /// <summary>Has fetched from memory where a number most likely stands; after <see cref="Prefetch"/>.</summary>
    public static void PrefetchNear(ulong[] hashes, ulong value)
    {
        // The guess is some ten places off: it is looked for on either side.
        var guess = NearGuess(hashes, value);
        Machine.Prefetch.Read(hashes, guess);
        Machine.Prefetch.Read(hashes, guess + LineLength);
        Machine.Prefetch.Read(hashes, guess - LineLength);
    }

    private static int FarGuess(int length, ulong value) => (int)Math.BigMul(value, (ulong)length, out _);

    /// <summary>The far guess is some hundreds of places off among a hundred thousand; what stands there tells how many, but for
    /// some ten.</summary>
    private static int NearGuess(ReadOnlySpan<ulong> hashes, ulong value)
    {
        if (hashes.IsEmpty) { return 0; }
        var guess = FarGuess(hashes.Length, value);
        var there = hashes[guess];
        return there < value
            ? Math.Min(hashes.Length - 1, guess + FarGuess(hashes.Length, value - there))
            : Math.Max(0, guess - FarGuess(hashes.Length, there - value));
    }
}
