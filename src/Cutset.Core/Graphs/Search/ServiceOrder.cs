using System.Runtime.Intrinsics;

namespace Cutset.Core.Graphs.Search;

/// <summary>The order in which values are passed through a <see cref="ServiceCone"/>: hosts before their users, or the
/// other way round; cycles are repeated until nothing changes.</summary>
internal sealed class ServiceOrder
{
    private readonly int[] _order;
    private readonly int[] _runs;

    /// <summary>Finds the order. O(services + hosts).</summary>
    public ServiceOrder(ServiceCone cone)
    {
        // Components are numbered against the direction of the edges. These lead from user to host: hosts come first.
        Component = Components.Of(cone.Count, cone.HostStarts, cone.Hosts, out var count);
        _order = [.. Enumerable.Range(0, cone.Count)];
        var keys = Component.AsSpan().ToArray();
        Array.Sort(keys, _order);
        _runs = new int[count + 1];
        foreach (var key in keys)
        {
            _runs[key + 1]++;
        }

        for (var run = 0; run < count; run++)
        {
            _runs[run + 1] += _runs[run];
        }
    }

    /// <summary>For each service the number of its cycle; a service in no cycle is one by itself.</summary>
    public int[] Component { get; }

    /// <summary>Computes all values from those of the hosts.</summary>
    public void HostsFirst(
        Vector256<ulong>[] values, Func<int, Vector256<ulong>[], Vector256<ulong>> next, CancellationToken cancellationToken)
    {
        for (var run = 1; run < _runs.Length; run++)
        {
            Repeat(run, values, next, cancellationToken);
        }
    }

    /// <summary>Computes all values from those of the users.</summary>
    public void UsersFirst(
        Vector256<ulong>[] values, Func<int, Vector256<ulong>[], Vector256<ulong>> next, CancellationToken cancellationToken)
    {
        for (var run = _runs.Length - 1; run > 0; run--)
        {
            Repeat(run, values, next, cancellationToken);
        }
    }

    private void Repeat(
        int run,
        Vector256<ulong>[] values,
        Func<int, Vector256<ulong>[], Vector256<ulong>> next,
        CancellationToken cancellationToken)
    {
        var single = _runs[run] - _runs[run - 1] == 1;
        bool changed;
        do
        {
            changed = false;
            for (var i = _runs[run - 1]; i < _runs[run]; i++)
            {
                var value = next(_order[i], values);
                changed |= value != values[_order[i]];
                values[_order[i]] = value;
            }

            if (!single)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        while (changed && !single);
    }
}
