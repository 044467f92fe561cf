using CsCheck;
using Cutset.Core.Model;
using Cutset.Store.Searching;

namespace Cutset.Store.Tests.Searching;

public sealed class NameIndexTests(NamedWorkspace named) : IClassFixture<NamedWorkspace>
{
    private static readonly EntityKind[][] Kinds =
    [
        [], [EntityKind.Organization], [EntityKind.Agency], [EntityKind.Service, EntityKind.Award],
        [EntityKind.Organization, EntityKind.Service, EntityKind.Agency, EntityKind.Award],
    ];

    [Fact]
    public void A_build_writes_the_index_and_its_digest()
    {
        using var reader = named.Workspace.OpenSnapshot();

        Assert.Contains("names.idx", reader.Manifest.Digests.Keys);
        Assert.Equal(reader.Manifest.Counts.Nodes, reader.NameIndex!.Count);
    }

    [Theory]
    [InlineData(0)] // by words
    [InlineData(1_000_000)] // name by name
    public void The_index_finds_what_the_tables_find(int fewNames)
    {
        using var reader = named.Workspace.OpenSnapshot();
        using var index = NameIndex.Open(reader.Folder, fewNames)!;
        Gen.Select(NamedWorkspace.Queries, Gen.OneOf(Kinds), Gen.Int[1, 30]).Sample(
            question =>
            {
                var (text, kinds, limit) = question;
                var expected = reader.FindInTables(text, kinds, limit, CancellationToken.None);
                var actual = index.Find(text, kinds, limit, CancellationToken.None);
                if (actual is not null)
                {
                    Assert.Equal(expected, actual);
                }
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void Keys_of_records_and_awards_are_left_to_the_tables()
    {
        using var reader = named.Workspace.OpenSnapshot();

        foreach (var text in new[] { "service:fedramp:F1", "CONT_AWD_P1_7012_V1_4730", "award:cont_awd_p1_7012_v1_4730", "p1" })
        {
            Assert.Null(reader.NameIndex!.Find(text, null, 5, CancellationToken.None));
            Assert.NotEmpty(reader.FindEntities(text, null, 5, CancellationToken.None));
        }
    }

    [Fact]
    public void Entities_are_those_of_the_tables()
    {
        using var reader = named.Workspace.OpenSnapshot();
        var index = reader.NameIndex!;

        foreach (var hit in reader.FindInTables("a", null, 1000, CancellationToken.None))
        {
            Assert.Equal(hit.Entity, index.Entity(hit.Entity.Node));
            Assert.Equal(hit.Entity, index.ById(hit.Entity.Id));
        }

        Assert.Null(index.Entity(-1));
        Assert.Null(index.Entity(index.Count));
        Assert.Null(index.ById("org-000000000000"));
    }

    [Fact]
    public void A_snapshot_without_an_index_answers_from_its_tables()
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", sink => Records.Feed(sink));
        temporary.Build();
        using (var first = temporary.Workspace.OpenSnapshot())
        {
            File.Delete(Path.Combine(first.Folder, "names.idx"));
        }

        using var reader = temporary.Workspace.OpenSnapshot();

        Assert.Null(reader.NameIndex);
        Assert.Equal("Acme Rockets Inc", reader.FindEntities("rockets", cancellationToken: CancellationToken.None)[0].Entity.Name);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    public void A_damaged_index_is_refused_with_a_remedy(int length)
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", sink => Records.Feed(sink));
        temporary.Build();
        using var reader = temporary.Workspace.OpenSnapshot();
        using (var file = File.OpenWrite(Path.Combine(reader.Folder, "names.idx")))
        {
            file.SetLength(length);
        }

        var error = Assert.Throws<CutsetException>(
            () => reader.FindEntities("acme", cancellationToken: CancellationToken.None));

        Assert.Contains("cutset build --force", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_survive_packing() => Gen.String[Gen.Char["0123456789abcdefghjkmnpqrstvwxyz"], 12, 12]
        .Select(Gen.OneOf("org-", "agy-", "svc-", "awd-"))
        .Sample(id => PackedId.TryPack(id.Item2 + id.Item1, out var packed) && PackedId.Unpack(packed) == id.Item2 + id.Item1);

    [Theory]
    [InlineData("org-0123456789aL")]
    [InlineData("org-0123456789ai")]
    [InlineData("org-0123456789aé")]
    [InlineData("org-0123456789a")]
    [InlineData("xyz-0123456789ab")]
    [InlineData("")]
    public void What_is_no_id_is_not_packed(string text) => Assert.False(PackedId.TryPack(text, out _));
}
