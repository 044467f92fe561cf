using Cutset.Core.Model;
using Cutset.Sources.Tables;
using Cutset.TestKit;
using CsCheck;

namespace Cutset.Sources.Tests.Tables;

public sealed class ClaimRowTests
{
    private const string Header = "kind,from,to,to_id,to_kind,sentence,url,as_of\n";
    private const string Good = "claim,Harbor Systems,Mill Works,,,Harbor supplies Mill.,https://example.org/1,2025-03-01\n";

    [Fact]
    public void A_row_gives_a_tie_that_quotes_and_cites_its_article()
    {
        var sink = Read(Header + Good);

        var tie = Assert.Single(sink.Ties);
        Assert.Equal((TieKind.Claim, TieFlags.Claimed, "Harbor supplies Mill."), (tie.Kind, tie.Flags, tie.Sentence));
        Assert.Equal(RecordKey.Claim("Harbor Systems", "Mill Works", "https://example.org/1", "Harbor supplies Mill.").Value, tie.Discriminator);
        var evidence = sink.Evidence[(int)tie.Evidence.Value];
        Assert.Equal(("row 2", "https://example.org/1", new DateOnly(2025, 3, 1)), (evidence.Locator, evidence.Url, evidence.AsOf));
        Assert.Equal(2, sink.Organizations.Count);
    }

    [Fact]
    public void An_agency_is_supplied_where_the_row_says_so()
    {
        var sink = Read(Header + "claim,Harbor Systems,ICE,us-subtier:7012,agency,Harbor supplies ICE.,https://example.org/1,2025-03-01\n");

        Assert.Equal("agency:us-subtier:7012", Assert.Single(sink.Ties).To.Value);
    }

    [Theory]
    [InlineData("claim,A,B,,,,https://example.org/1,2025-03-01", "no-sentence")]
    [InlineData("claim,A,B,,,It is so.,,2025-03-01", "no-source")]
    [InlineData("claim,A,B,,,It is so.,javascript:alert(1),2025-03-01", "no-source")]
    [InlineData("claim,A,B,,,It is so.,https://example.org/1,", "no-as-of")]
    [InlineData("claim,A,B,,service,It is so.,https://example.org/1,2025-03-01", "unknown-kind")]
    [InlineData("claim,A,Jo Roe,,person,Jo Roe helped.,https://example.org/1,2025-03-01", "natural-person")]
    [InlineData("claim,A,Mr. Jo Roe,,,Jo Roe helped.,https://example.org/1,2025-03-01", "natural-person")]
    [InlineData("claim,Mary Roe,B,,,Mary Roe helped.,https://example.org/1,2025-03-01", "natural-person")]
    [InlineData("claim,A,\"Roe, Dr. Mary\",,,It is so.,https://example.org/1,2025-03-01", "natural-person")]
    [InlineData("claim,A,Prof. Mary Roe,,,It is so.,https://example.org/1,2025-03-01", "natural-person")]
    [InlineData("claim,A,,,,It is so.,https://example.org/1,2025-03-01", "empty")]
    [InlineData("claim,A,A,,,It is so.,https://example.org/1,2025-03-01", "tie-to-itself")]
    public void A_row_that_cannot_stand_is_left_out_with_its_reason(string row, string code)
    {
        var sink = Read(Header + row + "\n" + Good);

        Assert.Equal("Harbor supplies Mill.", Assert.Single(sink.Ties).Sentence);
        var reject = Assert.Single(sink.Rejects);
        Assert.Equal(("row 2", code, RejectSeverity.Dropped), (reject.Locator, reject.Code, reject.Severity));
        Assert.DoesNotContain("Roe", reject.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Henry Schein,us-uei:D6MTSKS115L9")]
    [InlineData("Henry Schein Inc,")]
    [InlineData("Dr Pepper,")]
    [InlineData("Amazon,")]
    public void A_firm_named_like_a_person_stands_by_its_form_or_identifier(string supplied) => Assert.Single(Read(
        Header + $"claim,Harbor Systems,{supplied},,It is so.,https://example.org/1,2025-03-01\n").Ties);

    [Fact]
    public void A_whole_article_is_no_sentence() =>
        Assert.Equal("long-sentence", Assert.Single(Read(
            Header + $"claim,A,B,,,{new string('x', 1001)},https://example.org/1,2025-03-01\n").Rejects).Code);

    [Fact]
    public void The_key_is_that_of_the_words_wherever_they_stand() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 9], Gen.String[Gen.Char.AlphaNumeric, 1, 9], Gen.Int[0, 5]).Sample(
            (name, word, rows) =>
            {
                var claim = $"claim,X{name},Mill,,,{word} so,https://example.org/1,2025-03-01\n";
                var one = Read(Header + claim).Ties[0].Discriminator;
                var other = Read(Header + string.Concat(Enumerable.Repeat(Good, rows)) + claim.Replace(" so", "   so", StringComparison.Ordinal)).Ties[^1].Discriminator;
                Assert.Equal(one, other);
                Assert.NotEqual(one, Read(Header + claim.Replace(" so", " not so", StringComparison.Ordinal)).Ties[0].Discriminator);
            },
            iter: 200);

    private static RecordingSink Read(string text) => SourceRuns.Read(new TableSource(), "claims.csv", text);
}
