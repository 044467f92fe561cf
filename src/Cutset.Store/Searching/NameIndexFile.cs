using Cutset.Core.Model;
using Cutset.Store.Graphs;

namespace Cutset.Store.Searching;

/// <summary>A name index on disk: a page with where the sections stand, then the sections.</summary>
internal sealed unsafe class NameIndexFile : IDisposable
{
    /// <summary>Name of the file in a snapshot's folder.</summary>
    internal const string FileName = "names.idx";

    /// <summary>First eight bytes of the file.</summary>
    internal const ulong Magic = 0x3158444E54545543; // "CUTTNDX1", the first letter in the lowest byte

    /// <summary>Size of the header.</summary>
    internal const int HeaderSize = 4096;

    private readonly MappedFile _file;

    private NameIndexFile(MappedFile file) => _file = file;

    /// <summary>Maps a file.</summary>
    /// <exception cref="CutsetException">Cut short, of another version or not readable; says to build again.</exception>
    internal static NameIndexFile Open(string path)
    {
        MappedFile file;
        try
        {
            file = MappedFile.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Damaged(path, exception.Message, exception);
        }

        var result = new NameIndexFile(file);
        var header = file.Length < HeaderSize ? [] : file.Span<ulong>(0, 2);
        if (header.IsEmpty || header[0] != Magic || header[1] != (ulong)file.Length)
        {
            file.Dispose();
            throw Damaged(path, "it is cut short or of another version", null);
        }

        return result;
    }

    /// <summary>A section as values.</summary>
    internal ReadOnlySpan<T> Of<T>(NameSection section)
        where T : unmanaged
    {
        var place = Place(section);
        return new ReadOnlySpan<T>((void*)_file.AddressOf(place[0]), checked((int)(place[1] / sizeof(T))));
    }

    /// <summary>Some bytes of a section, which may be longer than a span.</summary>
    internal ReadOnlySpan<byte> Bytes(NameSection section, long start, long end) =>
        new((void*)_file.AddressOf(Place(section)[0] + start), checked((int)(end - start)));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private Span<long> Place(NameSection section) => _file.Span<long>(16 + ((int)section * 16), 2);

    private static CutsetException Damaged(string path, string why, Exception? inner) => new(
        $"{path}: the index of names cannot be used ({why}). Run 'cutset build --force' to write it again.", inner);
}
