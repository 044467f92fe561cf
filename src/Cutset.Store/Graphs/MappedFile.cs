using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Cutset.Store.Graphs;

/// <summary>A file mapped into memory as a whole. The pages belong to the system, which shares them among processes.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SafeBuffer _buffer;
    private readonly byte* _address;
    private bool _isDisposed;

    private MappedFile(MemoryMappedFile file, MemoryMappedFileAccess access, long length)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, length, access);
        _buffer = _view.SafeMemoryMappedViewHandle;
        byte* address = null;
        _buffer.AcquirePointer(ref address);
        _address = address + _view.PointerOffset;
        Length = length;
    }

    /// <summary>Length in bytes.</summary>
    internal long Length { get; }

    /// <summary>Maps an existing file for reading; writers of the folder may remove it meanwhile.</summary>
    internal static MappedFile OpenRead(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        try
        {
            var length = stream.Length;
            if (length == 0)
            {
                // An empty file cannot be mapped.
                throw new IOException("it is cut short to nothing");
            }

            return new MappedFile(
                MemoryMappedFile.CreateFromFile(
                    stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false),
                MemoryMappedFileAccess.Read,
                length);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Creates a file of that length, filled with zeroes, and maps it for writing.</summary>
    internal static MappedFile Create(string path, long length) => new(
        MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, length, MemoryMappedFileAccess.ReadWrite),
        MemoryMappedFileAccess.ReadWrite,
        length);

    /// <summary>Address of a byte of the file.</summary>
    internal nint AddressOf(long offset) => (nint)(_address + offset);

    /// <summary>A part of the file as values.</summary>
    internal Span<T> Span<T>(long offset, int count)
        where T : unmanaged => new(_address + offset, count);

    /// <summary>Hands what was written to the system, and waits until it is on the disk.</summary>
    internal void Flush() => _view.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _buffer.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
