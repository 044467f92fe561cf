using Cutset.Cli.Hosting;
using Cutset.TestKit;

namespace Cutset.Cli.Tests.Hosting;

/// <summary>A workspace with the marketplace of 2026-04-28 and the award samples, imported and built.</summary>
internal sealed class MarketplaceWorkspace : IDisposable
{
    private static readonly Lazy<ScratchFolder> Template = new(CreateTemplate);

    private readonly ScratchFolder _folder = new();

    /// <summary>A copy of one that was built once for all tests.</summary>
    public MarketplaceWorkspace()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        Copy(Template.Value.Workspace, Folder);
    }

    public string Folder => _folder.Workspace;

    public string Write(string name, string text) => _folder.Write(name, text);

    public string PathOf(string name) => Path.Combine(_folder.Root, name);

    /// <summary>Runs a command that must succeed.</summary>
    public CliRun Run(params string[] args)
    {
        var run = CliRun.Of(Folder, args);
        Assert.True(run.Code == ExitCodes.Ok, run.Error);
        return run;
    }

    /// <summary>Runs a command with input, line by line.</summary>
    public CliRun Type(string input, params string[] args) =>
        CliRun.Run(new StringReader(input), CancellationToken.None, ["--workspace", Folder, .. args]);

    public void Dispose() => _folder.Dispose();

    private static ScratchFolder CreateTemplate()
    {
        var folder = new ScratchFolder();
        string[][] commands =
        [
            ["import", SharedData.PathOf("fedramp/data-2026-04-28.json"), SharedData.PathOf("usaspending")],
            ["build"],
        ];
        foreach (var command in commands)
        {
            var run = CliRun.Of(folder.Workspace, command);
            Assert.True(run.Code == ExitCodes.Ok, run.Error);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
