using System.Numerics;
using System.Runtime.Intrinsics;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// For some thousand of B's authorised services at a time: which of them rest on each service of the cone. Handed on
/// from users to hosts, in one pass. Not thread-safe: it keeps its memory from block to block.
/// </summary>
internal sealed class RestingSets
{
    /// <summary>Number of authorised services of a block at most.</summary>
    public const int MostWidth = MostVectors * VectorWidth;

    private const int MostVectors = 8;
    private const int VectorWidth = 256;

    /// <summary>Sets take about so much memory on each processor; on a large graph blocks are narrower instead.</summary>
    private const long MostBytes = 128 << 20;

    private readonly int _vectors;

    private readonly ServiceOrder _order;
    private readonly Vector256<ulong>[] _sets;

    /// <summary>Sets over the services in an order.</summary>
    public RestingSets(ServiceOrder order)
    {
        _order = order;
        _vectors = WidthFor(order.Services.Length) / VectorWidth;
        _sets = new Vector256<ulong>[order.Services.Length * _vectors];
    }

    /// <summary>Number of authorised services of a block, where that many services rest on each other.</summary>
    public static int WidthFor(int services) =>
        (int)Math.Clamp(MostBytes / (VectorWidth / 8) / Math.Max(1, services), 1, MostVectors) * VectorWidth;

    /// <summary>Fills the sets of all places.</summary>
    /// <param name="block">The places of the authorised services at hand, at most <see cref="WidthFor"/>.</param>
    public void Fill(ReadOnlySpan<int> block)
    {
        Array.Clear(_sets);
        for (var i = 0; i < block.Length; i++)
        {
            ref var vector = ref _sets[(block[i] * _vectors) + (i >> 8)];
            vector = vector.WithElement((i >> 6) & 3, vector.GetElement((i >> 6) & 3) | (1UL << (i & 63)));
        }

        var runs = _order.RunStarts;
        for (var run = runs.Length - 1; run > 0; run--)
        {
            var (first, end) = (runs[run - 1], runs[run]);
            for (var place = first; place < end; place++)
            {
                TakeFromUsers(place);
            }

            // In a cycle all rest on each.
            for (var place = first + 1; place < end; place++)
            {
                Unite(first, place);
            }

            for (var place = first + 1; place < end; place++)
            {
                _sets.AsSpan(first * _vectors, _vectors).CopyTo(_sets.AsSpan(place * _vectors));
            }
        }
    }

    /// <summary>The set of a place, a bit for each service of the block.</summary>
    public ReadOnlySpan<Vector256<ulong>> Of(int place) => _sets.AsSpan(place * _vectors, _vectors);

    /// <summary>Number of services in a set.</summary>
    public static int CountOf(ReadOnlySpan<Vector256<ulong>> set)
    {
        var count = 0;
        foreach (var vector in set)
        {
            count += BitOperations.PopCount(vector.GetElement(0)) + BitOperations.PopCount(vector.GetElement(1))
                + BitOperations.PopCount(vector.GetElement(2)) + BitOperations.PopCount(vector.GetElement(3));
        }

        return count;
    }

    private void TakeFromUsers(int place)
    {
        foreach (var user in _order.Users.AsSpan(_order.UserStarts[place].._order.UserStarts[place + 1]))
        {
            Unite(place, user);
        }
    }

    private void Unite(int into, int from)
    {
        var to = _sets.AsSpan(into * _vectors, _vectors);
        var other = _sets.AsSpan(from * _vectors, _vectors);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] |= other[i];
        }
    }
}
