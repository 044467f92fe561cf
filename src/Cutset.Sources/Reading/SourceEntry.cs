namespace Cutset.Sources.Reading;

/// <summary>One readable stream of text within a file: the file itself, unpacked where it is .gz, or a member of a
/// .zip.</summary>
public sealed class SourceEntry
{
    private readonly Func<Stream> _open;

    /// <summary>An entry that <paramref name="open"/> opens.</summary>
    public SourceEntry(string path, string name, string? member, Func<Stream> open)
    {
        Path = path;
        Name = name;
        Member = member;
        _open = open;
    }

    /// <summary>Path of the file on disk, for messages.</summary>
    public string Path { get; }

    /// <summary>File name of the entry, without folder and without <c>.gz</c>.</summary>
    public string Name { get; }

    /// <summary>Name of the member when the file is an archive; null otherwise.</summary>
    public string? Member { get; }

    /// <summary>How messages name it: <c>awards.zip (Contracts_1.csv)</c>.</summary>
    public string DisplayName => Member is null ? Path : $"{Path} ({Member})";

    /// <summary>What stands before a locator: the member's name and a space, or nothing.</summary>
    public string LocatorPrefix => Member is null ? "" : Member + " ";

    /// <summary>Opens the unpacked bytes; the caller disposes the stream.</summary>
    public Stream Open() => _open();
}
