namespace Cutset.Store.Tests.Snapshots;

public sealed class BuildTests
{
    [Fact]
    public void Build_counts_what_was_imported()
    {
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink => Records.Feed(sink));
        var snapshot = temporary.Build();

        Assert.Equal(1, import.Counts.Organizations);
        Assert.Equal(5, import.Counts.Ties);
        Assert.Equal(1, snapshot.Counts.Organizations);
        Assert.Equal(1, snapshot.Counts.Agencies);
        Assert.Equal(1, snapshot.Counts.Services);
        Assert.Equal(2, snapshot.Counts.Awards);
        Assert.Equal(1, snapshot.Counts.StubAwards);
        Assert.Equal(5, snapshot.Counts.Ties);
    }
}
