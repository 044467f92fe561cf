using Cutset.Core.Model;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Ids of records and entities: a prefix by kind and the first 12 characters (58 bits) of
/// <see cref="RecordKey.Digest"/> over the record key. Here as a DuckDB macro for tens of millions of awards; for all
/// others it is <see cref="Searching.PackedId"/>, and a test holds the two together.
/// </summary>
internal static class EntityCode
{
    private const int Length = 12;

    /// <summary>Creates <c>record_code(key)</c>: the 12 characters.</summary>
    internal static string MacroSql { get; } = $"""
        CREATE OR REPLACE MACRO record_code(key) AS (
          list_transform(
            [('0x' || substr(sha256(
              unhex(printf('%02x%02x0000', strlen(key) % 256, strlen(key) // 256)) || encode(key)), 1, 16))::UBIGINT >> 6],
            lambda code: {string.Join(" || ", Enumerable.Range(0, Length).Select(CharacterSql))})[1])
        """;

    // The list of one element above computes the digest once for all characters.
    private static string CharacterSql(int index) =>
        $"substr('{RecordKey.Digits}', ((code >> {5 * (Length - 1 - index)}) & 31)::INTEGER + 1, 1)";
}
