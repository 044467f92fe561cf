using Cutset.Core.Model;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Ids of records and entities: a prefix by kind and the first 12 characters (58 bits) of
/// <see cref="RecordKey.Digest"/> over the record key. In C# for the few, as a DuckDB macro for tens of millions of
/// awards; a test holds the two together.
/// </summary>
internal static class EntityCode
{
    private const int Length = 12;

    /// <summary>Creates <c>record_code(key)</c>: the 12 characters.</summary>
    internal const string MacroSql = """
        CREATE OR REPLACE MACRO record_code(key) AS (
          list_aggregate(
            list_transform(
              range(11, -1, -1),
              lambda shift: substr(
                '0123456789abcdefghjkmnpqrstvwxyz',
                (((('0x' || substr(sha256(
                  unhex(printf('%02x%02x0000', strlen(key) % 256, strlen(key) // 256)) || encode(key)), 1, 16))::UBIGINT
                  >> 6) >> (5 * shift)::UBIGINT) & 31)::INTEGER + 1,
                1)),
            'string_agg', ''))
        """;

    /// <summary>Prefix of ids of a kind, with its hyphen.</summary>
    internal static string Prefix(EntityKind kind) => kind switch
    {
        EntityKind.Organization => "org-",
        EntityKind.Agency => "agy-",
        EntityKind.Service => "svc-",
        EntityKind.Award => "awd-",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Id of a record, and of the entity whose anchor it is.</summary>
    internal static string Of(EntityKind kind, string key) => Prefix(kind) + RecordKey.Digest(key)[..Length];
}
