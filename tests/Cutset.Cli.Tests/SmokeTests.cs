namespace Cutset.Cli.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Repository_is_found() => Assert.NotEmpty(TestKit.RepositoryRoot.Find());
}
