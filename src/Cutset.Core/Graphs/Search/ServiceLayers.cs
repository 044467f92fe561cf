using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Search;

/// <summary>Measures the layers of a backbone that are made of services.</summary>
internal sealed class ServiceLayers
{
    private readonly ServiceCone _cone;

    /// <summary>Over the services on which B's rest.</summary>
    /// <param name="cone">The services.</param>
    /// <param name="offerersOf">For each who offers it.</param>
    /// <param name="groups">Who owns whom.</param>
    public ServiceLayers(ServiceCone cone, int[][] offerersOf, ProviderGroups groups)
    {
        _cone = cone;
        Heads = Array.ConvertAll(offerersOf, groups.HeadsOf);
    }

    /// <summary>For each service, by its number in the cone, the heads of those who offer it, ascending.</summary>
    public int[][] Heads { get; }

    /// <summary>B's services by who offers them, by who offers the hosts listed at first hand, and by who offers those at
    /// the bottom.</summary>
    public LayerConcentration[] Measure(Foundations foundations)
    {
        var (offered, firstHand) = (new LayerMeter(), new LayerMeter());
        var authorised = 0;
        var heads = new List<int>();
        for (var service = 0; service < _cone.Count; service++)
        {
            if (!_cone.IsAuthorised[service])
            {
                continue;
            }

            authorised++;
            offered.Add(1, Heads[service]);
            heads.Clear();
            foreach (var host in _cone.Hosts.AsSpan(_cone.HostStarts[service].._cone.HostStarts[service + 1]))
            {
                foreach (var head in Heads[host])
                {
                    if (!heads.Contains(head))
                    {
                        heads.Add(head);
                    }
                }
            }

            firstHand.Add(1, [.. heads]);
        }

        var bottom = new LayerMeter();
        bottom.AddWhole(foundations.Services);
        bottom.AddUnnamed(authorised - foundations.Services);
        foreach (var (head, share) in foundations.Shares())
        {
            bottom.AddShare(head, share);
        }

        return
        [
            offered.Measure(BackboneLayer.Offered),
            firstHand.Measure(BackboneLayer.FirstHand),
            bottom.Measure(BackboneLayer.Foundation),
        ];
    }
}
