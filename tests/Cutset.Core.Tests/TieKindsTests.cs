using Cutset.Core.Model;

namespace Cutset.Core.Tests;

public sealed class TieKindsTests
{
    [Fact]
    public void TryParse_reads_back_every_code()
    {
        foreach (var kind in TieKinds.All)
        {
            Assert.True(TieKinds.TryParse(kind.Code(), out var read));
            Assert.Equal(kind, read);
        }

        Assert.False(TieKinds.TryParse("", out _));
        Assert.False(TieKinds.TryParse("knows", out _));
    }

    [Fact]
    public void Values_written_to_files_are_frozen()
    {
        Assert.Equal("Provides=1 Hosts=2 Supports=3 Authorised=4 Holds=5 Subaward=6 Serves=7 OrdersUnder=8 Owns=9 PartOf=10 Claim=11",
            string.Join(' ', TieKinds.All.Select(static kind => $"{kind}={(int)kind}")));
    }
}
