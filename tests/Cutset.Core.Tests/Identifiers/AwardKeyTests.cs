using Cutset.Core.Identifiers;

namespace Cutset.Core.Tests.Identifiers;

public sealed class AwardKeyTests
{
    [Theory]
    [InlineData("CONT_AWD_70CDCR20P00000053_7012_-NONE-_-NONE-", AwardKeyKind.Contract, "70CDCR20P00000053", "7012")]
    [InlineData("CONT_AWD_0001_A_97AS_W912_9700", AwardKeyKind.Contract, "0001_A", "97AS")]
    [InlineData("CONT_IDV_HSCEMS12D00001_7012", AwardKeyKind.Vehicle, "HSCEMS12D00001", "7012")]
    [InlineData("ASST_NON_18CECYT00002_7012", AwardKeyKind.Assistance, "18CECYT00002", "7012")]
    [InlineData("asst_non_18cecyt00002_070 ", AwardKeyKind.Assistance, "18CECYT00002", "070")]
    [InlineData("ASST_AGG_9_X_1_070", AwardKeyKind.AggregateAssistance, "9_X_1", "070")]
    public void TryParse_reads_all_shapes(string text, AwardKeyKind kind, string number, string agency)
    {
        Assert.True(AwardKey.TryParse(text, out var key));
        Assert.Equal((kind, number, agency), (key.Kind, key.Number, key.Agency));
        Assert.Equal(text.Trim().ToUpperInvariant(), key.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CONT_AWD_")]
    [InlineData("CONT_AWD_X_7012")]
    [InlineData("CONT_AWD_X_7012_-NONE-_70123")]
    [InlineData("CONT_IDV_7012")]
    [InlineData("CONT_IDV__7012")]
    [InlineData("CONT_IDV_X_070")]
    [InlineData("GRANT_X_7012")]
    public void TryParse_refuses_other_texts(string? text) => Assert.False(AwardKey.TryParse(text, out _));

    [Fact]
    public void Both_eras_of_an_assistance_key_meet()
    {
        Assert.True(AwardKey.TryParse("ASST_NON_18CECYT00002_7012", out var old));
        Assert.True(AwardKey.TryParse("ASST_NON_18CECYT00002_070", out var recent));
        Assert.Equal(recent.Value, old.WithDepartment("070"));
        Assert.Equal(recent.Value, recent.WithDepartment("070"));
    }
}
