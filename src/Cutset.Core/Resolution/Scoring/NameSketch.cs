using System.Numerics;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>The pairs of letters of a name, each as one of 128 bits.</summary>
/// <param name="Telling">Those of its telling words.</param>
/// <param name="All">Those of all its words.</param>
internal readonly record struct NameSketch(UInt128 Telling, UInt128 All)
{
    /// <summary>Pairs of letters that one slip changes.</summary>
    private const int OneSlip = 3;

    /// <summary>The sketch that matches all others.</summary>
    public static readonly NameSketch Any = new(UInt128.MaxValue, UInt128.MaxValue);

    /// <summary>False when two names have too little in common to be worth comparing: less than two fifths of the telling
    /// words' pairs of letters, or less than three fifths of all.</summary>
    public static bool MayMatch(in NameSketch x, in NameSketch y) => Agree(x.Telling, y.Telling, 2) && Agree(x.All, y.All, 3);

    /// <summary>A sketch with the pairs of letters of one more word.</summary>
    public static UInt128 With(UInt128 sketch, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            sketch |= UInt128.One << (((word[i] * 37) + (word[i + 1] * 11)) & 127);
        }

        return sketch;
    }

    private static bool Agree(UInt128 x, UInt128 y, int fifths)
    {
        var (both, fewer) = (Count(x & y), Math.Min(Count(x), Count(y)));
        return both * 5 >= fewer * fifths || fewer - both <= OneSlip;
    }

    private static int Count(UInt128 bits) =>
        BitOperations.PopCount((ulong)(bits >> 64)) + BitOperations.PopCount(unchecked((ulong)bits));
}
