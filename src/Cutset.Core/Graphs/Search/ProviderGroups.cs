using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// For suppliers: all that own them, themselves included, since what counts for a company counts for its owners; and the
/// head of the group, for shares that must not overlap. Not thread-safe: it keeps what it found.
/// </summary>
internal sealed class ProviderGroups
{
    private readonly SupplyGraph _graph;
    private readonly GraphSpace _space;
    private readonly TieFilter _filter;
    private readonly Dictionary<int, int[]> _owners = [];
    private readonly Dictionary<int, int> _heads = [];

    /// <summary>Groups under the ties that count.</summary>
    public ProviderGroups(SupplyGraph graph, GraphSpace space, TieFilter filter)
    {
        _graph = graph;
        _space = space;
        _filter = filter;
    }

    /// <summary>True when the tie counts and a supplier stands at its supplying end.</summary>
    public bool IsSupplierOf(int place, int vertex, int node, out int supplier)
    {
        var tie = _graph.Columns.InTies[place];
        var from = _graph.Columns.InFrom[place];
        supplier = 0;
        if (!_filter.Allows(_graph.Columns.InMarks[place], tie) || _space.ToVertex(tie, node) != vertex
            || _graph.KindOf(from) is not (EntityKind.Organization or EntityKind.Agency))
        {
            return false;
        }

        supplier = _space.FromVertex(tie, from);
        return true;
    }

    /// <summary>Adds the supplier and all that own it to a list.</summary>
    public void AddOwners(int supplier, List<int> owners)
    {
        var node = _space.NodeOf(supplier);
        if (_graph.FirstIn(node) == _graph.FirstIn(node + 1))
        {
            // The usual case: nothing leads to it, so nobody owns it.
            owners.Add(supplier);
            return;
        }

        owners.AddRange(OwnersOf(supplier));
    }

    /// <summary>The supplier and all that own it, directly or not; ascending.</summary>
    public int[] OwnersOf(int supplier)
    {
        if (_owners.TryGetValue(supplier, out var known))
        {
            return known;
        }

        var owners = new List<int> { supplier };
        var met = new HashSet<int> { supplier };
        for (var next = 0; next < owners.Count; next++)
        {
            owners.AddRange(DirectOwners(owners[next]).Where(met.Add));
        }

        owners.Sort();
        int[] result = [.. owners];
        _owners.Add(supplier, result);
        return result;
    }

    /// <summary>The head of its group: of those that own it and are owned by nobody else, the first; where ownership
    /// runs in a circle at the top, the first of all.</summary>
    public int HeadOf(int supplier)
    {
        var node = _space.NodeOf(supplier);
        if (_graph.FirstIn(node) == _graph.FirstIn(node + 1))
        {
            return supplier;
        }

        if (_heads.TryGetValue(supplier, out var known))
        {
            return known;
        }

        var owners = OwnersOf(supplier);
        var head = owners.FirstOrDefault(owner => OwnersOf(owner).Length == 1, -1);
        if (head < 0)
        {
            // The circle at the top is what owns all and is owned by none but itself: the smallest set of owners.
            head = owners.MinBy(owner => (OwnersOf(owner).Length, owner));
        }

        _heads.Add(supplier, head);
        return head;
    }

    /// <summary>The heads of the groups of several suppliers, each once, ascending.</summary>
    public int[] HeadsOf(ReadOnlySpan<int> suppliers)
    {
        switch (suppliers.Length)
        {
            case 0:
                return [];
            case 1:
                return [HeadOf(suppliers[0])];
            default:
                var heads = new SortedSet<int>();
                foreach (var supplier in suppliers)
                {
                    heads.Add(HeadOf(supplier));
                }

                return [.. heads];
        }
    }

    /// <summary>The same, for the suppliers in an array.</summary>
    public int[] HeadsOf(int[] suppliers) => HeadsOf(suppliers.AsSpan());

    private List<int> DirectOwners(int vertex)
    {
        var owners = new List<int>();
        var node = _space.NodeOf(vertex);
        if (_graph.KindOf(node) != EntityKind.Organization)
        {
            return owners;
        }

        for (var place = _graph.FirstIn(node); place < _graph.FirstIn(node + 1); place++)
        {
            if (TieMark.Kind(_graph.Columns.InMarks[place]) == TieKind.Owns
                && IsSupplierOf(place, vertex, node, out var owner))
            {
                owners.Add(owner);
            }
        }

        return owners;
    }
}
