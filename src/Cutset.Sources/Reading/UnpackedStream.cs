namespace Cutset.Sources.Reading;

/// <summary>
/// The unpacked bytes of an entry: stops at the limits of <see cref="ReadingOptions"/>, checks the length at the end
/// (the platform's own unpackers take a cut archive for a short one), and the checksum where they do not (in zip archives), and turns damage into an error with its place.
/// </summary>
internal sealed class UnpackedStream : Stream
{
    private readonly Stream _inner;
    private readonly string _displayName;
    private readonly long _packedBytes;
    private readonly Func<long, bool> _isWholeLength;
    private readonly ReadingOptions _options;
    private readonly IDisposable? _owner;
    private readonly uint? _expectedCrc;
    private uint _crc = Crc32.Start;
    private long _count;

    internal UnpackedStream(
        Stream inner,
        string displayName,
        long packedBytes,
        Func<long, bool> isWholeLength,
        ReadingOptions options,
        IDisposable? owner,
        uint? expectedCrc = null)
    {
        _inner = inner;
        _displayName = displayName;
        _packedBytes = packedBytes;
        _isWholeLength = isWholeLength;
        _options = options;
        _owner = owner;
        _expectedCrc = expectedCrc;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        int count;
        try
        {
            count = _inner.Read(buffer);
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException)
        {
            throw ReadingErrors.Damaged(_displayName, _count, cause);
        }

        if (count == 0 && !_isWholeLength(_count))
        {
            throw ReadingErrors.Truncated(_displayName, _count);
        }

        if (_expectedCrc is { } expected)
        {
            _crc = Crc32.Append(_crc, buffer[..count]);
            if (count == 0 && Crc32.End(_crc) != expected)
            {
                throw ReadingErrors.Damaged(_displayName, _count, null);
            }
        }

        _count += count;
        if (_count > _options.MaxUnpackedBytes
            || (_count > _options.RatioFreeBytes && _count > _options.MaxRatio * Math.Max(_packedBytes, 1)))
        {
            throw ReadingErrors.Bomb(_displayName, _count, _packedBytes);
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _owner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
