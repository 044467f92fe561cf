using Cutset.Asking.Wording;

namespace Cutset.Cli.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("Amazon Web Services, Inc.", "Amazon Web Services, Inc.")]
    [InlineData("red \u001b[31malert", "red \uFFFD[31malert")]
    [InlineData("two\r\nlines\tand tab", "two lines and tab")]
    [InlineData("reversed \u202Eeman", "reversed \uFFFDeman")]
    [InlineData("Crédit Agricole 中国", "Crédit Agricole 中国")]
    public void Line_keeps_text_and_defuses_controls(string text, string expected) =>
        Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Short_cuts_between_characters()
    {
        Assert.Equal("abc", SafeText.Cut("abc", 3));
        Assert.Equal("ab…", SafeText.Cut("abcd", 3));
        Assert.Equal("a…", SafeText.Cut("a\U0001F600bcd", 3));
    }
}
