using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// All services on which B's authorised services rest: the graph of their listed hosts, numbered by vertex. It is
/// closed: whatever is listed as a host of a service here is here.
/// </summary>
internal sealed class ServiceCone
{
    private ServiceCone(int[] vertices, bool[] isAuthorised, int[] hostStarts, int[] hosts)
    {
        Vertices = vertices;
        IsAuthorised = isAuthorised;
        HostStarts = hostStarts;
        Hosts = hosts;
        (UserStarts, Users) = Reverse(vertices.Length, hostStarts, hosts);
    }

    /// <summary>Vertex of each service, ascending.</summary>
    public int[] Vertices { get; }

    /// <summary>Number of services.</summary>
    public int Count => Vertices.Length;

    /// <summary>Whether B authorised it.</summary>
    public bool[] IsAuthorised { get; }

    /// <summary>Where the hosts of each service begin, and one more for the end.</summary>
    public int[] HostStarts { get; }

    /// <summary>The distinct hosts of each service, without itself.</summary>
    public int[] Hosts { get; }

    /// <summary>Where the users of each service begin, and one more for the end.</summary>
    public int[] UserStarts { get; }

    /// <summary>The services that list it as a host.</summary>
    public int[] Users { get; }

    /// <summary>Finds the cone. O(its ties).</summary>
    public static ServiceCone Of(
        SupplyGraph graph, GraphSpace space, TieFilter filter, IEnumerable<int> authorised, CancellationToken cancellationToken)
    {
        var states = new StateTable();
        foreach (var vertex in authorised)
        {
            states.Add(vertex);
        }

        var roots = states.Count;
        var metStarts = new List<int> { 0 };
        var metHosts = new List<int>();
        for (var next = 0; next < states.Count; next++)
        {
            if ((next & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var vertex = states[next];
            var node = space.NodeOf(vertex);
            for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
            {
                var mark = graph.Columns.InMarks[place];
                if (TieMark.Kind(mark) > TieKind.Supports)
                {
                    break;
                }

                var tie = graph.Columns.InTies[place];
                var from = graph.Columns.InFrom[place];
                if (TieMark.Kind(mark) == TieKind.Provides || graph.KindOf(from) != EntityKind.Service
                    || !filter.Allows(mark, tie) || space.ToVertex(tie, node) != vertex)
                {
                    continue;
                }

                var host = space.FromVertex(tie, from);
                if (host != vertex)
                {
                    var number = states.Add(host) ? states.Count - 1 : states.Find(host);
                    metHosts.Add(number);
                }
            }

            metStarts.Add(metHosts.Count);
        }

        // From here on services are numbered by vertex and not in the order in which they were met.
        var vertices = new int[states.Count];
        var met = new int[states.Count];
        for (var number = 0; number < vertices.Length; number++)
        {
            (vertices[number], met[number]) = (states[number], number);
        }

        Array.Sort(vertices, met);
        var rank = new int[met.Length];
        var isAuthorised = new bool[met.Length];
        for (var number = 0; number < met.Length; number++)
        {
            rank[met[number]] = number;
            isAuthorised[number] = met[number] < roots;
        }

        var starts = new int[vertices.Length + 1];
        var hosts = new List<int>(metHosts.Count);
        var row = new List<int>();
        for (var number = 0; number < met.Length; number++)
        {
            row.Clear();
            for (var place = metStarts[met[number]]; place < metStarts[met[number] + 1]; place++)
            {
                row.Add(rank[metHosts[place]]);
            }

            row.Sort();
            for (var i = 0; i < row.Count; i++)
            {
                if (i == 0 || row[i] != row[i - 1])
                {
                    hosts.Add(row[i]);
                }
            }

            starts[number + 1] = hosts.Count;
        }

        return new ServiceCone(vertices, isAuthorised, starts, [.. hosts]);
    }

    /// <summary>How many of B's authorised services list no host.</summary>
    public int CountAuthorisedWithoutHost()
    {
        var count = 0;
        for (var service = 0; service < Count; service++)
        {
            count += IsAuthorised[service] && HostStarts[service] == HostStarts[service + 1] ? 1 : 0;
        }

        return count;
    }

    private static (int[] Starts, int[] Ends) Reverse(int count, int[] starts, int[] ends)
    {
        var reverse = new int[count + 1];
        foreach (var end in ends)
        {
            reverse[end + 1]++;
        }

        for (var number = 0; number < count; number++)
        {
            reverse[number + 1] += reverse[number];
        }

        var next = reverse.AsSpan(0, count).ToArray();
        var users = new int[ends.Length];
        for (var number = 0; number < count; number++)
        {
            for (var place = starts[number]; place < starts[number + 1]; place++)
            {
                users[next[ends[place]]++] = number;
            }
        }

        return (reverse, users);
    }
}
