using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>The hashes of the places of items; 0 where none is stated. Places are few and asked for again and again.</summary>
/// <param name="table">The items.</param>
internal sealed class PlaceHashes(RecordTable table)
{
    private const int AreaLength = 3;
    private readonly ulong[] _cities = table.City.Hashes();
    private readonly ulong[] _regions = table.Region.Hashes();
    private readonly ulong[] _codes = table.PostalCode.Hashes();
    private readonly ulong[] _areas = AreasOf(table.PostalCode.Values);

    /// <summary>Of the city.</summary>
    public ulong CityOf(int item) => Of(table.City[item], _cities);

    /// <summary>Of the region.</summary>
    public ulong RegionOf(int item) => Of(table.Region[item], _regions);

    /// <summary>Of the postal code.</summary>
    public ulong CodeOf(int item) => Of(table.PostalCode[item], _codes);

    /// <summary>Of the first three letters of the postal code.</summary>
    public ulong AreaOf(int item) => Of(table.PostalCode[item], _areas);

    private static ulong Of(int code, ulong[] hashes) => code == CodeColumn.Missing ? 0 : hashes[code];

    private static ulong[] AreasOf(TextTable codes)
    {
        var areas = new ulong[codes.Count];
        for (var code = 0; code < areas.Length; code++)
        {
            var letters = codes.Bytes(code);
            areas[code] = RecordHash.Of(letters[..Math.Min(AreaLength, letters.Length)]);
        }

        return areas;
    }
}
