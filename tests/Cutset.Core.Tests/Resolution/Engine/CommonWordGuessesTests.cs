using System.Text;
using Cutset.Core.Names;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class CommonWordGuessesTests
{
    [Theory]
    [InlineData("ORINTING", "PRINTING")]
    [InlineData("SSYTEMS", "SYSTEMS")]
    [InlineData("EASTERNN", "EASTERN")]
    [InlineData("SETV", "SERV")]
    public void A_word_one_slip_from_a_spelling_may_be_the_common_word(string word, string meant)
    {
        var canonical = new NamePreparer().Prepare("Kralovic " + meant);
        Assert.Equal(canonical.HashOf(1), CommonWordGuesses.Instance.SlipOf(Encoding.ASCII.GetBytes(word)));
    }

    [Theory]
    [InlineData("KRALOVIC")]
    [InlineData("ABC")]
    [InlineData("")]
    public void Other_words_may_not(string word) =>
        Assert.Equal(0UL, CommonWordGuesses.Instance.SlipOf(Encoding.ASCII.GetBytes(word)));

    [Fact]
    public void A_common_word_at_the_end_of_another_is_found()
    {
        Assert.True(CommonWordGuesses.Instance.TryPart("KRALOVICINDUSTRIES"u8, out var head, out var tail));
        Assert.Equal((8, "INDUSTRY"), (head, Encoding.ASCII.GetString(tail)));
        Assert.False(CommonWordGuesses.Instance.TryPart("KRALOVIC"u8, out _, out _));
    }

    [Theory]
    [InlineData("Juspol Printing LLC", "Juspol Orinting LLC")]
    [InlineData("Hiscel Industries Inc", "HiscelIndustries Inc")]
    [InlineData("Oakmere Eastern Aviation", "Oakmere Esstern Aviation Inc")]
    [InlineData("Fed Ex Freight", "FedEx Freight Inc")]
    [InlineData("Zameess Red Supply Ltd", "Zameessred Supply Ltd")]
    [InlineData("Castillon & Wright Farms", "Castillonand Wright Farms Co")]
    public void In_one_place_such_names_are_one_organisation(string left, string right) =>
        Assert.Equal([0, 0], Resolve(left, right, "85201", "85201"));

    [Theory]
    [InlineData("Oakmere Trust Inc", "Oakmere Truss Inc")]
    [InlineData("Juspol Printing LLC", "Juspol Paving LLC")]
    public void Elsewhere_or_with_another_word_they_are_not(string left, string right) =>
        Assert.Equal([0, 1], Resolve(left, right, "85201", "10001"));

    private static int[] Resolve(string left, string right, string leftCode, string rightCode)
    {
        var table = new RecordTable();
        table.Add(new RecordRow { Name = left, PostalCode = leftCode, City = "City of " + leftCode, Region = leftCode == "85201" ? "AZ" : "NY" });
        table.Add(new RecordRow { Name = right, PostalCode = rightCode, City = "City of " + rightCode, Region = rightCode == "85201" ? "AZ" : "NY" });
        return new RecordResolver().Resolve(table, null, TestContext.Current.CancellationToken).Groups.ToArray();
    }
}
