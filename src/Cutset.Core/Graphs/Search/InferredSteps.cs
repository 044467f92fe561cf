using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Which steps of a <see cref="ChainGraph"/> no documented chain takes: into a customer, and over a claim.</summary>
internal sealed class InferredSteps
{
    private readonly bool[] _customer;
    private readonly bool[] _steps;

    private InferredSteps(bool[] customer, bool[] steps) => (_customer, _steps) = (customer, steps);

    /// <summary>True when there are some.</summary>
    public bool Any { get; private init; }

    /// <summary>Looks at all. O(states + steps).</summary>
    public static InferredSteps Of(SupplyGraph source, ChainGraph graph)
    {
        var customer = new bool[graph.Count];
        for (var state = 0; state < customer.Length; state++)
        {
            customer[state] = graph.Rules.IsCustomer(graph.States[state]);
        }

        var (steps, any) = (new bool[graph.OutTo.Length], false);
        for (var step = 0; step < steps.Length; step++)
        {
            any |= steps[step] = customer[graph.OutTo[step]] || source.TieKindOf(graph.OutTie[step]) == TieKind.Claim;
        }

        return new InferredSteps(customer, steps) { Any = any };
    }

    /// <summary>True for a step that no documented chain takes.</summary>
    public bool Contains(int step) => _steps[step];

    /// <summary>True for a state in which a company stands as a customer.</summary>
    public bool IsCustomer(int state) => _customer[state];
}
