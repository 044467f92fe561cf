using System.Collections.Immutable;
using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>One step of the chains shown, however many of them take it: a line of the picture, a row of the table.</summary>
/// <param name="Number">Its number, from 0: the anchor of its row.</param>
/// <param name="Grade">The best grade of a chain that takes it.</param>
/// <param name="Kind">Code of the kind of tie.</param>
/// <param name="AsCompany">True where the chain passes through the company as a whole.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Ties">The ties that stand for it.</param>
public sealed record ChainStepRow(
    int Number, string Grade, string Kind, bool AsCompany, EntityRef From, EntityRef To, ImmutableArray<TieAnswer> Ties)
{
    /// <summary>The amounts obligated on its awards, or of its subawards, each award once; empty where none is stated.</summary>
    public ImmutableArray<Core.Model.Money> Amounts =>
    [
        .. Ties.Select(static tie => (Key: tie.Award?.Key ?? tie.From.Id, Money: tie.Amount ?? tie.Award?.Obligated))
            .Where(static pair => pair.Money is not null).DistinctBy(static pair => (pair.Key, pair.Money))
            .GroupBy(static pair => pair.Money!.Value.Currency)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new Core.Model.Money(group.Sum(static pair => pair.Money!.Value.Amount), group.Key)),
    ];

    /// <summary>The steps of some chains, in the order of the chains; each once.</summary>
    public static ImmutableArray<ChainStepRow> Of(IEnumerable<ChainAnswer> chains)
    {
        ArgumentNullException.ThrowIfNull(chains);
        var rows = new List<ChainStepRow>();
        var known = new Dictionary<(string, string, string, bool), int>();
        foreach (var chain in chains)
        {
            foreach (var step in chain.Steps)
            {
                var key = (step.Kind, step.From.Id, step.To.Id, step.AsCompany);
                if (!known.TryGetValue(key, out var row))
                {
                    known[key] = rows.Count;
                    rows.Add(new ChainStepRow(rows.Count, chain.Grade, step.Kind, step.AsCompany, step.From, step.To, step.Ties));
                }
                else if (Rank(chain.Grade) < Rank(rows[row].Grade))
                {
                    rows[row] = rows[row] with { Grade = chain.Grade };
                }
            }
        }

        return [.. rows];
    }

    private static int Rank(string grade) => grade switch { "documented" => 0, "inferred" => 1, _ => 2 };
}
