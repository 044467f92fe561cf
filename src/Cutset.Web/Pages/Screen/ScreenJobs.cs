using System.Security.Cryptography;
using Cutset.Asking.Screening;
using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Sources.Vendors;
using Cutset.Web.Hosting;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Pages.Screen;

/// <summary>The lists that were uploaded lately. One is screened at a time; the oldest is forgotten when there are many.</summary>
internal sealed partial class ScreenJobs(SnapshotHub hub, WebServerOptions options, ILogger<ScreenJobs> logger) : IDisposable
{
    private const int Most = 8;

    /// <summary>A large list takes longer than a question may.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<ScreenJob> _jobs = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Limits for lists from the web; the command line allows more.</summary>
    public VendorTableOptions Limits { get; } = VendorTableOptions.Default with
    {
        MaxFileBytes = options.MaxUploadBytes,
        MaxUnpackedBytes = 1_000_000_000,
        MaxSharedCharacters = 200_000_000,
        MaxRows = 250_000,
        MaxColumns = 200,
        MaxCellCharacters = 20_000,
    };

    /// <summary>Takes up a file.</summary>
    /// <param name="owner">Who uploads it.</param>
    /// <param name="name">Its name, of which only the ending counts.</param>
    /// <param name="save">Writes it.</param>
    public async Task<ScreenJob> Add(string owner, string name, Func<Stream, Task> save)
    {
        var folder = Directory.CreateTempSubdirectory("cutset-screen-").FullName;
        var ending = Path.GetExtension(name).ToLowerInvariant() is ".xlsx" ? ".xlsx" : ".csv";
        var job = new ScreenJob(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), owner, name,
            Path.Combine(folder, "list" + ending), options.Clock);
        try
        {
            var file = File.Create(job.FilePath);
            await using (file.ConfigureAwait(false))
            {
                await save(file).ConfigureAwait(false);
            }
        }
        catch
        {
            job.Dispose();
            throw;
        }

        ScreenJob? oldest = null;
        lock (_lock)
        {
            _jobs.Add(job);
            if (_jobs.Count > Most)
            {
                oldest = _jobs[0];
                _jobs.RemoveAt(0);
            }
        }

        oldest?.Dispose();
        return job;
    }

    /// <summary>A job by its id; null when there is none, or no longer, or it is somebody else's.</summary>
    public ScreenJob? Find(string owner, string? id)
    {
        lock (_lock)
        {
            return _jobs.Find(job => job.Id == id && job.Owner == owner);
        }
    }

    /// <summary>Begins to screen a list, once; returns at once.</summary>
    /// <param name="job">The list.</param>
    /// <param name="choose">Says which column is what.</param>
    /// <param name="agency">The agency to look for ties to; null: match only.</param>
    /// <param name="weakest">The weakest grade of chain that counts as a tie.</param>
    public void Start(ScreenJob job, Func<VendorColumns, VendorColumns> choose, string? agency, ChainGrade weakest)
    {
        lock (_lock)
        {
            if (job.Doing is not null)
            {
                return;
            }

            job.Report("waiting for its turn", 0, 0, 0);
        }

        job.EndAfter(TimeLimit);
        _ = Task.Run(() => Run(job, choose, agency, weakest));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _jobs.ForEach(static job => job.Dispose());
            _jobs.Clear();
        }
    }

    private async Task Run(
        ScreenJob job, Func<VendorColumns, VendorColumns> choose, string? agency, ChainGrade weakest)
    {
        try
        {
            await _turn.WaitAsync(job.Stopping).ConfigureAwait(false);
            try
            {
                job.Begin();
                job.Result = Screen(job, choose, agency, weakest);
            }
            finally
            {
                job.End();
                _turn.Release();
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            job.Problem = "It took longer than ten minutes and was cancelled. Screen it on the command line, which has no limit.";
        }
        catch (CutsetException error)
        {
            // Messages name the file by its place on this computer, which is nobody's business.
            job.Problem = error.Message.Replace(job.FilePath, job.Name, StringComparison.Ordinal);
        }
#pragma warning disable CA1031 // nobody awaits it: the visitor learns of it by the job
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFault(error);
            job.Problem = "A fault in Cutset; the log of the server says more.";
        }
    }

    private ScreenResult Screen(
        ScreenJob job, Func<VendorColumns, VendorColumns> choose, string? agency, ChainGrade weakest)
    {
        var token = job.Stopping;
        using var lease = hub.Lease(token) ?? throw new NothingBuiltException();
        var to = agency is null ? null : lease.Session.PickTo(agency);
        job.Report("reading the list", 0, 0, 0);
        var list = VendorList.Read(job.FilePath, Limits, choose, token);
        if (Enum.GetValues<VendorRole>().All(role => list.Columns[role] < 0))
        {
            throw new CutsetException("No column looks like names of vendors. Say which column has them.");
        }

        return new ScreenRun(lease.Session, job, token).Run(list, to, weakest, TimeFilter.Newest);
    }

    [LoggerMessage(EventId = 403, Level = LogLevel.Error, Message = "Fault while screening a list")]
    private partial void LogFault(Exception error);
}
