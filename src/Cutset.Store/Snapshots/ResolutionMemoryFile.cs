using System.Security.Cryptography;
using System.Text;
using Cutset.Core.Resolution.Remembering;
using Cutset.Store.Disk;

namespace Cutset.Store.Snapshots;

/// <summary>
/// <c>resolution.bin</c> of a workspace: what the last large resolution keeps for the next one. It is a help and no part of
/// the state: where it is missing, damaged or of another version of the code, all records are resolved again.
/// </summary>
/// <remarks>A mark, the version of the code, the fingerprint of the build that learnt the weights, the memory, and the
/// SHA-256 of all before it.</remarks>
internal static class ResolutionMemoryFile
{
    private static readonly byte[] Mark = "CUTRES01"u8.ToArray();

    /// <summary>Writes a memory.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    internal static void Write(string path, string code, string origin, ResolutionMemory memory)
    {
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20))
        {
            using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                writer.Write(Mark);
                writer.Write(code);
                writer.Write(origin);
            }

            MemoryFormat.Write(memory, stream);
            stream.Flush();
            stream.Position = 0;
            stream.Write(SHA256.HashData(stream));
        }

        DurableFiles.SyncFile(path);
    }

    /// <summary>Reads a memory and the fingerprint of the build that learnt its weights; null where there is none of use.</summary>
    internal static (ResolutionMemory Memory, string Origin)? Read(string path, string code)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
            if (!IsWhole(stream)) { return null; }
            stream.Position = 0;
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) || reader.ReadString() != code) { return null; }
            var origin = reader.ReadString();
            return (MemoryFormat.Read(stream), origin);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsWhole(FileStream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (var rest = stream.Length - SHA256.HashSizeInBytes; rest > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, rest));
            if (read == 0) { return false; }
            hash.AppendData(buffer, 0, read);
            rest -= read;
        }

        Span<byte> stated = stackalloc byte[SHA256.HashSizeInBytes];
        return stream.ReadAtLeast(stated, stated.Length, throwOnEndOfStream: false) == stated.Length && hash.GetHashAndReset().AsSpan().SequenceEqual(stated);
    }
}
