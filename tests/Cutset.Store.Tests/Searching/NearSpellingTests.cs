using CsCheck;
using Cutset.Core.Model;

namespace Cutset.Store.Tests.Searching;

public sealed class NearSpellingTests : IDisposable
{
    private static readonly string[] Names =
        ["Marlinspike Instruments", "Quarry Ridge Paving", "Ostrander Dredging", "Zentech", "Okl", "Verkada Command Platform"];

    private readonly TemporaryWorkspace _temporary = new();

    public NearSpellingTests()
    {
        _temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("names.csv"));
            foreach (var (i, name) in Names.Index())
            {
                sink.Add(Records.Organization(sink.Add(new EvidenceRow(file, "row " + (i + 1))), name, $"UEI{i:D9}"));
            }
        });
        _temporary.Build();
    }

    [Fact]
    public void One_slip_in_a_long_word_leads_to_the_name()
    {
        using var reader = _temporary.Workspace.OpenSnapshot();
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_000], Gen.Int[0, 2], Gen.Char['a', 'z']).Sample(
            slip =>
            {
                var name = Names[slip.Item1];
                var at = slip.Item2 % (name.Length - 1);
                if (!char.IsLetter(name[at]) || !char.IsLetter(name[at + 1])) { return; }
                var misspelt = slip.Item3 switch
                {
                    0 => name.Remove(at, 1),
                    1 => name.Insert(at, slip.Item4.ToString()),
                    _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
                };
                if (reader.FindEntities(misspelt).Count > 0) { return; }
                Assert.Equal(name, reader.FindNear(misspelt)[0].Name);
            },
            iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("Marlinspike Instruments")] // nothing to put right
    [InlineData("Xylophone")] // near nothing
    [InlineData("Okm")] // short words are other words
    [InlineData("Marlinspike Xylophone")] // one word is near, the other is not
    [InlineData("")]
    [InlineData("株式会社")]
    public void Where_no_word_is_near_nothing_is_suggested(string text)
    {
        using var reader = _temporary.Workspace.OpenSnapshot();

        Assert.Empty(reader.FindNear(text, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Only_kinds_that_are_asked_for_are_suggested()
    {
        using var reader = _temporary.Workspace.OpenSnapshot();

        Assert.Single(reader.FindNear("Marlinspik", [EntityKind.Organization], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(reader.FindNear("Marlinspik", [EntityKind.Agency], cancellationToken: TestContext.Current.CancellationToken));
    }

    public void Dispose() => _temporary.Dispose();
}
