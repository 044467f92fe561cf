using System.Buffers;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Brings the values of address columns into one spelling. Results live in one buffer and are overwritten by the
/// next call; not for use by several threads.
/// </summary>
internal sealed class TextNormalizer
{
    /// <summary>Longer texts are cut: nothing in a name tells organisations apart after so much.</summary>
    public const int MaxLength = 1024;

    private static readonly SearchValues<char> HostEnd = SearchValues.Create("/?#:");
    private readonly char[] _buffer = new char[MaxLength + 8];

    /// <summary>A name, trimmed, with each run of white space or control characters made one space.</summary>
    public ReadOnlySpan<char> Name(string? text)
    {
        var length = 0;
        var gap = false;
        foreach (var c in text.AsSpan())
        {
            if (c is <= ' ' or >= '\x7F' && (char.IsWhiteSpace(c) || char.IsControl(c))) { gap = length > 0; continue; }
            if (length >= MaxLength - 1) { break; }
            if (gap) { _buffer[length++] = ' '; gap = false; }
            _buffer[length++] = c;
        }

        return _buffer.AsSpan(0, length);
    }

    /// <summary>Upper-case letters and digits; anything else separates words; one space between words.</summary>
    public ReadOnlySpan<char> Words(string? text)
    {
        var length = 0;
        var gap = false;
        foreach (var c in text.AsSpan())
        {
            if (c is '\'' or '.') { continue; }
            if (!char.IsLetterOrDigit(c)) { gap = length > 0; continue; }
            if (length >= MaxLength - 1) { break; }
            if (gap) { _buffer[length++] = ' '; gap = false; }
            _buffer[length++] = char.ToUpperInvariant(c);
        }

        return _buffer.AsSpan(0, length);
    }

    /// <summary>A city, with SAINT, FORT and MOUNT in their short forms.</summary>
    public ReadOnlySpan<char> City(string? text)
    {
        var words = Words(text);
        foreach (var (full, brief) in AddressWords.CityPrefixes)
        {
            if (words.StartsWith(full, StringComparison.Ordinal))
            {
                var rest = words[full.Length..];
                rest.CopyTo(_buffer.AsSpan(brief.Length));
                brief.CopyTo(_buffer);
                return _buffer.AsSpan(0, brief.Length + rest.Length);
            }
        }

        return words;
    }

    /// <summary>A region: names of US states become their code.</summary>
    public ReadOnlySpan<char> Region(string? text)
    {
        var words = Words(text);
        return words.Length > 2 && AddressWords.StateCodes.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(words, out var code) ? code : words;
    }

    /// <summary>
    /// A postal code without spaces and dashes; nine digits are cut to the first five, and four get back the zero
    /// that a spreadsheet took.
    /// </summary>
    public ReadOnlySpan<char> PostalCode(string? text)
    {
        var length = 0;
        var digits = 0;
        foreach (var c in text.AsSpan())
        {
            if (!char.IsLetterOrDigit(c) || length >= 16) { continue; }
            if (char.IsAsciiDigit(c)) { digits++; }
            _buffer[length++] = char.ToUpperInvariant(c);
        }

        if (digits == length && length is 4 or 8)
        {
            _buffer.AsSpan(0, length).CopyTo(_buffer.AsSpan(1));
            _buffer[0] = '0';
            return _buffer.AsSpan(0, 5);
        }

        return digits == length && length == 9 ? _buffer.AsSpan(0, 5) : _buffer.AsSpan(0, length);
    }

    /// <summary>House number and the first word of the street's name; or a post box and its number.</summary>
    public ReadOnlySpan<char> Street(string? text)
    {
        var words = Words(text);
        Span<Range> parts = stackalloc Range[12];
        var count = words.Split(parts, ' ');
        var length = 0;
        var kept = 0;
        // Split ranges refer to the same buffer; the text is compacted towards its start, so reading stays ahead.
        for (var i = 0; i < count && kept < 2; i++)
        {
            var word = words[parts[i]];
            if (AddressWords.StreetNoise.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) { continue; }
            if (kept++ > 0) { _buffer[length++] = ' '; }
            word.CopyTo(_buffer.AsSpan(length));
            length += word.Length;
        }

        // A lone word ("MAIN") says too little to speak for one place.
        return kept == 2 ? _buffer.AsSpan(0, length) : default;
    }

    /// <summary>The host of a web address without www; empty for hosts that many organisations share.</summary>
    public ReadOnlySpan<char> Domain(string? text)
    {
        var host = text.AsSpan().Trim();
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) { host = host[(scheme + 3)..]; }
        var end = host.IndexOfAny(HostEnd);
        if (end >= 0) { host = host[..end]; }
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) { host = host[4..]; }
        if (host.Length > 253 || !host.Contains('.')) { return default; }
        var length = host.ToLowerInvariant(_buffer);
        var lower = _buffer.AsSpan(0, Math.Max(0, length));
        return AddressWords.SharedHosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower) ? default : lower;
    }

    /// <summary>True for identifiers that stand for "none": too short, or one character repeated.</summary>
    public static bool IsPlaceholder(string value) =>
        value.Length < 3 || value.AsSpan().IndexOfAnyExcept(value[0]) < 0 ||
        value is "NONE" or "N/A" or "UNKNOWN" or "NULL" or "123456789";
}
