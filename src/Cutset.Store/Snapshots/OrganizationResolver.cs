using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Remembering;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Resolves the organisations of a build. Of many, it keeps what the next build needs to resolve only what changed until
/// then; few are quicker resolved again, and so are always weighed by themselves.
/// </summary>
/// <param name="options">How to build.</param>
/// <param name="memoryPath">Where the memory of the build before lies, if there is one.</param>
/// <param name="code">Version of the code.</param>
/// <param name="fingerprint">What the build is made from.</param>
internal sealed class OrganizationResolver(BuildOptions options, string memoryPath, string code, string fingerprint)
{
    private Task<(ResolutionMemory Memory, string Origin)?>? _reading;
    private ResolutionMemory? _memory;

    /// <summary>Fingerprint of the build that learnt the weights.</summary>
    internal string WeightsFrom { get; private set; } = fingerprint;

    /// <summary>Begins to read what the build before kept, while the records are read.</summary>
    internal void BeginReading()
    {
        if (!options.Force && File.Exists(memoryPath)) { _reading = Task.Run(() => ResolutionMemoryFile.Read(memoryPath, code)); }
    }

    /// <summary>Resolves.</summary>
    internal ResolutionResult Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        if (options.Resolver is not RecordResolver resolver || records.Count < options.RememberFrom)
        {
            return options.Resolver.Resolve(records, decisions, cancellationToken);
        }

        var kept = _reading?.GetAwaiter().GetResult();
        _reading = null;
        var resolution = resolver.Resolve(records, decisions, kept?.Memory, cancellationToken);
        _memory = resolution.Memory;
        if (!resolution.IsLearnt) { WeightsFrom = kept!.Value.Origin; }
        return resolution.Result;
    }

    /// <summary>Writes the memory into a folder of the build's own; nothing where none is kept.</summary>
    internal void Write(string folder)
    {
        if (_memory is not null) { ResolutionMemoryFile.Write(Path.Combine(folder, Path.GetFileName(memoryPath)), code, WeightsFrom, _memory); }
    }

    /// <summary>Puts what <see cref="Write"/> wrote in the place of the memory before, once the snapshot is published.</summary>
    internal void Publish(string folder)
    {
        if (_memory is not null) { File.Move(Path.Combine(folder, Path.GetFileName(memoryPath)), memoryPath, overwrite: true); }
        else { File.Delete(memoryPath); }
    }
}
