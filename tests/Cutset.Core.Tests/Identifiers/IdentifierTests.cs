using Cutset.Core.Identifiers;

namespace Cutset.Core.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("NQEWN6C1LSU5", "NQEWN6C1LSU5")]
    [InlineData(" nqewn6c1lsu5 ", "NQEWN6C1LSU5")]
    [InlineData("0QEWN6C1LSU5", null)]
    [InlineData("NQEWN6C1LSUX", null)]
    [InlineData("NQEWN6C1LIU5", null)]
    [InlineData("NQEWN6C1LS5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Uei_TryNormalise(string? text, string? expected)
    {
        Assert.Equal(expected is not null, Uei.TryNormalise(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("NQEWN6C1LSU5", true)]
    [InlineData("ENR9ZAAGMWJ5", true)]
    [InlineData("GJMSFBCNMSK3", true)]
    [InlineData("NQEWN6C1LSU6", false)]
    [InlineData("TREASU364044", false)]
    [InlineData("short", false)]
    public void Uei_HasValidCheckDigit(string value, bool expected) =>
        Assert.Equal(expected, Uei.HasValidCheckDigit(value));

    [Theory]
    [InlineData("079331239", "079331239")]
    [InlineData("79331239", "079331239")]
    [InlineData("07-933-1239", "079331239")]
    [InlineData("000000000", null)]
    [InlineData("12", null)]
    [InlineData("1234567890", null)]
    [InlineData("12345678X", null)]
    public void Duns_TryNormalise(string text, string? expected)
    {
        Assert.Equal(expected is not null, Duns.TryNormalise(text, out var value));
        if (expected is not null)
        {
            Assert.Equal(expected, value);
            Assert.True(Duns.IsWellFormed(value));
        }
    }

    [Theory]
    [InlineData("0dh95", "0DH95")]
    [InlineData("K1234", "K1234")]
    [InlineData("0DI95", null)]
    [InlineData("ABCDE", null)]
    [InlineData("0DH9", null)]
    public void Cage_TryNormalise(string text, string? expected)
    {
        Assert.Equal(expected is not null, Cage.TryNormalise(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("5493001KJTIIGC8Y1R12", true)]
    [InlineData("5493001KJTIIGC8Y1R13", false)]
    [InlineData("5493001KJTIIGC8Y1RAB", false)]
    public void Lei_HasValidCheckDigits(string value, bool expected) =>
        Assert.Equal(expected, Lei.HasValidCheckDigits(value));

    [Theory]
    [InlineData("70", "070")]
    [InlineData("070", "070")]
    [InlineData("1601", "1601")]
    [InlineData(" 97 ", "097")]
    [InlineData("", null)]
    [InlineData("DHS", null)]
    public void Department_code(string text, string? expected)
    {
        Assert.Equal(expected is not null, AgencyCodes.TryNormaliseDepartment(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("7012", "7012")]
    [InlineData("97as", "97AS")]
    [InlineData("300", "0300")]
    [InlineData("", null)]
    public void Sub_agency_code(string text, string? expected)
    {
        Assert.Equal(expected is not null, AgencyCodes.TryNormaliseSubAgency(text, out var value));
        Assert.Equal(expected, value);
    }
}
