using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class NameStockTests
{
    [Fact]
    public void A_name_made_again_is_the_name_that_was_prepared()
    {
        var texts = new TextTable();
        for (var i = 0; i < 10_000; i++) { texts.Add($"Harrowgate {i % 97} Veltmaster {i} Systems"); }
        var stock = new NameStock(texts, null, 2, TestContext.Current.CancellationToken);
        foreach (var name in new[] { 0, 4096, 8192, 1, 4097, 0, 9_999 })
        {
            var prepared = stock.Prepared(name);
            Assert.Equal(stock.KeysOf(name), prepared.Keys);
            Assert.Equal(stock.FactsOf(name), NameFacts.Of(prepared));
            Assert.Equal(prepared.ContentCount, stock.Words.Of(name).Length);
        }
    }

    [Fact]
    public void Aliases_follow_the_names()
    {
        var texts = new TextTable();
        texts.Add("Kralovic Instruments dba Dunmore Optics");
        texts.Add("Ostrander");
        var stock = new NameStock(texts, null, 1, TestContext.Current.CancellationToken);
        var alias = stock.AliasOf(0);
        Assert.Equal((2, 2, -1, -1), (stock.Count, alias, stock.AliasOf(1), stock.AliasOf(alias)));
        Assert.Equal(new NamePreparer().Prepare("Dunmore Optics").Keys.Fingerprint, stock.KeysOf(alias).Fingerprint);
    }
}
