using System.Collections.Immutable;

namespace Cutset.Core.Graphs;

/// <summary>Turns the faults of a query into an exception: the command line has checked it before.</summary>
internal static class Faults
{
    /// <summary>Throws when there is any.</summary>
    public static void ThrowIfAny(ImmutableArray<string> faults)
    {
        if (!faults.IsEmpty)
        {
            throw new ArgumentException(string.Join(' ', faults));
        }
    }
}
