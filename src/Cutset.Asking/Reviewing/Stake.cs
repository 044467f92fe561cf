using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.Asking.Reviewing;

/// <summary>What hangs on an entity.</summary>
/// <param name="Ties">Ties at either end.</param>
/// <param name="Obligated">Net obligations of the awards that it holds, in whole units of whatever currency: to sort by,
/// never to print as a sum.</param>
public readonly record struct Stake(long Ties, decimal Obligated)
{
    /// <summary>Counts. O(ties of the node).</summary>
    public static Stake Of(SupplyGraph graph, int node)
    {
        var ties = (long)(graph.FirstOut(node + 1) - graph.FirstOut(node)) + graph.FirstIn(node + 1) - graph.FirstIn(node);
        var obligated = 0m;
        for (var tie = graph.FirstOut(node); tie < graph.FirstOut(node + 1); tie++)
        {
            var award = graph.ToOf(tie);
            if (graph.TieKindOf(tie) == TieKind.Holds && graph.KindOf(award) == EntityKind.Award && !graph.IsVehicle(award))
            {
                obligated += (graph.ObligatedOf(award) ?? 0) / 100m;
            }
        }

        return new Stake(ties, obligated);
    }

    /// <summary>
    /// How much it matters: 1, and 1 more for each doubling of the ties, and for each tenfold of the obligations from
    /// 10,000 on.
    /// </summary>
    public double Weight() => 1 + Math.Log2(1 + Ties) + Math.Max(0, Math.Log10((double)Math.Max(1, Math.Abs(Obligated))) - 4);
}
