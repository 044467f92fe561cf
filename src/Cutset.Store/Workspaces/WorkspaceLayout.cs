using System.Globalization;

namespace Cutset.Store.Workspaces;

/// <summary>Where things lie in a workspace.</summary>
/// <param name="Root">Full path of the workspace.</param>
internal sealed record WorkspaceLayout(string Root)
{
    internal string FormatFile => Path.Combine(Root, "workspace.json");

    internal string Current => Path.Combine(Root, "CURRENT");

    internal string Imports => Path.Combine(Root, "imports");

    internal string Snapshots => Path.Combine(Root, "snapshots");

    internal string Staging => Path.Combine(Root, "staging");

    internal string Locks => Path.Combine(Root, "locks");

    /// <summary>Held while staging folders come and go.</summary>
    internal string StagingLock => Path.Combine(Locks, "staging.lock");

    /// <summary>Held while an import or a CURRENT is published; milliseconds.</summary>
    internal string PublishLock => Path.Combine(Locks, "publish.lock");

    /// <summary>Held throughout a build, and while an import is removed.</summary>
    internal string BuildLock => Path.Combine(Locks, "build.lock");

    /// <summary>What the last large resolution keeps for the next; a help, no part of the state.</summary>
    internal string ResolutionMemory => Path.Combine(Root, "resolution.bin");

    internal string Decisions => Path.Combine(Root, "decisions.db");

    internal string Import(string id) => Path.Combine(Imports, id);

    internal string Snapshot(int number) => Path.Combine(Snapshots, number.ToString(CultureInfo.InvariantCulture));
}
