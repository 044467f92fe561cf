using System.Text;

namespace Cutset.Sources.Reading;

/// <summary>
/// The decoded text of an entry: UTF-8 with or without byte-order mark, or UTF-16 with one. Bytes that are not valid
/// are replaced by U+FFFD and counted; nothing else is repaired.
/// </summary>
public sealed class EntryText : IDisposable
{
    private readonly CountingFallback _fallback;

    private EntryText(Stream stream)
    {
        _fallback = new CountingFallback();
        var encoding = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, _fallback);
        Reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
    }

    /// <summary>The text from its beginning, without byte-order mark.</summary>
    public TextReader Reader { get; }

    /// <summary>How many times invalid bytes were replaced so far.</summary>
    public long InvalidSequences => _fallback.Count;

    /// <summary>Opens an entry for reading; dispose what is returned.</summary>
    public static EntryText Open(SourceEntry entry) => new(entry.Open());

    /// <inheritdoc/>
    public void Dispose() => Reader.Dispose();

    private sealed class CountingFallback : DecoderFallback
    {
        internal long Count { get; private set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(CountingFallback owner) : DecoderFallbackBuffer
        {
            private bool _pending;

            public override int Remaining => _pending ? 1 : 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                owner.Count++;
                _pending = true;
                return true;
            }

            public override char GetNextChar()
            {
                var next = _pending ? '\uFFFD' : '\0';
                _pending = false;
                return next;
            }

            public override bool MovePrevious() => false;

            public override void Reset() => _pending = false;
        }
    }
}
