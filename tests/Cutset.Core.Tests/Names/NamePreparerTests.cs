using Cutset.Core.Names;

namespace Cutset.Core.Tests.Names;

public sealed class NamePreparerTests
{
    private static readonly NamePreparer Preparer = new();

    [Theory]
    [InlineData("B D K, INC.", "BDK INC")]
    [InlineData("B D K L L C", "BDK LLC")]
    [InlineData("株式会社トヨタ", "TOYOTA KK")]
    [InlineData("Общество с ограниченной ответственностью \"Вектор\"", "VEKTOR OOO")]
    [InlineData("Boeing Co (4471)", "BOEING CO")]
    [InlineData("FASTENAL COMPANY (8415) 3928", "FASTENAL CO 3928")]
    [InlineData("Brigade Forty-Four", "BRIGADE 44")]
    [InlineData("Fund VIII LP", "FUND 8 LP")]
    [InlineData("Al Qa'ida", "AL QAIDA")]
    [InlineData("Tolvane Co-operative", "TOLVANE COOPERATIVE")]
    [InlineData("THE REGENTS OF THE UNIVERSITY OF TOLLAND", "UNIVERSITY TOLLAND THE REGENTS OF THE OF")]
    [InlineData("PT Solutions Inc", "PT SOLUTION INC")]
    [InlineData("Penrose Enviromental Services", "PENROSE ENVIRONMENTAL SERVICE")]
    [InlineData("Corrections Corporation of Tolland (TN)", "CORRECTIONS TOLLAND CORP OF TN")]
    [InlineData("Department of Transportation (TN)", "DEPARTMENT TRANSPORT TN OF")]
    [InlineData("Meridell Bank Natl Assn", "MERIDELL BANK NA")]
    [InlineData("The", "THE")]
    [InlineData("!!!", "")]
    public void Prepare_brings_names_to_canonical_words(string name, string words) =>
        Assert.Equal(words, Preparer.Prepare(name).ToString());

    [Fact]
    public void Prepare_tells_roles()
    {
        var name = Preparer.Prepare("Tolvane Services of Ohio 7 LLC");
        Assert.Equal(4, name.ContentCount);
        Assert.Equal(
            [TokenRole.Distinctive, TokenRole.Common, TokenRole.Place, TokenRole.Number, TokenRole.Noise, TokenRole.LegalForm],
            Enumerable.Range(0, name.TokenCount).Select(name.RoleOf));
        Assert.True(name.WeightOf(0) > name.WeightOf(1));
        Assert.Equal(0, name.WeightOf(5));
    }

    [Theory]
    [InlineData("Umber LLC d/b/a Silver Spoon", "UMBER LLC", "SILVER SPOON")]
    [InlineData("Velmar Networks (formerly Oxbow Telecom) Inc", "VELMAR NETWORK INC", "OXBOW TELECOMMUNICATION")]
    [InlineData("Science Applications International Corp (SAIC)", "SCIENCE APPLICATION INTERNATIONAL CORP", "SAIC")]
    [InlineData("Roxham Trust c/o Wexler Bank", "ROXHAM TRUST", null)]
    [InlineData("DBA Construction", "DBA CONSTRUCTION", null)]
    public void Prepare_parts_aliases_from_the_name(string name, string main, string? alias)
    {
        var prepared = Preparer.Prepare(name);
        Assert.Equal(main, prepared.ToString());
        Assert.Equal(alias, prepared.Alias?.ToString());
    }

    [Fact]
    public void Keys_are_equal_where_they_promise_to_be()
    {
        var name = Preparer.Prepare("Harrowgate Instruments Intl, Inc.").Keys;
        Assert.Equal(name.Fingerprint, Preparer.Prepare("INSTRUMENTS HARROWGATE INTERNATIONAL").Keys.Fingerprint);
        Assert.Equal(name.Acronym, Preparer.Prepare("H.I.I.").Keys.Acronym);
        Assert.Equal(name.Prefix, Preparer.Prepare("HARROWGATE INSTRUMETS").Keys.Prefix);
        Assert.Equal(name.Skeleton, Preparer.Prepare("Horrowgatte Foods").Keys.Skeleton);
        Assert.Equal(Preparer.Prepare("Blue Wave").Keys.Joined, Preparer.Prepare("BLUEWAVE LLC").Keys.Joined);
    }

    [Fact]
    public void WriteRareTokens_gives_the_most_telling_first()
    {
        var name = Preparer.Prepare("National Tolvane Services 12");
        Span<ulong> hashes = stackalloc ulong[2];
        Assert.Equal(2, name.WriteRareTokens(hashes));
        Assert.Equal(name.HashOf(1), hashes[0]);
    }

    [Fact]
    public void Prepare_reads_a_hundred_thousand_characters_and_tells_them_apart()
    {
        var one = Preparer.Prepare(new string('x', 100_000) + "a");
        var other = Preparer.Prepare(new string('x', 100_000) + "b");
        Assert.Equal(NameVerdict.Same, NameComparer.Compare(one, one).Verdict);
        Assert.NotEqual(NameVerdict.Same, NameComparer.Compare(one, other).Verdict);
        Assert.True(one.TokenCount < 70);
    }
}
