using System.Diagnostics;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Remembering;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Resolves the organisations of a build. Of many, it keeps what the next build needs to resolve only what changed until
/// then; few are quicker resolved again, and so are always weighed by themselves.
/// </summary>
/// <param name="options">How to build.</param>
/// <param name="folder">A folder of the build's own.</param>
/// <param name="memoryPath">Where the memory of the build before lies, if there is one.</param>
/// <param name="code">Version of the code.</param>
/// <param name="fingerprint">What the build is made from.</param>
internal sealed class OrganizationResolver(
    BuildOptions options, string folder, string memoryPath, string code, string fingerprint) : IDisposable
{
    private Task<(ResolutionMemory Memory, string Origin)?>? _reading;
    private Task? _writing;

    /// <summary>Fingerprint of the build that learnt the weights.</summary>
    internal string WeightsFrom { get; private set; } = fingerprint;

    /// <summary>How long resolving took.</summary>
    internal TimeSpan Elapsed { get; private set; }

    /// <summary>Begins to read what the build before kept, while the records are read.</summary>
    internal void BeginReading()
    {
        if (!options.Force && File.Exists(memoryPath)) { _reading = Task.Run(() => ResolutionMemoryFile.Read(memoryPath, code)); }
    }

    /// <summary>Resolves.</summary>
    internal ResolutionResult Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = ResolveOrUpdate(records, decisions, cancellationToken);
        Elapsed = Stopwatch.GetElapsedTime(started);
        return result;
    }

    /// <summary>Waits until what is kept for the next build is written.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    internal void EndWriting() => _writing?.GetAwaiter().GetResult();

    /// <summary>Puts it in the place of the memory before, once the snapshot is published.</summary>
    internal void Publish()
    {
        if (_writing is not null) { File.Move(Written, memoryPath, overwrite: true); }
        else { File.Delete(memoryPath); }
    }

    /// <summary>Waits until nothing is read or written any more.</summary>
    public void Dispose() => Task.WhenAll(_reading ?? Task.CompletedTask, _writing ?? Task.CompletedTask)
        .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();

    private ResolutionResult ResolveOrUpdate(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        if (options.Resolver is not RecordResolver resolver || records.Count < options.RememberFrom)
        {
            return options.Resolver.Resolve(records, decisions, cancellationToken);
        }

        var kept = _reading?.GetAwaiter().GetResult();
        var resolution = resolver.Resolve(records, decisions, kept?.Memory, cancellationToken);
        if (!resolution.IsLearnt) { WeightsFrom = kept!.Value.Origin; }
        // What is kept is written while the tables are.
        _writing = Task.Run(() => ResolutionMemoryFile.Write(Written, code, WeightsFrom, resolution.Memory), CancellationToken.None);
        return resolution.Result;
    }

    private string Written => Path.Combine(folder, Path.GetFileName(memoryPath));
}
