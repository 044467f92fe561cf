using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.FedRamp;

/// <summary>Opens one JSON document of moderate size whole, or says in one line why it is none.</summary>
internal static class JsonFile
{
    /// <summary>The real files have 2 to 5 MB; the parsed document takes a small multiple of that.</summary>
    internal const int MaxSizeInBytes = 128 * 1024 * 1024;

    private const string Remedy = "Download it again: the publisher's file is one complete JSON object";

    internal static JsonDocument Open(SourceEntry entry, CancellationToken cancellationToken)
    {
        var bytes = ReadAll(entry, cancellationToken);
        if (bytes.AsSpan().Trim("\0\t\r\n "u8).IsEmpty)
        {
            throw new SourceFormatException(entry.DisplayName, "", "the file is empty", Remedy);
        }

        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException error)
        {
            var place = $"line {error.LineNumber + 1}, byte {error.BytePositionInLine}";
            throw new SourceFormatException(
                entry.DisplayName, place, "not JSON from here on, or cut short", Remedy, error);
        }
    }

    private static byte[] ReadAll(SourceEntry entry, CancellationToken cancellationToken)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (var count = stream.Read(chunk); count > 0; count = stream.Read(chunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Write(chunk, 0, count);
            if (buffer.Length > MaxSizeInBytes)
            {
                throw new SourceFormatException(
                    entry.DisplayName, "", $"larger than {MaxSizeInBytes / (1024 * 1024)} MB, far beyond any FedRAMP file",
                    "Take data.json or fedramp-products.json of the FedRAMP marketplace as published");
            }
        }

        var bytes = buffer.ToArray().AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        // A string with an invalid byte could not be read later on; the replacement character shows where it stood.
        return Utf8.IsValid(bytes) ? bytes.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));
    }
}
