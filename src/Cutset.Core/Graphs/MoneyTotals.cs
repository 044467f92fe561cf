using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>Sums of awards, currency by currency. Who adds an award twice counts it twice.</summary>
internal sealed class MoneyTotals
{
    private readonly Dictionary<int, long> _cents = [];

    /// <summary>Adds an award's net obligations; vehicles and awards that state none add nothing.</summary>
    public void AddAward(SupplyGraph graph, int award)
    {
        if (!graph.IsVehicle(award) && graph.ObligatedOf(award) is { } cents)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_cents, graph.PackedCurrencyOf(award), out _) += cents;
        }
    }

    /// <summary>The sums, ordered by currency code.</summary>
    public ImmutableArray<Money> ToMoney() =>
        [.. _cents.Select(static pair => new Money(pair.Value / 100m, SupplyGraphBuilder.UnpackCurrency(pair.Key)))
            .OrderBy(static money => money.Currency, StringComparer.Ordinal)];
}
