using Cutset.Core.Resolution;
using Cutset.Store.Importing;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Tests;

/// <summary>A workspace in a folder of its own that goes with the test.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cutset-test-");

    internal TemporaryWorkspace() => Workspace = Workspace.Create(Root);

    internal string Root => Path.Combine(_folder.FullName, "work [1] *'s");

    internal Workspace Workspace { get; }

    internal ImportManifest Import(string source, Action<ImportWriter> feed)
    {
        using var writer = Workspace.BeginImport(source);
        feed(writer);
        return writer.Seal(TestContext.Current.CancellationToken).Manifest;
    }

    internal SnapshotManifest Build(IOrganizationResolver? resolver = null) => SnapshotBuilder.Build(
        Workspace, new BuildOptions { Resolver = resolver ?? new RecordResolver() },
        TestContext.Current.CancellationToken).Manifest;

    public void Dispose() => _folder.Delete(recursive: true);
}
