using System.Buffers.Binary;
using System.Security.Cryptography;
using Cutset.Core.Model;

namespace Cutset.Store.Graphs;

/// <summary>Reads and writes the header of a graph file: magic, version, counts, section table, own checksum.</summary>
internal static class GraphHeader
{
    private const int CountsAt = 24;
    private const int TableAt = 64;
    private const int EntrySize = 32;
    private const int ChecksumAt = GraphFileLayout.PageSize - sizeof(ulong);

    /// <summary>Writes the header into the first page.</summary>
    internal static void Write(Span<byte> page, GraphFileLayout layout, Func<GraphSectionPlace, ulong> checksum)
    {
        page.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(page, GraphFileLayout.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(page[8..], GraphFileLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(page[12..], layout.Places.Count());
        BinaryPrimitives.WriteInt64LittleEndian(page[16..], layout.Length);
        var counts = layout.Counts;
        Span<int> numbers =
        [
            counts.Organizations, counts.Agencies, counts.Services, counts.Awards, counts.Ties, counts.AmountTies,
            counts.HasCores ? 1 : 0, counts.LikelyLinks,
        ];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(page[(CountsAt + (4 * i))..], numbers[i]);
        }

        var entry = page[TableAt..];
        foreach (var place in layout.Places)
        {
            BinaryPrimitives.WriteInt32LittleEndian(entry, (int)place.Section);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], place.ValueSize);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], place.Offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], place.Count);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[24..], checksum(place));
            entry = entry[EntrySize..];
        }

        BinaryPrimitives.WriteUInt64LittleEndian(page[ChecksumAt..], Checksum(page[..ChecksumAt]));
    }

    /// <summary>Reads the header and the layout that follows from it.</summary>
    /// <exception cref="CutsetException">No graph file, another version, or cut short.</exception>
    internal static GraphFileLayout Read(string path, MappedFile file)
    {
        if (file.Length < GraphFileLayout.PageSize)
        {
            throw Refuse(path, "it is cut short");
        }

        var page = file.Span<byte>(0, GraphFileLayout.PageSize);
        if (BinaryPrimitives.ReadUInt64LittleEndian(page) != GraphFileLayout.Magic)
        {
            throw Refuse(path, "it is no graph file");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(page[8..]);
        if (version != GraphFileLayout.Version)
        {
            throw Refuse(path, $"it has version {version} of the format, this program reads {GraphFileLayout.Version}");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(page[ChecksumAt..]) != Checksum(page[..ChecksumAt]))
        {
            throw Refuse(path, "its header is damaged");
        }

        int Number(ReadOnlySpan<byte> bytes, int index) =>
            BinaryPrimitives.ReadInt32LittleEndian(bytes[(CountsAt + (4 * index))..]);
        var layout = new GraphFileLayout(new GraphCounts
        {
            Organizations = Number(page, 0),
            Agencies = Number(page, 1),
            Services = Number(page, 2),
            Awards = Number(page, 3),
            Ties = Number(page, 4),
            AmountTies = Number(page, 5),
            HasCores = Number(page, 6) != 0,
            LikelyLinks = Number(page, 7),
        });
        return layout.Length == file.Length ? layout : throw Refuse(path, "it is cut short");
    }

    /// <summary>The checksum of a section, as the header states it.</summary>
    internal static ulong ChecksumOf(MappedFile file, GraphFileLayout layout, GraphSection section)
    {
        var page = file.Span<byte>(0, GraphFileLayout.PageSize);
        var index = layout.Places.TakeWhile(place => place.Section != section).Count();
        return BinaryPrimitives.ReadUInt64LittleEndian(page[(TableAt + (index * EntrySize) + 24)..]);
    }

    /// <summary>Checksum of a section's bytes as they are: the first eight bytes of their SHA-256.</summary>
    internal static ulong Compute(MappedFile file, GraphSectionPlace place)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        const int Piece = 1 << 24;
        for (long done = 0; done < place.Bytes; done += Piece)
        {
            hash.AppendData(file.Span<byte>(place.Offset + done, (int)Math.Min(Piece, place.Bytes - done)));
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(hash.GetHashAndReset());
    }

    private static ulong Checksum(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));

    private static CutsetException Refuse(string path, string what) =>
        new($"{path}: the graph file cannot be used, {what}. Run `cutset build` again.");
}
