using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>What chains of one grade reach and no chain of a better grade does; or, where it says so, what chains of that
/// grade or a better one reach.</summary>
/// <param name="Services">Distinct services.</param>
/// <param name="Awards">Distinct awards.</param>
/// <param name="Obligated">Net obligations of these awards, vehicles left out, by currency.</param>
public sealed record GradeCounts(int Services, int Awards, ImmutableArray<Money> Obligated)
{
    /// <summary>Nothing.</summary>
    public static GradeCounts None { get; } = new(0, 0, []);

    /// <summary>Both together; what is counted in both, which grades exclude, would count twice.</summary>
    public GradeCounts Plus(GradeCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new GradeCounts(
            Services + other.Services,
            Awards + other.Awards,
            [
                .. Obligated.Concat(other.Obligated).GroupBy(static sum => sum.Currency, StringComparer.Ordinal)
                    .OrderBy(static sums => sums.Key, StringComparer.Ordinal)
                    .Select(static sums => new Money(sums.Sum(static sum => sum.Amount), sums.Key)),
            ]);
    }
}
