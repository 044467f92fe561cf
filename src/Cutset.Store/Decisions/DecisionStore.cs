using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;
using Microsoft.Data.Sqlite;

namespace Cutset.Store.Decisions;

/// <summary>
/// People's verdicts on pairs of records and on claims, in SQLite. Decisions are appended and taken back, never changed; each change is in the audit log. Any number of
/// processes may use the same file. Not thread-safe.
/// </summary>
public sealed class DecisionStore : IDisposable
{
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS decision (
          id INTEGER PRIMARY KEY AUTOINCREMENT, left_key TEXT NOT NULL, right_key TEXT NOT NULL,
          verdict INTEGER NOT NULL, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, note TEXT NOT NULL,
          retracted_at TEXT NULL) STRICT
        """;

    private const string PivotSchema = """
        CREATE TABLE IF NOT EXISTS pivot (
          question TEXT PRIMARY KEY, left_key TEXT NOT NULL, right_key TEXT NOT NULL, count INTEGER NOT NULL,
          count_without INTEGER NOT NULL, asked_at TEXT NOT NULL) STRICT
        """;

    private const string Columns = "id, left_key, right_key, verdict, decided_by, decided_at, note, retracted_at";

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;

    internal DecisionStore(string path, TimeProvider clock)
    {
        _path = path;
        _clock = clock;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
        }.ToString());
        StoreErrors.Guard(path, () =>
        {
            _connection.Open();
            Run(Settings);
            Run(Schema);
            Run(AccessStore.AuditSchema);
            Run(PivotSchema);
        });
    }

    /// <summary>Records a verdict of now on a pair, in whichever order its keys are given.</summary>
    /// <returns>The number of the decision.</returns>
    /// <exception cref="CutsetException">The two keys are one, or the file cannot be written.</exception>
    public long Add(RecordKey one, RecordKey other, Verdict verdict, string decidedBy, string note = "") =>
        Add(Ordered(one, other, verdict, decidedBy, _clock.GetUtcNow(), note));

    /// <summary>Records a verdict of now on a claim.</summary>
    /// <returns>The number of the decision.</returns>
    /// <exception cref="CutsetException">It is no key of a claim, or no verdict on one; or the file cannot be written.</exception>
    public long AddOnClaim(RecordKey claim, Verdict verdict, string decidedBy, string note = "") =>
        Add(Ordered(claim, default, verdict, decidedBy, _clock.GetUtcNow(), note));

    /// <summary>Records a decision made elsewhere, with its own date.</summary>
    /// <returns>The number of the decision.</returns>
    public long Add(Decision decision)
    {
        var d = Ordered(
            decision.Left, decision.Right, decision.Verdict, decision.DecidedBy, decision.DecidedAt, decision.Note);
        return StoreErrors.Guard(_path, () => Change(() =>
        {
            using var command = Command(
                """
                INSERT INTO decision (left_key, right_key, verdict, decided_by, decided_at, note)
                VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
                """,
                d.Left.Value, d.Right.Value, (long)d.Verdict, d.DecidedBy, Written(d.DecidedAt), d.Note);
            var id = (long)command.ExecuteScalar()!;
            Note(d.DecidedBy, "decision-add", $"decision {id}: {d.Verdict}: {d.Subject}");
            return id;
        }));
    }

    /// <summary>Takes a decision back; false when there is no such standing decision.</summary>
    /// <param name="id">Number of the decision.</param>
    /// <param name="by">Who takes it back, for the audit log.</param>
    public bool Retract(long id, string by = "local") => StoreErrors.Guard(_path, () => Change(() =>
    {
        using var command = Command(
            "UPDATE decision SET retracted_at = $2 WHERE id = $1 AND retracted_at IS NULL", id,
            Written(_clock.GetUtcNow()));
        var isChanged = command.ExecuteNonQuery() == 1;
        if (isChanged)
        {
            Note(by, "decision-retract", string.Create(CultureInfo.InvariantCulture, $"decision {id}"));
        }

        return isChanged;
    }));

    /// <summary>Takes the newest standing decision back; null when none stands.</summary>
    /// <param name="by">Who takes it back, for the audit log.</param>
    public StoredDecision? RetractLast(string by = "local")
    {
        var last = All().LastOrDefault(static stored => stored.RetractedAt is null);
        return last is not null && Retract(last.Id, by) ? last : null;
    }

    /// <summary>All decisions with their history, in the order of recording.</summary>
    public IReadOnlyList<StoredDecision> All() => StoreErrors.Guard(_path, () =>
    {
        using var command = Command($"SELECT {Columns} FROM decision ORDER BY id");
        using var reader = command.ExecuteReader();
        var all = new List<StoredDecision>();
        while (reader.Read())
        {
            var decision = new Decision(
                new RecordKey(reader.GetString(1)), new RecordKey(reader.GetString(2)), (Verdict)reader.GetInt32(3),
                reader.GetString(4), Read(reader.GetString(5)), reader.GetString(6));
            all.Add(new StoredDecision(
                reader.GetInt64(0), decision, reader.IsDBNull(7) ? null : Read(reader.GetString(7))));
        }

        return all;
    });

    /// <summary>What counts now: of each pair the newest decision that was not taken back, ordered by the pair.</summary>
    public IReadOnlyList<Decision> Standing() => All()
        .Where(static stored => stored.RetractedAt is null)
        .GroupBy(static stored => (stored.Decision.Left, stored.Decision.Right))
        .Select(static pair => pair.Last().Decision)
        .OrderBy(static decision => decision.Left).ThenBy(static decision => decision.Right)
        .ToList();

    /// <summary>Adds the decisions that are not there yet (same pair, verdict, author and time), all or none.</summary>
    /// <returns>How many were added.</returns>
    public int AddMissing(IEnumerable<Decision> decisions) => StoreErrors.Guard(_path, () =>
    {
        using var transaction = _connection.BeginTransaction();
        var known = All().Select(static stored => Identity(stored.Decision)).ToHashSet();
        var added = 0;
        foreach (var decision in decisions)
        {
            var d = Ordered(
                decision.Left, decision.Right, decision.Verdict, decision.DecidedBy, decision.DecidedAt, decision.Note);
            if (known.Add(Identity(d)))
            {
                Add(d);
                added++;
            }
        }

        transaction.Commit();
        return added;
    });

    /// <summary>Remembers on which merge the answer to a question hangs most, in place of what was known of it before.</summary>
    /// <param name="question">The question in words, which name it.</param>
    /// <param name="pivot">The two records, the count, and the count without the merge; null: it hangs on none.</param>
    public void NotePivot(string question, (RecordKey One, RecordKey Other, int Count, int Without)? pivot) =>
        StoreErrors.Guard(_path, () =>
        {
            using var transaction = _connection.BeginTransaction();
            using var delete = Command("DELETE FROM pivot WHERE question = $1", question);
            delete.ExecuteNonQuery();
            if (pivot is { } found)
            {
                var (left, right) = found.One.CompareTo(found.Other) <= 0
                    ? (found.One, found.Other)
                    : (found.Other, found.One);
                using var insert = Command(
                    "INSERT INTO pivot VALUES ($1, $2, $3, $4, $5, $6)", question, left.Value, right.Value,
                    (long)found.Count, (long)found.Without, Written(_clock.GetUtcNow()));
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        });

    /// <summary>The pivots of all questions that were asked, ordered by the pair, then by the question.</summary>
    public IReadOnlyList<AskedPivot> Pivots() => StoreErrors.Guard(_path, () =>
    {
        using var command = Command(
            "SELECT left_key, right_key, question, count, count_without FROM pivot ORDER BY left_key, right_key, question");
        using var reader = command.ExecuteReader();
        var all = new List<AskedPivot>();
        while (reader.Read())
        {
            all.Add(new AskedPivot(
                new RecordKey(reader.GetString(0)), new RecordKey(reader.GetString(1)), reader.GetString(2),
                reader.GetInt32(3), reader.GetInt32(4)));
        }

        return all;
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static (string Left, string Right, Verdict Verdict, string By, string At) Identity(Decision decision) =>
        (decision.Left.Value, decision.Right.Value, decision.Verdict, decision.DecidedBy, Written(decision.DecidedAt));

    private static Decision Ordered(
        RecordKey one, RecordKey other, Verdict verdict, string decidedBy, DateTimeOffset at, string note)
    {
        var isOnClaim = one.IsClaim || other.IsClaim;
        if (isOnClaim != string.IsNullOrEmpty(other.Value))
        {
            throw new CutsetException($"A decision is about two records, or about one claim: not about '{one}' and '{other}'.");
        }

        if (!Decision.IsVerdictOn(isOnClaim, verdict))
        {
            throw new CutsetException(isOnClaim
                ? $"'{one}' is a claim: it is confirmed, rejected or unsure, not {Word(verdict)}."
                : $"Two records are the same, different or unsure, not {Word(verdict)}.");
        }

        if (isOnClaim)
        {
            return new Decision(one, new RecordKey(""), verdict, decidedBy, at, note);
        }

        var order = one.CompareTo(other);
        return order switch
        {
            0 => throw new CutsetException($"A decision needs two records; '{one}' was named twice."),
            < 0 => new Decision(one, other, verdict, decidedBy, at, note),
            _ => new Decision(other, one, verdict, decidedBy, at, note),
        };
    }

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string Written(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>Does a change and its entry in the audit log, both or neither, also within a larger transaction.</summary>
    private T Change<T>(Func<T> work)
    {
        Run("SAVEPOINT change");
        try
        {
            var result = work();
            Run("RELEASE change");
            return result;
        }
        catch
        {
            Run("ROLLBACK TO change; RELEASE change");
            throw;
        }
    }

    private void Note(string actor, string action, string detail)
    {
        using var command = Command(AccessStore.NoteSql, Written(_clock.GetUtcNow()), actor, action, detail);
        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
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
