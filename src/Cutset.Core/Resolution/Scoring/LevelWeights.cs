namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Shares of the levels of one feature among pairs that are one organisation (m) and among those that are not (u);
/// level 0, "unknown", carries no weight. A level's weight is log2(m / u) bits.
/// </summary>
internal sealed class LevelWeights
{
    private readonly double[] _priorMatch;
    private readonly double[] _priorOther;
    private readonly double[] _match;
    private readonly double[] _other;
    private readonly double[] _bits;

    /// <summary>Weights that start at published shares; index 0 is "unknown" and passed over.</summary>
    public LevelWeights(ReadOnlySpan<double> match, ReadOnlySpan<double> other)
    {
        (_priorMatch, _priorOther) = (match.ToArray(), other.ToArray());
        (_match, _other) = (match.ToArray(), other.ToArray());
        _bits = new double[match.Length];
        Refresh();
    }

    /// <summary>Weight of a level in bits: positive speaks for one organisation.</summary>
    public double Bits(int level) => _bits[level];

    /// <summary>
    /// New shares from expected counts. The published shares count like <paramref name="strength"/> pairs on each
    /// side, so that a short list stays near them and a long one speaks for itself.
    /// </summary>
    /// <returns>The largest change of a weight in bits.</returns>
    public double Update(ReadOnlySpan<double> matchCounts, ReadOnlySpan<double> otherCounts, double strength)
    {
        Blend(_match, _priorMatch, matchCounts, strength);
        Blend(_other, _priorOther, otherCounts, strength);
        return Refresh();
    }

    /// <summary>The shares as they are, for later runs.</summary>
    public void Save(List<double> values)
    {
        values.AddRange(_match);
        values.AddRange(_other);
    }

    /// <summary>Takes the shares that <see cref="Save"/> gave; returns what follows them.</summary>
    public ReadOnlySpan<double> Load(ReadOnlySpan<double> values)
    {
        values[.._match.Length].CopyTo(_match);
        values.Slice(_match.Length, _other.Length).CopyTo(_other);
        Refresh();
        return values[(_match.Length + _other.Length)..];
    }

    private static void Blend(double[] shares, double[] prior, ReadOnlySpan<double> counts, double strength)
    {
        var total = strength;
        for (var i = 1; i < shares.Length; i++) { total += counts[i]; }
        for (var i = 1; i < shares.Length; i++) { shares[i] = (counts[i] + (strength * prior[i])) / total; }
    }

    private double Refresh()
    {
        var change = 0.0;
        for (var i = 1; i < _bits.Length; i++)
        {
            var bits = Math.Log2(_match[i] / _other[i]);
            change = Math.Max(change, Math.Abs(bits - _bits[i]));
            _bits[i] = bits;
        }

        return change;
    }
}
