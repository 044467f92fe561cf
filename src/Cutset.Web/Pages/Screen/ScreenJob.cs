using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;

namespace Cutset.Web.Pages.Screen;

/// <summary>One uploaded list, from its columns to its result.</summary>
internal sealed class ScreenJob(string id, string name, string path) : IJobProgress, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Names it in addresses; cannot be guessed.</summary>
    public string Id { get; } = id;

    /// <summary>The file's name, as it was uploaded.</summary>
    public string Name { get; } = name;

    /// <summary>Where the file lies.</summary>
    public string FilePath { get; } = path;

    /// <summary>What is being done now; null before it was started.</summary>
    public string? Doing { get; private set; }

    /// <summary>The result; null until it is there.</summary>
    public ScreenResult? Result { get; set; }

    /// <summary>Why there will be none; null while all is well.</summary>
    public string? Problem { get; set; }

    /// <summary>Ends the work.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Ends the work when it takes longer.</summary>
    public void EndAfter(TimeSpan time) => _stop.CancelAfter(time);

    /// <inheritdoc/>
    public void Report(string what, long done, long total, long rows) => Doing = what;

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
