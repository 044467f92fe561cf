using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Who offers the services of a <see cref="ServiceCone"/>, and what each provider with all that it owns offers.</summary>
internal sealed class OfferedServices
{
    private readonly int[] _starts;
    private readonly int[] _services;

    /// <summary>Finds them. O(services × owners).</summary>
    public OfferedServices(SupplyGraph graph, GraphSpace space, ServiceCone cone, ProviderGroups groups)
    {
        OfferersOf = new int[cone.Count][];
        var pairs = new List<ulong>(cone.Count);
        var owners = new List<int>();
        for (var service = 0; service < cone.Count; service++)
        {
            OfferersOf[service] = FindOfferers(graph, space, groups, cone.Vertices[service]);
            owners.Clear();
            foreach (var supplier in OfferersOf[service])
            {
                groups.AddOwners(supplier, owners);
            }

            foreach (var owner in owners)
            {
                pairs.Add(((ulong)(uint)owner << 32) | (uint)service);
            }
        }

        pairs.Sort();
        var (providers, starts, services) = (new List<int>(), new List<int>(), new List<int>(pairs.Count));
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i > 0 && pairs[i] == pairs[i - 1])
            {
                continue;
            }

            if (i == 0 || pairs[i] >> 32 != pairs[i - 1] >> 32)
            {
                providers.Add((int)(pairs[i] >> 32));
                starts.Add(services.Count);
            }

            services.Add((int)(pairs[i] & uint.MaxValue));
        }

        starts.Add(services.Count);
        (Providers, _starts, _services) = ([.. providers], [.. starts], [.. services]);
    }

    /// <summary>For each service of the cone who offers it (vertices), each once.</summary>
    public int[][] OfferersOf { get; }

    /// <summary>All providers (vertices), ascending.</summary>
    public int[] Providers { get; }

    /// <summary>The services that a provider, by its index, and all that it owns offer, ascending.</summary>
    public ReadOnlySpan<int> ServicesOf(int index) => _services.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>Who offers a service (a vertex), in any cone or none.</summary>
    public static int[] FindOfferers(SupplyGraph graph, GraphSpace space, ProviderGroups groups, int vertex)
    {
        int[] offerers = [];
        var node = space.NodeOf(vertex);
        for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
        {
            if (TieMark.Kind(graph.Columns.InMarks[place]) != TieKind.Provides)
            {
                // They are sorted by kind, and `provides` is the first.
                break;
            }

            if (groups.IsSupplierOf(place, vertex, node, out var supplier) && !offerers.Contains(supplier))
            {
                offerers = [.. offerers, supplier];
            }
        }

        return offerers;
    }
}
