using System.Security.Cryptography;

namespace Cutset.Sources.Reading;

/// <summary>
/// A stream for reading from start to end that reports the bytes read to a <see cref="ReadMeter"/> and can compute the
/// SHA-256 of them. Seeking is passed on (archives need it) and is refused while a digest is computed.
/// </summary>
public sealed class MeteredStream : Stream
{
    private readonly Stream _inner;
    private readonly ReadMeter? _meter;
    private readonly IncrementalHash? _hash;

    /// <summary>Wraps a stream, which is disposed with this one.</summary>
    public MeteredStream(Stream inner, ReadMeter? meter, bool computeSha256 = false)
    {
        _inner = inner;
        _meter = meter;
        _hash = computeSha256 ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => _hash is null && _inner.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>SHA-256 of the bytes read so far, 64 lower-case hexadecimal digits; null when none is computed.</summary>
    public string? GetSha256() => _hash is null ? null : Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = _inner.Read(buffer);
        _meter?.Add(count);
        _hash?.AppendData(buffer[..count]);
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) =>
        CanSeek ? _inner.Seek(offset, origin) : throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash?.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
