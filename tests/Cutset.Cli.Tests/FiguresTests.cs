using Cutset.Asking.Wording;

namespace Cutset.Cli.Tests;

public sealed class FiguresTests
{
    [Fact]
    public void Figures_read_the_same_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1,234,567", Figures.Count(1234567));
            Assert.Equal("12.3 MB", Figures.Bytes(12_300_000));
            Assert.Equal("USD 1,234.5", Figures.Amount(1234.50m, "USD"));
            Assert.Equal("70.0 %", Figures.Share(28, 40));
            Assert.Equal("2026-04-28", Figures.Date(new DateOnly(2026, 4, 28)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_stated_is_a_dash_and_no_zero()
    {
        Assert.Equal("–", Figures.Amount(null, "USD"));
        Assert.Equal("–", Figures.Date(null));
        Assert.Equal("–", Figures.Share(0, 0));
        Assert.Equal("", Figures.Period(null, null));
    }
}
