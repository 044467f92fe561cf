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
    internal static (ResolutionMemory Memory, string Origin)? Read(string path, string code) =>
        Read(path, code, static (stream, origin) => IsWhole(stream) ? (MemoryFormat.Read(stream), origin) : default((ResolutionMemory, string)?));

    /// <summary>Reads what the weights of a build are; null where the file has not these.</summary>
    /// <param name="path">The file.</param>
    /// <param name="code">Version of the code.</param>
    /// <param name="origin">Fingerprint of the build that learnt them.</param>
    internal static ResolutionMemory? ReadLearnt(string path, string code, string origin) =>
        Read(path, code, (stream, stated) => stated == origin && IsWhole(stream) ? MemoryFormat.ReadLearnt(stream) : null);

    /// <summary>True where the file says that it has the weights of a build; whether it is whole is seen when it is read.</summary>
    internal static bool HasLearnt(string path, string code, string origin) =>
        Read(path, code, (_, stated) => stated == origin);

    private static T? Read<T>(string path, string code, Func<FileStream, string, T?> read)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) && reader.ReadString() == code
                ? read(stream, reader.ReadString()) : default;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            return default;
        }
    }

    /// <summary>Checks the digest at the end, and goes back to where the stream was.</summary>
    private static bool IsWhole(FileStream stream)
    {
        var place = stream.Position;
        stream.Position = 0;
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
        var isWhole = stream.ReadAtLeast(stated, stated.Length, throwOnEndOfStream: false) == stated.Length
            && hash.GetHashAndReset().AsSpan().SequenceEqual(stated);
        stream.Position = place;
        return isWhole;
    }
}
