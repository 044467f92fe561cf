namespace Cutset.Sources.Reading;

/// <summary>
/// Counts the bytes read from disk, packed where the file is packed, so that a progress line can tell the rate and the
/// time left. May be read from another thread while it counts.
/// </summary>
public sealed class ReadMeter
{
    private long _bytes;

    /// <summary>Bytes read so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Adds bytes.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
