using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.Store.Graphs;

/// <summary>Opens graph files. Opening maps the file and reads its first page: it costs the same at any size.</summary>
public static class GraphFile
{
    /// <summary>Name of the graph file in a snapshot's folder.</summary>
    public const string FileName = "graph.bin";

    /// <summary>Opens a graph. Dispose it when no question runs on it any more.</summary>
    /// <exception cref="CutsetException">Missing, of another version, cut short or not readable; says to build
    /// again.</exception>
    public static SupplyGraph Open(string path)
    {
        var file = Map(path);
        try
        {
            return new SupplyGraph(ColumnsOf(file, GraphHeader.Read(path, file)), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Recomputes the checksums of all sections. O(file).</summary>
    /// <returns>The names of the sections that differ, in the order of the file; empty: all is well.</returns>
    /// <exception cref="CutsetException">As for <see cref="Open"/>.</exception>
    public static IReadOnlyList<string> FindDamage(string path, CancellationToken cancellationToken)
    {
        using var file = Map(path);
        var layout = GraphHeader.Read(path, file);
        var damaged = new List<string>();
        foreach (var place in layout.Places)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GraphHeader.Compute(file, place) != GraphHeader.ChecksumOf(file, layout, place.Section))
            {
                damaged.Add(place.Section.ToString());
            }
        }

        return damaged;
    }

    private static MappedFile Map(string path)
    {
        try
        {
            return MappedFile.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CutsetException(
                $"{path}: the graph file cannot be opened ({exception.Message}). Run `cutset build` again.", exception);
        }
    }

    private static GraphColumns ColumnsOf(MappedFile file, GraphFileLayout layout)
    {
        GraphColumn<T> Column<T>(GraphSection section)
            where T : unmanaged
        {
            var place = layout[section];
            return place.Count == 0 ? default : new GraphColumn<T>(file.AddressOf(place.Offset), place.Count);
        }

        return new GraphColumns
        {
            Organizations = layout.Counts.Organizations,
            Agencies = layout.Counts.Agencies,
            Services = layout.Counts.Services,
            Awards = layout.Counts.Awards,
            OutStarts = Column<int>(GraphSection.OutStarts),
            InStarts = Column<int>(GraphSection.InStarts),
            From = Column<int>(GraphSection.From),
            To = Column<int>(GraphSection.To),
            Marks = Column<byte>(GraphSection.Marks),
            Starts = Column<int>(GraphSection.Starts),
            Ends = Column<int>(GraphSection.Ends),
            Appeared = Column<int>(GraphSection.Appeared),
            Gone = Column<int>(GraphSection.Gone),
            InTies = Column<int>(GraphSection.InTies),
            InFrom = Column<int>(GraphSection.InFrom),
            InMarks = Column<byte>(GraphSection.InMarks),
            Obligated = Column<long>(GraphSection.Obligated),
            Currencies = Column<int>(GraphSection.Currencies),
            AwardStarts = Column<int>(GraphSection.AwardStarts),
            AwardEnds = Column<int>(GraphSection.AwardEnds),
            AwardFlags = Column<byte>(GraphSection.AwardFlags),
            AmountTies = Column<int>(GraphSection.AmountTies),
            Amounts = Column<long>(GraphSection.Amounts),
            CoreStarts = Column<int>(GraphSection.CoreStarts),
            FromCores = Column<int>(GraphSection.FromCores),
            ToCores = Column<int>(GraphSection.ToCores),
            LikelyLinks = Column<LikelyLink>(GraphSection.LikelyLinks),
        };
    }
}
