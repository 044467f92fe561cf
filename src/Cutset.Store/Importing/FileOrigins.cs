using System.Globalization;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Microsoft.Data.Sqlite;

namespace Cutset.Store.Importing;

/// <summary>
/// Where imported files lay on this computer when they were last imported, by their SHA-256, in the database of decisions:
/// imports are immutable and may be handed on, and a place on somebody's disk is neither lasting nor everybody's business.
/// Any number of processes may use the same file. Not thread-safe.
/// </summary>
public sealed class FileOrigins : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;
        CREATE TABLE IF NOT EXISTS origin (
          sha256 TEXT NOT NULL, path TEXT NOT NULL, seen_at TEXT NOT NULL, PRIMARY KEY (sha256, path)) STRICT;
        """;

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;

    private FileOrigins(string path, TimeProvider clock)
    {
        _path = path;
        _clock = clock;
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        StoreErrors.Guard(path, () =>
        {
            _connection.Open();
            using var command = _connection.CreateCommand();
            command.CommandText = Schema;
            command.ExecuteNonQuery();
        });
    }

    /// <summary>Opens the places of a workspace's files, creating the database at first use.</summary>
    /// <exception cref="CutsetException">The file is damaged or may not be written.</exception>
    public static FileOrigins Open(Workspace workspace, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(clock);
        return new FileOrigins(workspace.Layout.Decisions, clock);
    }

    /// <summary>Notes where a file lies.</summary>
    /// <param name="sha256">Its digest, 64 lower-case hexadecimal digits.</param>
    /// <param name="path">Its place; made absolute.</param>
    public void Note(string sha256, string path) => StoreErrors.Guard(_path, () =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            "INSERT INTO origin VALUES ($1, $2, $3) ON CONFLICT (sha256, path) DO UPDATE SET seen_at = excluded.seen_at";
        command.Parameters.AddWithValue("$1", sha256);
        command.Parameters.AddWithValue("$2", Path.GetFullPath(path));
        command.Parameters.AddWithValue("$3", _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
    });

    /// <summary>The places where a file lay, the latest first; empty where none is known.</summary>
    public IReadOnlyList<string> Of(string sha256) => StoreErrors.Guard(_path, () =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT path FROM origin WHERE sha256 = $1 ORDER BY seen_at DESC, path";
        command.Parameters.AddWithValue("$1", sha256);
        using var reader = command.ExecuteReader();
        var paths = new List<string>();
        while (reader.Read())
        {
            paths.Add(reader.GetString(0));
        }

        return paths;
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
