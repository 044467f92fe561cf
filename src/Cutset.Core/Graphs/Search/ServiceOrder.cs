namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The order in which values are passed through a <see cref="ServiceCone"/>: hosts before their users, cycles together.
/// Services are numbered by their place in it, so that a pass runs through memory from one end to the other.
/// </summary>
internal sealed class ServiceOrder
{
    /// <summary>Finds the order. O(services + hosts).</summary>
    public ServiceOrder(ServiceCone cone)
    {
        // Components are numbered against the direction of the edges. These lead from user to host: hosts come first.
        var component = Components.Of(cone.Count, cone.HostStarts, cone.Hosts, out var count);
        Services = [.. Enumerable.Range(0, cone.Count)];
        Array.Sort(component, Services);
        PlaceOf = new int[cone.Count];
        for (var place = 0; place < cone.Count; place++)
        {
            PlaceOf[Services[place]] = place;
        }

        RunStarts = new int[count + 1];
        foreach (var run in component)
        {
            RunStarts[run + 1]++;
        }

        for (var run = 0; run < count; run++)
        {
            RunStarts[run + 1] += RunStarts[run];
        }

        RunOf = component;
        (HostStarts, Hosts) = Reorder(cone.HostStarts, cone.Hosts);
        (UserStarts, Users) = Reorder(cone.UserStarts, cone.Users);
        IsAuthorised = Array.ConvertAll(Services, service => cone.IsAuthorised[service]);
    }

    /// <summary>The service (its number in the cone) at each place.</summary>
    public int[] Services { get; }

    /// <summary>The place of each service.</summary>
    public int[] PlaceOf { get; }

    /// <summary>For each cycle its first place, and one more for the end; a service in no cycle is one by itself.</summary>
    public int[] RunStarts { get; }

    /// <summary>For each place the cycle it is in.</summary>
    public int[] RunOf { get; }

    /// <summary>For each place where its hosts begin, and one more for the end.</summary>
    public int[] HostStarts { get; }

    /// <summary>Places of the hosts.</summary>
    public int[] Hosts { get; }

    /// <summary>For each place where its users begin, and one more for the end.</summary>
    public int[] UserStarts { get; }

    /// <summary>Places of the users.</summary>
    public int[] Users { get; }

    /// <summary>For each place whether B authorised the service.</summary>
    public bool[] IsAuthorised { get; }

    /// <summary>The places at the bottom, ascending: services without hosts, and cycles without hosts outside.</summary>
    public List<int> Bottoms()
    {
        var hasOutside = new bool[RunStarts.Length];
        for (var place = 0; place < Services.Length; place++)
        {
            foreach (var host in Hosts.AsSpan(HostStarts[place]..HostStarts[place + 1]))
            {
                hasOutside[RunOf[place]] |= RunOf[host] != RunOf[place];
            }
        }

        return [.. Enumerable.Range(0, Services.Length).Where(place => !hasOutside[RunOf[place]])];
    }

    private (int[] Starts, int[] Ends) Reorder(int[] starts, int[] ends)
    {
        var newStarts = new int[starts.Length];
        var newEnds = new int[ends.Length];
        for (var place = 0; place < Services.Length; place++)
        {
            var service = Services[place];
            var next = newStarts[place];
            for (var i = starts[service]; i < starts[service + 1]; i++)
            {
                newEnds[next++] = PlaceOf[ends[i]];
            }

            newStarts[place + 1] = next;
        }

        return (newStarts, newEnds);
    }
}
