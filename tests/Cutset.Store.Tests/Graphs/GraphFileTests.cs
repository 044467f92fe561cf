using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Store.Graphs;
using Cutset.TestKit.Graphs;

namespace Cutset.Store.Tests.Graphs;

public sealed class GraphFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cutset-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void File_built_from_tables_equals_the_graph_in_memory()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var sketch = RandomGraphs.Create(seed);
            using var expected = sketch.Build();

            using var graph = WriteAndOpen(sketch);

            Assert.Equal(Describe(expected), Describe(graph));
        }
    }

    [Fact]
    public void Same_tables_give_the_same_bytes()
    {
        var sketch = RandomGraphs.Create(7);
        WriteAndOpen(sketch).Dispose();
        var first = File.ReadAllBytes(FilePath);
        new GraphFileWriter().Write(_folder, TestContext.Current.CancellationToken);

        Assert.Equal(first, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Cut_foreign_and_newer_files_are_refused_with_a_remedy()
    {
        WriteAndOpen(RandomGraphs.Create(3)).Dispose();
        var bytes = File.ReadAllBytes(FilePath);
        Refuses(bytes[..^1], "cut short");
        Refuses(bytes[..100], "cut short");
        Refuses([], "cut short");
        var foreign = bytes.ToArray();
        foreign[0] ^= 1;
        Refuses(foreign, "no graph file");
        var newer = bytes.ToArray();
        newer[8]++;
        Refuses(newer, "version 3");
        var damaged = bytes.ToArray();
        damaged[30] ^= 1;
        Refuses(damaged, "damaged");
        File.Delete(FilePath);
        Assert.Contains("cutset build", Assert.Throws<CutsetException>(() => GraphFile.Open(FilePath)).Message, StringComparison.Ordinal);

        void Refuses(byte[] content, string reason)
        {
            File.WriteAllBytes(FilePath, content);
            var message = Assert.Throws<CutsetException>(() => GraphFile.Open(FilePath)).Message;
            Assert.Contains(reason, message, StringComparison.Ordinal);
            Assert.Contains("cutset build", message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }
    }

    [Fact]
    public void FindDamage_names_the_section_with_a_flipped_bit()
    {
        WriteAndOpen(RandomGraphs.Create(3)).Dispose();
        Assert.Empty(GraphFile.FindDamage(FilePath, TestContext.Current.CancellationToken));
        var bytes = File.ReadAllBytes(FilePath);
        bytes[4096] ^= 4;
        File.WriteAllBytes(FilePath, bytes);

        Assert.Equal(["OutStarts"], GraphFile.FindDamage(FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Missing_table_is_refused_with_a_remedy()
    {
        SketchTables.Write(RandomGraphs.Create(1), _folder);
        File.Delete(Path.Combine(_folder, "ties.parquet"));

        var message = Assert.Throws<CutsetException>(
            () => new GraphFileWriter().Write(_folder, TestContext.Current.CancellationToken)).Message;
        Assert.Contains("cutset build", message, StringComparison.Ordinal);
    }

    private string FilePath => Path.Combine(_folder, GraphFile.FileName);

    private SupplyGraph WriteAndOpen(GraphSketch sketch)
    {
        SketchTables.Write(sketch, _folder);
        new GraphFileWriter().Write(_folder, TestContext.Current.CancellationToken);
        return GraphFile.Open(FilePath);
    }

    /// <summary>All columns as text, in the order of their names.</summary>
    private static string Describe(SupplyGraph graph)
    {
        var lines = new List<string>();
        foreach (var property in typeof(GraphColumns).GetProperties().OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            lines.Add(property.GetValue(graph.Columns) switch
            {
                GraphColumn<int> column => $"{property.Name}: {string.Join(' ', column.AsSpan().ToArray())}",
                GraphColumn<byte> column => $"{property.Name}: {string.Join(' ', column.AsSpan().ToArray())}",
                GraphColumn<long> column => $"{property.Name}: {string.Join(' ', column.AsSpan().ToArray())}",
                GraphColumn<LikelyLink> column => $"{property.Name}: {string.Join(' ', column.AsSpan().ToArray())}",
                var other => $"{property.Name}: {other}",
            });
        }

        return string.Join('\n', lines);
    }
}
