namespace Cutset.Sources.Reading;

/// <summary>The checksum of zip archives (CRC-32 of ISO-HDLC, reflected polynomial 0xEDB88320), eight bytes at a time.</summary>
internal static class Crc32
{
    /// <summary>State before the first byte.</summary>
    internal const uint Start = 0xFFFFFFFF;

    private const int Slices = 8;
    private static readonly uint[] Tables = MakeTables();

    /// <summary>The state after more bytes.</summary>
    internal static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            state ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16)) | ((uint)bytes[3] << 24);
            state = tables[(7 * 256) + (int)(state & 0xFF)] ^ tables[(6 * 256) + (int)((state >> 8) & 0xFF)]
                ^ tables[(5 * 256) + (int)((state >> 16) & 0xFF)] ^ tables[(4 * 256) + (int)(state >> 24)]
                ^ tables[(3 * 256) + bytes[4]] ^ tables[(2 * 256) + bytes[5]] ^ tables[256 + bytes[6]] ^ tables[bytes[7]];
        }

        foreach (var b in bytes)
        {
            state = (state >> 8) ^ tables[(int)((state ^ b) & 0xFF)];
        }

        return state;
    }

    /// <summary>The checksum of all bytes that made the state.</summary>
    internal static uint End(uint state) => ~state;

    private static uint[] MakeTables()
    {
        var tables = new uint[Slices * 256];
        for (var i = 0; i < 256; i++)
        {
            var value = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }

            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            tables[i] = (tables[i - 256] >> 8) ^ tables[(int)(tables[i - 256] & 0xFF)];
        }

        return tables;
    }
}
