using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Cutset.Core.Model;
using Cutset.Store.Disk;
using Cutset.Store.Duck;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Importing;

/// <summary>
/// Takes what a source reads into a staging folder; <see cref="Seal"/> publishes it as one import. Records are written
/// on a thread of their own, so that reading goes on meanwhile. Use from one thread. Disposing an import that was not
/// sealed leaves the workspace as it was.
/// </summary>
public sealed class ImportWriter : IRecordSink, IDisposable
{
    private const int BatchSize = 8_192;
    private const int QueuedBatches = 4;
    private const int MemoryMegabytes = 240;
    private const int RememberedAgencies = 50_000;

    private readonly Workspace _workspace;
    private readonly string _source;
    private readonly TimeProvider _clock;
    private readonly long _began;
    private readonly StagingFolder _staging;
    private readonly string _folder;
    private readonly DuckSession _session;
    private readonly BatchWriter _writer;
    private readonly RejectsFile _rejects;
    private readonly BlockingCollection<RecordBatch> _queue = new(QueuedBatches);
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Thread _thread;
    private readonly List<SourceFile> _files = [];
    private readonly List<(long First, int File)> _filesOfEvidence = [];
    private readonly List<(long First, DateOnly? Day)> _daysOfEvidence = [];
    private readonly Dictionary<RecordKey, (AgencyRecord Record, DateOnly? Day)> _agencies = [];
    private RecordBatch _batch = new();
    private ExceptionDispatchInfo? _failure;
    private long _evidence;
    private long _rows;
    private long _statements;
    private long _withdrawals;
    private bool _isClosed;

    internal ImportWriter(Workspace workspace, string source, TimeProvider clock)
    {
        _workspace = workspace;
        _source = source;
        _clock = clock;
        _began = clock.GetTimestamp();
        var layout = workspace.Layout;
        _staging = StoreErrors.Guard(
            workspace.Root, () => StagingFolder.Create(layout.Staging, layout.StagingLock, "import"));
        _folder = Path.Combine(_staging.Path, "import");
        Directory.CreateDirectory(_folder);
        // A part is one row group, which one thread writes; a second one would spin while it waits (a quarter of the
        // processor time of an import, measured).
        _session = new DuckSession(workspace.Root, Path.Combine(_staging.Path, "spill"), MemoryMegabytes, threads: 1);
        _writer = new BatchWriter(_session, _folder);
        _rejects = new RejectsFile(Path.Combine(_folder, "rejects.csv"));
        _thread = new Thread(WriteBatches) { IsBackground = true, Name = "cutset import writer" };
        _thread.Start();
    }

    /// <summary>Source rows counted so far.</summary>
    public long Rows => _rows;

    /// <summary>Statements of ties so far.</summary>
    public long Statements => _statements;

    /// <summary>Rejects so far.</summary>
    public long Rejected => _rejects.Dropped + _rejects.Repaired;

    /// <inheritdoc/>
    public int AddFile(SourceFile file)
    {
        var known = _files.IndexOf(file);
        if (known >= 0)
        {
            return known;
        }

        _files.Add(file);
        return _files.Count - 1;
    }

    /// <inheritdoc/>
    public EvidenceId Add(in EvidenceRow evidence)
    {
        if (_filesOfEvidence.Count == 0 || _filesOfEvidence[^1].File != evidence.File)
        {
            _filesOfEvidence.Add((_evidence, evidence.File));
        }

        var day = evidence.AsOf ?? _files[evidence.File].AsOf;
        if (_daysOfEvidence.Count == 0 || _daysOfEvidence[^1].Day != day)
        {
            _daysOfEvidence.Add((_evidence, day));
        }

        _batch.Evidence.Add(evidence);
        Advance();
        return new EvidenceId(_evidence++);
    }

    /// <inheritdoc/>
    public void Add(OrganizationRecord record)
    {
        _batch.Organizations.Add((record, DayOf(record.Evidence)));
        Advance();
    }

    /// <inheritdoc/>
    public void Add(AgencyRecord record)
    {
        // Each row of an award file names the same few agencies.
        var day = DayOf(record.Evidence);
        if (_agencies.TryGetValue(record.Key, out var known) && known.Day == day && SaysTheSame(known.Record, record))
        {
            return;
        }

        if (_agencies.Count < RememberedAgencies)
        {
            _agencies[record.Key] = (record, day);
        }

        _batch.Agencies.Add((record, day));
        Advance();
    }

    /// <inheritdoc/>
    public void Add(ServiceRecord record)
    {
        _batch.Services.Add((record, FileOf(record.Evidence), DayOf(record.Evidence)));
        Advance();
    }

    /// <inheritdoc/>
    public void Add(AwardRecord record)
    {
        RejectIfTooLarge(record.Obligated, record.Evidence, "obligated");
        RejectIfTooLarge(record.CurrentValue, record.Evidence, "current value");
        RejectIfTooLarge(record.Ceiling, record.Evidence, "ceiling");
        _batch.Awards.Add(record);
        Advance();
    }

    /// <inheritdoc/>
    public void Add(TieStatement statement)
    {
        RejectIfTooLarge(statement.Amount?.Amount, statement.Evidence, "amount");
        _statements++;
        _batch.Ties.Add(statement);
        Advance();
    }

    /// <inheritdoc/>
    public void Add(ActionWithdrawal withdrawal)
    {
        _withdrawals++;
        _batch.Withdrawals.Add(withdrawal);
        Advance();
    }

    /// <inheritdoc/>
    public void Add(Reject reject) => StoreErrors.Guard(
        _workspace.Root,
        () => _rejects.Write(reject, reject.File < _files.Count ? _files[reject.File].Name : ""));

