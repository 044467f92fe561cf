using System.Text;

namespace Cutset.Store.Searching;

/// <summary>Texts, one behind the other, as UTF-8, with the place at which each begins.</summary>
internal sealed class TextPool
{
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    /// <summary>Where each text begins, and the end of the last.</summary>
    internal List<long> Starts { get; } = [0];

    /// <summary>The bytes of all texts.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Number of texts.</summary>
    internal int Count => Starts.Count - 1;

    /// <summary>A text.</summary>
    internal ReadOnlySpan<byte> this[int index] =>
        _bytes.AsSpan((int)Starts[index], (int)(Starts[index + 1] - Starts[index]));

    /// <summary>Adds a text; with a line break behind it where <paramref name="isLine"/>.</summary>
    internal void Add(string text, bool isLine = false)
    {
        var most = checked(_length + Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        if (most > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(most, _bytes.Length * 2L)));
        }

        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        if (isLine)
        {
            _bytes[_length++] = (byte)'\n';
        }

        Starts.Add(_length);
    }
}
