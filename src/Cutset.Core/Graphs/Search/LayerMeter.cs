using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Search;

/// <summary>Splits one layer of a backbone among the heads of groups, without overlap, and measures its concentration.</summary>
internal sealed class LayerMeter
{
    private readonly StateTable _heads = new();
    private readonly List<double> _shares = [];
    private Int128 _whole;
    private (int Count, Int128 Size) _unnamed;
    private (int Count, Int128 Size) _negative;

    /// <summary>Splits a part of the layer evenly; one without a head, or with less than nothing to split, is left out of
    /// the whole and counted apart.</summary>
    /// <param name="size">Its size: 1, or an amount in hundredths.</param>
    /// <param name="heads">The heads (vertices), each once.</param>
    public void Add(long size, ReadOnlySpan<int> heads)
    {
        if (size < 0)
        {
            _negative = (_negative.Count + 1, _negative.Size + size);
            return;
        }

        if (heads.Length == 0)
        {
            _unnamed = (_unnamed.Count + 1, _unnamed.Size + size);
            return;
        }

        _whole += size;
        foreach (var head in heads)
        {
            AddShare(head, (double)size / heads.Length);
        }
    }

    /// <summary>Adds to the share of one head, without adding to the whole.</summary>
    public void AddShare(int head, double share)
    {
        if (_heads.Add(head))
        {
            _shares.Add(share);
        }
        else
        {
            _shares[_heads.Find(head)] += share;
        }
    }

    /// <summary>Adds to the whole what is split by <see cref="AddShare"/>.</summary>
    public void AddWhole(long size) => _whole += size;

    /// <summary>Adds parts of size 1 that have no head.</summary>
    public void AddUnnamed(int count) => _unnamed = (_unnamed.Count + count, _unnamed.Size + count);

    /// <summary>The concentration.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="unit">How many of what was added make one of what is stated: 100 for hundredths.</param>
    public LayerConcentration Measure(BackboneLayer layer, int unit = 1)
    {
        // In ascending order, so that sums are rounded the same way each time.
        var sizes = _shares.ToArray();
        Array.Sort(sizes);
        var whole = (double)_whole;
        var hhi = 0.0;
        foreach (var size in sizes)
        {
            hhi += whole == 0 ? 0 : size / whole * (size / whole);
        }

        return new LayerConcentration(layer, hhi, sizes.Length, (decimal)_whole / unit)
        {
            Unnamed = new LayerRest(_unnamed.Count, (decimal)_unnamed.Size / unit),
            Negative = new LayerRest(_negative.Count, (decimal)_negative.Size / unit),
            SharesTotal = sizes.Sum() / unit,
        };
    }
}
