using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;

namespace Cutset.Web.Pages.Screen;

/// <summary>One uploaded list, from its columns to its result.</summary>
internal sealed class ScreenJob(string id, string owner, string name, string path, TimeProvider clock) : IJobProgress, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly long _taken = clock.GetTimestamp();
    private long _started;
    private long _ended;

    /// <summary>Names it in addresses; cannot be guessed.</summary>
    public string Id { get; } = id;

    /// <summary>Who uploaded it: nobody else finds it.</summary>
    public string Owner { get; } = owner;

    /// <summary>The file's name, as it was uploaded.</summary>
    public string Name { get; } = name;

    /// <summary>Where the file lies.</summary>
    public string FilePath { get; } = path;

    /// <summary>What is being done now; null before it was started.</summary>
    public string? Doing { get; private set; }

    /// <summary>Rows of the list that are done with in this step; null where the step does not count them.</summary>
    public (long Done, long Total)? Progress { get; private set; }

    /// <summary>How long it has been at work, or was.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_started == 0 ? _taken : _started, _ended == 0 ? clock.GetTimestamp() : _ended);

    /// <summary>The result; null until it is there.</summary>
    public ScreenResult? Result { get; set; }

    /// <summary>Why there will be none; null while all is well.</summary>
    public string? Problem { get; set; }

    /// <summary>Ends the work.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Ends the work when it takes longer.</summary>
    public void EndAfter(TimeSpan time) => _stop.CancelAfter(time);

    /// <summary>The clock starts: it has its turn.</summary>
    public void Begin() => _started = clock.GetTimestamp();

    /// <summary>The clock stops.</summary>
    public void End() => _ended = clock.GetTimestamp();

    /// <inheritdoc/>
    public void Report(string what, long done, long total, long rows) =>
        (Doing, Progress) = (what, total > 0 ? (done, total) : null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        var folder = Path.GetDirectoryName(FilePath)!;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
