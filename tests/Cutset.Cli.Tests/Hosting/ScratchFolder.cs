namespace Cutset.Cli.Tests.Hosting;

/// <summary>A folder for one test, deleted after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("cutset-test-").FullName;

    public string Workspace => Path.Combine(Root, "workspace");

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
