using Cutset.Store.Workspaces;

namespace Cutset.Store.Tests.Snapshots;

/// <summary>The records of <see cref="Records.Feed"/>, imported and built once for a class of tests that only read.</summary>
public sealed class BuiltWorkspace : IDisposable
{
    private readonly TemporaryWorkspace _temporary = new();

    public BuiltWorkspace()
    {
        _temporary.Import("test", sink => Records.Feed(sink));
        _temporary.Build();
    }

    public Workspace Workspace => _temporary.Workspace;

    public void Dispose() => _temporary.Dispose();
}