    /// <inheritdoc/>
    public void CountRows(long rows) => _rows += rows;

    /// <summary>Completes the import and publishes it; the writer is of no further use.</summary>
    /// <returns>The import, or the one that holds the same files already.</returns>
    /// <exception cref="CutsetException">No file was announced; or disk, memory or permission is lacking: then the
    /// workspace is as it was.</exception>
    public ImportOutcome Seal(CancellationToken cancellationToken = default)
    {
        try
        {
            return StoreErrors.Guard(_workspace.Root, () => Publish(cancellationToken));
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Gives the import up: the staging folder goes, the workspace is as it was.</summary>
    public void Abandon() => Dispose();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _abandoned.Cancel();
        _queue.CompleteAdding();
        _thread.Join();
        _writer.Dispose();
        _rejects.Dispose();
        _session.Dispose();
        _queue.Dispose();
        _abandoned.Dispose();
        _staging.Dispose();
    }

    private static bool SaysTheSame(AgencyRecord left, AgencyRecord right) =>
        left.DepartmentName == right.DepartmentName && left.DepartmentId == right.DepartmentId
        && left.Names.AsSpan().SequenceEqual(right.Names.AsSpan())
        && left.Identifiers.AsSpan().SequenceEqual(right.Identifiers.AsSpan());

    private ImportOutcome Publish(CancellationToken cancellationToken)
    {
        if (_files.Count == 0)
        {
            throw new CutsetException("No file was read: there is nothing to import.");
        }

        Send();
        _queue.CompleteAdding();
        _thread.Join();
        _failure?.Throw();
        _writer.Complete(cancellationToken);
        _rejects.Complete();
        _session.UseAllThreads();
        var counts = ImportSealer.Seal(_session, _folder, cancellationToken);
        var asOf = _files.Max(static file => file.AsOf);
        var shas = _files.Select(static file => file.Sha256).Distinct().Order(StringComparer.Ordinal).ToArray();
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"{_source}-{asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}-{RecordKey.Digest(shas)[..8]}");
        var manifest = new ImportManifest
        {
            Id = id,
            Source = _source,
            Sequence = 0,
            AsOf = asOf,
            Files = [.. _files],
            Counts = counts with
            {
                Rows = _rows,
                Statements = _statements,
                Withdrawals = _withdrawals,
                Dropped = _rejects.Dropped,
                Repaired = _rejects.Repaired,
            },
            Rejects = _rejects.ByCode,
            Seconds = 0,
            Digests = FileDigests.OfFolder(_folder).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        DurableFiles.SyncTree(_folder);
        return PublishUnderLock(manifest, cancellationToken);
    }

    private ImportOutcome PublishUnderLock(ImportManifest manifest, CancellationToken cancellationToken)
    {
        var layout = _workspace.Layout;
        using var publish = FileLock.Take(layout.PublishLock, cancellationToken);
        var others = _workspace.Imports();
        var same = others.FirstOrDefault(other => other.Id == manifest.Id);
        if (same is not null)
        {
            return new ImportOutcome(same, WasThere: true);
        }

        var complete = manifest with
        {
            Sequence = others.Count == 0 ? 1 : others[^1].Sequence + 1,
            Seconds = Math.Round(_clock.GetElapsedTime(_began).TotalSeconds, 3),
        };
        var json = System.Text.Json.JsonSerializer.Serialize(complete, StoreJson.Default.ImportManifest) + "\n";
        DurableFiles.Replace(Path.Combine(_folder, FileDigests.Manifest), json, _staging.Path);
        DurableFiles.MoveFolder(_folder, layout.Import(complete.Id));
        return new ImportOutcome(complete, WasThere: false);
    }

    private void Advance()
    {
        _failure?.Throw();
        if (++_batch.Count >= BatchSize)
        {
            Send();
        }
    }

    private void Send()
    {
        try
        {
            _queue.Add(_batch, _abandoned.Token);
        }
        catch (OperationCanceledException)
        {
            _failure?.Throw();
            throw;
        }

        _batch = new RecordBatch();
    }

    private void WriteBatches()
    {
        try
        {
            foreach (var batch in _queue.GetConsumingEnumerable(_abandoned.Token))
            {
                _writer.Write(batch, _abandoned.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Abandoned: nobody waits for the rest.
        }
        catch (Exception exception)
        {
            // Handed to the reading thread, which may be waiting for room in the queue.
            _failure = ExceptionDispatchInfo.Capture(exception);
            _abandoned.Cancel();
        }
    }

    private int FileOf(EvidenceId evidence) => RunOf(_filesOfEvidence, evidence);

    private DateOnly? DayOf(EvidenceId evidence) => RunOf(_daysOfEvidence, evidence);

    /// <summary>What holds of an evidence, of values noted where they change.</summary>
    private static T? RunOf<T>(List<(long First, T Value)> runs, EvidenceId evidence)
    {
        if (runs.Count == 0)
        {
            return default; // what cites nothing speaks for no day; files are asked for with evidence alone
        }

        // Records mostly cite what was said last.
        if (runs[^1].First <= evidence.Value)
        {
            return runs[^1].Value;
        }

        var (least, most) = (0, runs.Count - 1);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = runs[middle].First <= evidence.Value ? (middle, most) : (least, middle - 1);
        }

        return runs[least].Value;
    }

    private void RejectIfTooLarge(decimal? amount, EvidenceId evidence, string field)
    {
        if (amount is { } value && Math.Abs(value) >= ChunkAppender.AmountLimit)
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            Add(new Reject(
                FileOf(evidence), "", "amount-out-of-range", field, text, "The amount is beyond any budget.",
                RejectSeverity.Repaired));
        }
    }
}
