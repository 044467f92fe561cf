using System.Runtime.CompilerServices;
using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.Store.Graphs;

/// <summary>
/// Fills a new graph file. The caller fills the columns of ties (sorted by from, kind, to) and awards through spans
/// over the mapped file; <see cref="Complete"/> derives the rest. Private memory does not grow with the graph.
/// </summary>
public sealed class GraphFileBuilder : IDisposable
{
    private const int Kinds = 16;
    private readonly GraphFileLayout _layout;
    private readonly MappedFile _file;

    private GraphFileBuilder(GraphFileLayout layout, MappedFile file)
    {
        _layout = layout;
        _file = file;
    }

    /// <summary>For each tie the node that supplies; ascending.</summary>
    public Span<int> From => Span<int>(GraphSection.From);

    /// <summary>For each tie the node that is supplied.</summary>
    public Span<int> To => Span<int>(GraphSection.To);

    /// <summary>For each tie its <see cref="TieMark"/>.</summary>
    public Span<byte> Marks => Span<byte>(GraphSection.Marks);

    /// <summary>For each tie its first day, or <see cref="SupplyGraph.NoDay"/>.</summary>
    public Span<int> Starts => Span<int>(GraphSection.Starts);

    /// <summary>For each tie its last day.</summary>
    public Span<int> Ends => Span<int>(GraphSection.Ends);

    /// <summary>For each tie the day of the first listing that has it, where an earlier one lacks it.</summary>
    public Span<int> Appeared => Span<int>(GraphSection.Appeared);

    /// <summary>For each tie the day of the first later listing that lacks it.</summary>
    public Span<int> Gone => Span<int>(GraphSection.Gone);

    /// <summary>For each award its net obligations in hundredths, or <see cref="SupplyGraph.NoAmount"/>.</summary>
    public Span<long> Obligated => Span<long>(GraphSection.Obligated);

    /// <summary>For each award its packed currency.</summary>
    public Span<int> Currencies => Span<int>(GraphSection.Currencies);

    /// <summary>For each award its first day.</summary>
    public Span<int> AwardStarts => Span<int>(GraphSection.AwardStarts);

    /// <summary>For each award its last day.</summary>
    public Span<int> AwardEnds => Span<int>(GraphSection.AwardEnds);

    /// <summary>For each award bit 0 vehicle, bit 1 assistance.</summary>
    public Span<byte> AwardFlags => Span<byte>(GraphSection.AwardFlags);

    /// <summary>The ties that state an amount, ascending.</summary>
    public Span<int> AmountTies => Span<int>(GraphSection.AmountTies);

    /// <summary>Their amounts in hundredths.</summary>
    public Span<long> Amounts => Span<long>(GraphSection.Amounts);

    /// <summary>For each node its first core, and one more for the end; empty without cores.</summary>
    public Span<int> CoreStarts => Span<int>(GraphSection.CoreStarts);

    /// <summary>For each tie the core within the node that supplies.</summary>
    public Span<int> FromCores => Span<int>(GraphSection.FromCores);

    /// <summary>For each tie the core within the node that is supplied.</summary>
    public Span<int> ToCores => Span<int>(GraphSection.ToCores);

    /// <summary>The likely merges.</summary>
    public Span<LikelyLink> LikelyLinks => Span<LikelyLink>(GraphSection.LikelyLinks);

    /// <summary>Creates the file with room for so much.</summary>
    public static GraphFileBuilder Create(string path, GraphCounts counts)
    {
        var layout = new GraphFileLayout(counts);
        return new GraphFileBuilder(layout, MappedFile.Create(path, layout.Length));
    }

    /// <summary>Derives the rows of both directions and the checksums, and writes the header last: a file that was not
    /// completed is no graph file.</summary>
    public void Complete(CancellationToken cancellationToken)
    {
        FillAwardDays();
        cancellationToken.ThrowIfCancellationRequested();
        FillStarts();
        cancellationToken.ThrowIfCancellationRequested();
        FillIncoming(cancellationToken);
        var places = _layout.Places.ToArray();
        var checksums = new Dictionary<GraphSection, ulong>();
        Parallel.ForEach(
            places,
            new ParallelOptions { CancellationToken = cancellationToken },
            place =>
            {
                var checksum = GraphHeader.Compute(_file, place);
                lock (checksums)
                {
                    checksums.Add(place.Section, checksum);
                }
            });
        GraphHeader.Write(
            _file.Span<byte>(0, GraphFileLayout.PageSize), _layout, place => checksums[place.Section]);
        _file.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<T> Span<T>(GraphSection section)
        where T : unmanaged => _file.Span<T>(_layout[section].Offset, _layout[section].Count);

    /// <summary>Ties that hold or serve an award have the award's days where they state none.</summary>
    private void FillAwardDays()
    {
        var firstAward = _layout.Counts.Nodes - _layout.Counts.Awards;
        var from = From;
        var to = To;
        var marks = Marks;
        var starts = Starts;
        var ends = Ends;
        var awardStarts = AwardStarts;
        var awardEnds = AwardEnds;
        for (var tie = 0; tie < marks.Length; tie++)
        {
            var kind = TieMark.Kind(marks[tie]);
            if (kind is not (TieKind.Holds or TieKind.Serves))
            {
                continue;
            }

            var award = (kind == TieKind.Holds ? to[tie] : from[tie]) - firstAward;
            if (award >= 0 && starts[tie] == SupplyGraph.NoDay)
            {
                starts[tie] = awardStarts[award];
            }

            if (award >= 0 && ends[tie] == SupplyGraph.NoDay)
            {
                ends[tie] = awardEnds[award];
            }
        }
    }

    private void FillStarts()
    {
        CountInto(From, Span<int>(GraphSection.OutStarts));
        CountInto(To, Span<int>(GraphSection.InStarts));
    }

    private static void CountInto(ReadOnlySpan<int> ends, Span<int> starts)
    {
        foreach (var node in ends)
        {
            starts[node + 1]++;
        }

        for (var node = 1; node < starts.Length; node++)
        {
            starts[node] += starts[node - 1];
        }
    }

    /// <summary>
    /// A counting sort by (to, kind) that keeps the order of ties otherwise: kind by kind, each tie goes to the next
    /// free place of its node.
    /// </summary>
    private void FillIncoming(CancellationToken cancellationToken)
    {
        var marks = Marks;
        var from = From;
        var to = To;
        var inTies = Span<int>(GraphSection.InTies);
        var inFrom = Span<int>(GraphSection.InFrom);
        var inMarks = Span<byte>(GraphSection.InMarks);
        // The starts themselves are moved along and put right afterwards, which saves a copy of them.
        var next = Span<int>(GraphSection.InStarts);
        Span<bool> present = stackalloc bool[Kinds];
        foreach (var mark in marks)
        {
            present[mark & TieMark.KindBits] = true;
        }

        for (var kind = 0; kind < Kinds; kind++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var tie = 0; present[kind] && tie < marks.Length; tie++)
            {
                if ((marks[tie] & TieMark.KindBits) != kind)
                {
                    continue;
                }

                var place = next[to[tie]]++;
                inTies[place] = tie;
                inFrom[place] = from[tie];
                inMarks[place] = marks[tie];
            }
        }

        for (var node = next.Length - 1; node > 0; node--)
        {
            next[node] = next[node - 1];
        }

        next[0] = 0;
    }
}
