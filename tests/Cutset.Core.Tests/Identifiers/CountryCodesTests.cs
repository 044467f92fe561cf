using Cutset.Core.Identifiers;

namespace Cutset.Core.Tests.Identifiers;

public sealed class CountryCodesTests
{
    [Theory]
    [InlineData("USA", "US")]
    [InlineData("gbr", "GB")]
    [InlineData("PRI", "PR")]
    [InlineData("XXX", null)]
    [InlineData(null, null)]
    public void TryToTwoLetters(string? threeLetters, string? expected)
    {
        Assert.Equal(expected is not null, CountryCodes.TryToTwoLetters(threeLetters, out var value));
        Assert.Equal(expected, value);
    }
}
