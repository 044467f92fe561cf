using Cutset.Core.Model;
using Cutset.Store.Disk;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Workspaces;

/// <summary>Recomputes the digests of imports and of the published snapshot and compares them with the manifests.</summary>
internal sealed class WorkspaceVerifier(Workspace workspace)
{
    private readonly List<VerifyFinding> _findings = [];
    private int _files;
    private long _bytes;

    internal VerifyResult Run(CancellationToken cancellationToken)
    {
        var layout = workspace.Layout;
        foreach (var folder in Directory.GetDirectories(layout.Imports).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(folder);
            Check(
                folder, () => workspace.ReadImport(id)?.Digests,
                $"Run 'cutset remove {id}' and import its files again.", cancellationToken);
        }

        if (workspace.CurrentSnapshot is { } number)
        {
            var folder = layout.Snapshot(number);
            if (Directory.Exists(folder))
            {
                Check(
                    folder, () => SnapshotFolders.ReadManifest(workspace, number).Digests,
                    "Run 'cutset build --force' to write the snapshot again.", cancellationToken);
            }
            else
            {
                Note(folder, VerifyProblem.Missing, "Run 'cutset build --force' to write the snapshot again.");
            }
        }

        return new VerifyResult(
            _files, _bytes, [.. _findings.OrderBy(static finding => finding.Path, StringComparer.Ordinal)]);
    }

    private void Check(
        string folder, Func<IReadOnlyDictionary<string, string>?> digests, string remedy,
        CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string>? expected;
        var manifest = Path.Combine(folder, FileDigests.Manifest);
        try
        {
            expected = digests();
        }
        catch (Exception exception) when (StoreErrors.IsForeign(exception) || exception is CutsetException)
        {
            Note(manifest, File.Exists(manifest) ? VerifyProblem.Unreadable : VerifyProblem.Missing, remedy);
            return;
        }

        if (expected is null)
        {
            return; // removed meanwhile
        }

        foreach (var (name, digest) in expected)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckFile(Path.Combine(folder, name), digest, remedy);
        }

        foreach (var path in Directory.GetFileSystemEntries(folder))
        {
            var name = Path.GetFileName(path);
            if (name != FileDigests.Manifest && !expected.ContainsKey(name))
            {
                Note(path, VerifyProblem.Unexpected, "Cutset did not write this file; take it away.");
            }
        }
    }

    private void CheckFile(string path, string digest, string remedy)
    {
        try
        {
            _bytes += new FileInfo(path).Length;
            _files++;
            if (FileDigests.OfFile(path) != digest)
            {
                Note(path, VerifyProblem.Changed, remedy);
            }
        }
        catch (FileNotFoundException)
        {
            Note(path, VerifyProblem.Missing, remedy);
        }
        catch (Exception exception) when (StoreErrors.IsForeign(exception))
        {
            Note(path, VerifyProblem.Unreadable, remedy);
        }
    }

    private void Note(string path, VerifyProblem problem, string remedy)
    {
        var relative = Path.GetRelativePath(workspace.Root, path).Replace('\\', '/');
        _findings.Add(new VerifyFinding(relative, problem, remedy));
    }
}
