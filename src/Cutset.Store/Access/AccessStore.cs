using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Microsoft.Data.Sqlite;

namespace Cutset.Store.Access;

/// <summary>
/// Tokens and the audit log, in the database of decisions. A token is 256 random bits that are shown once; its SHA-256 is
/// stored, which suffices for so many bits. Any number of processes may use the same file. Not thread-safe.
/// </summary>
public sealed class AccessStore : IDisposable
{
    /// <summary>How every token begins, so that scanners for leaked secrets know it.</summary>
    public const string TokenPrefix = "cutset_";

    private const int TokenBytes = 32;

    /// <summary>Writes an entry: time, actor, action, detail.</summary>
    internal const string NoteSql = "INSERT INTO audit (at, actor, action, detail) VALUES ($1, $2, $3, $4)";

    /// <summary>Creates the table of the audit log.</summary>
    internal const string AuditSchema = """
        CREATE TABLE IF NOT EXISTS audit (
          id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
          detail TEXT NOT NULL) STRICT;
        """;

    private const string Schema = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;
        CREATE TABLE IF NOT EXISTS token (
          id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, hash BLOB NOT NULL UNIQUE, scopes INTEGER NOT NULL,
          created_at TEXT NOT NULL, expires_at TEXT NULL, revoked_at TEXT NULL) STRICT;
        """;

    private const string Columns = "id, name, scopes, created_at, expires_at, revoked_at";

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;

    private AccessStore(string path, TimeProvider clock)
    {
        _path = path;
        _clock = clock;
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        StoreErrors.Guard(path, () =>
        {
            _connection.Open();
            using var command = Command(Schema + AuditSchema);
            command.ExecuteNonQuery();
        });
    }

    /// <summary>Opens the tokens and the audit log of a workspace, which are created when they are first needed.</summary>
    /// <exception cref="CutsetException">The file is damaged or may not be written.</exception>
    public static AccessStore Open(Workspace workspace, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(clock);
        return new AccessStore(workspace.Layout.Decisions, clock);
    }

    /// <summary>Makes a token.</summary>
    /// <param name="name">For whom or what; must not be taken by a token that holds.</param>
    /// <param name="scopes">What it allows; not nothing.</param>
    /// <param name="expiresAt">From when on it is refused; null: never.</param>
    /// <param name="actor">Who makes it, for the audit log.</param>
    /// <returns>The stored token, and the secret, which cannot be had again.</returns>
    /// <exception cref="CutsetException">The name is empty or taken, or nothing would be allowed.</exception>
    public (AccessToken Token, string Secret) Create(
        string name, AccessScopes scopes, DateTimeOffset? expiresAt, string actor)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var now = _clock.GetUtcNow();
        if (scopes == AccessScopes.None)
        {
            throw new CutsetException("A token must allow something: read, decide or import.");
        }

        if (expiresAt <= now)
        {
            throw new CutsetException("The token would have expired already. Name a later day.");
        }

        var secret = TokenPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return StoreErrors.Guard(_path, () =>
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            if (Tokens().Any(token => token.Name == name && token.HoldsAt(now)))
            {
                throw new CutsetException($"A token of the name '{name}' holds already. Revoke it, or choose another name.");
            }

            using var command = Command(
                $"""
                INSERT INTO token (name, hash, scopes, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)
                RETURNING {Columns}
                """,
                name, Hash(secret), (long)scopes, Written(now), expiresAt is { } end ? Written(end) : DBNull.Value);
            var token = Read(command)[0];
            Note(actor, "token-create", $"token {token.Id} '{name}' for {scopes}");
            transaction.Commit();
            return (token, secret);
        });
    }

    /// <summary>All tokens, revoked and expired ones included, in the order of making.</summary>
    public IReadOnlyList<AccessToken> Tokens() => StoreErrors.Guard(_path, () =>
    {
        using var command = Command($"SELECT {Columns} FROM token ORDER BY id");
        return Read(command);
    });

    /// <summary>The token of a secret; null where it is unknown, expired or revoked.</summary>
    public AccessToken? Verify(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return StoreErrors.Guard(_path, () =>
        {
            // The search goes by the hash, so its timing tells nothing about the secret.
            using var command = Command($"SELECT {Columns} FROM token WHERE hash = $1", Hash(secret));
            return Read(command) is [var token] && token.HoldsAt(_clock.GetUtcNow()) ? token : null;
        });
    }

    /// <summary>Revokes tokens by number or name; it is refused from now on.</summary>
    /// <returns>The tokens revoked; empty where none that holds is meant.</returns>
    public IReadOnlyList<AccessToken> Revoke(string idOrName, string actor) => StoreErrors.Guard(_path, () =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var command = Command(
            $"""
            UPDATE token SET revoked_at = $2 WHERE revoked_at IS NULL AND (name = $1 OR CAST(id AS TEXT) = $1)
            RETURNING {Columns}
            """,
            idOrName, Written(_clock.GetUtcNow()));
        var revoked = Read(command);
        foreach (var token in revoked)
        {
            Note(actor, "token-revoke", $"token {token.Id} '{token.Name}'");
        }

        transaction.Commit();
        return revoked;
    });

    /// <summary>Writes down a change.</summary>
    public void Note(string actor, string action, string detail) => StoreErrors.Guard(_path, () =>
    {
        using var command = Command(
            NoteSql,
            Written(_clock.GetUtcNow()), actor, action, detail);
        command.ExecuteNonQuery();
    });

    /// <summary>The newest entries of the audit log, newest first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="offset">Leave out so many, the newest of them.</param>
    public IReadOnlyList<AuditEntry> Audit(int limit, int offset = 0) => StoreErrors.Guard(_path, () =>
    {
        using var command = Command("SELECT id, at, actor, action, detail FROM audit ORDER BY id DESC LIMIT $1 OFFSET $2", limit, offset);
        using var reader = command.ExecuteReader();
        var entries = new List<AuditEntry>();
        while (reader.Read())
        {
            entries.Add(new AuditEntry(
                reader.GetInt64(0), Time(reader.GetString(1)), reader.GetString(2), reader.GetString(3), reader.GetString(4)));
        }

        return entries;
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static string Written(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static List<AccessToken> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var tokens = new List<AccessToken>();
        while (reader.Read())
        {
            tokens.Add(new AccessToken(
                reader.GetInt64(0), reader.GetString(1), (AccessScopes)reader.GetInt32(2), Time(reader.GetString(3)),
                reader.IsDBNull(4) ? null : Time(reader.GetString(4)),
                reader.IsDBNull(5) ? null : Time(reader.GetString(5))));
        }

        return tokens;
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i]);
        }

        return command;
    }
}
