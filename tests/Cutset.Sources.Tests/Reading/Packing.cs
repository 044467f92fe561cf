using System.IO.Compression;
using System.Text;

namespace Cutset.Sources.Tests.Reading;

/// <summary>Makes archives, honest and not.</summary>
internal static class Packing
{
    internal static byte[] Gzip(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return output.ToArray();
    }

    internal static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    internal static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    internal static byte[] Zip(params (string Name, string Content)[] members) =>
        Zip([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Content)))]);
}
