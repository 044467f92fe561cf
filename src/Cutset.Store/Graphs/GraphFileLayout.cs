using System.Runtime.CompilerServices;
using Cutset.Core.Graphs;

namespace Cutset.Store.Graphs;

/// <summary>
/// Where everything stands in a graph file (docs/dev/graph-file.md): a header of one page, then the sections, each
/// beginning on a page.
/// </summary>
internal sealed class GraphFileLayout
{
    /// <summary>First eight bytes of the file.</summary>
    internal const ulong Magic = 0x3148505247545543; // "CUTGRPH1", the first letter in the lowest byte

    /// <summary>Version of the format; another one is refused.</summary>
    internal const int Version = 2;

    /// <summary>Size of the header, and the unit on which sections begin.</summary>
    internal const int PageSize = 4096;

    private readonly Dictionary<GraphSection, GraphSectionPlace> _places = [];

    /// <summary>The layout for so much content.</summary>
    internal GraphFileLayout(GraphCounts counts)
    {
        Counts = counts;
        var nodes = checked(counts.Nodes + 1);
        var (ties, awards) = (counts.Ties, counts.Awards);
        Length = PageSize;
        Add<int>(GraphSection.OutStarts, nodes);
        Add<int>(GraphSection.InStarts, nodes);
        Add<int>(GraphSection.From, ties);
        Add<int>(GraphSection.To, ties);
        Add<byte>(GraphSection.Marks, ties);
        Add<int>(GraphSection.Starts, ties);
        Add<int>(GraphSection.Ends, ties);
        Add<int>(GraphSection.Appeared, ties);
        Add<int>(GraphSection.Gone, ties);
        Add<int>(GraphSection.InTies, ties);
        Add<int>(GraphSection.InFrom, ties);
        Add<byte>(GraphSection.InMarks, ties);
        Add<long>(GraphSection.Obligated, awards);
        Add<int>(GraphSection.Currencies, awards);
        Add<int>(GraphSection.AwardStarts, awards);
        Add<int>(GraphSection.AwardEnds, awards);
        Add<byte>(GraphSection.AwardFlags, awards);
        Add<int>(GraphSection.AmountTies, counts.AmountTies);
        Add<long>(GraphSection.Amounts, counts.AmountTies);
        Add<int>(GraphSection.CoreStarts, counts.HasCores ? nodes : 0);
        Add<int>(GraphSection.FromCores, counts.HasCores ? ties : 0);
        Add<int>(GraphSection.ToCores, counts.HasCores ? ties : 0);
        Add<LikelyLink>(GraphSection.LikelyLinks, counts.LikelyLinks);
    }

    /// <summary>What it is for.</summary>
    internal GraphCounts Counts { get; }

    /// <summary>Length of the file in bytes.</summary>
    internal long Length { get; private set; }

    /// <summary>The sections, in the order in which they stand.</summary>
    internal IEnumerable<GraphSectionPlace> Places => _places.Values.OrderBy(static place => place.Section);

    /// <summary>Where a section stands.</summary>
    internal GraphSectionPlace this[GraphSection section] => _places[section];

    private void Add<T>(GraphSection section, int count)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        _places.Add(section, new GraphSectionPlace(section, Length, count, size));
        var bytes = (long)count * size;
        Length += (bytes + PageSize - 1) / PageSize * PageSize;
    }
}
