using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Cutset.TestKit;

namespace Cutset.Sources.Tests;

/// <summary>Runs sources over files and texts, as an import does.</summary>
internal static class SourceRuns
{
    /// <summary>Plans and reads everything at a path.</summary>
    internal static RecordingSink Import(string path, ISource? source = null)
    {
        var sink = new RecordingSink();
        foreach (var item in ImportPlan.Of([path], SourceRegistry.Default, source).Items)
        {
            var file = SourceFiles.Identify(item.Entry.Path, null, TestContext.Current.CancellationToken);
            item.Source.Read(item.Entry, file, sink, TestContext.Current.CancellationToken);
        }

        return sink;
    }

    /// <summary>Reads a text as if it were a file of that name.</summary>
    internal static RecordingSink Read(ISource source, string name, string text) =>
        Read(source, name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Reads bytes as if they were a file of that name.</summary>
    internal static RecordingSink Read(ISource source, string name, byte[] bytes)
    {
        var sink = new RecordingSink();
        var entry = new SourceEntry(name, name, null, () => new MemoryStream(bytes, writable: false));
        var identity = new FileIdentity(name, new string('0', 64), bytes.Length);
        source.Read(entry, identity, sink, TestContext.Current.CancellationToken);
        return sink;
    }

    /// <summary>The text of the only row, or the only record of a list, with a helpful failure.</summary>
    internal static SourceFormatException Refused(ISource source, string name, string text) =>
        Assert.Throws<SourceFormatException>(() => Read(source, name, text));
}
