using Cutset.Core.Model;

namespace Cutset.Sources.Tests.UsaSpending;

public sealed class SubawardTests
{
    [Fact]
    public void A_row_makes_the_subaward_and_its_prime_award()
    {
        var sink = AwardFile.Subawards().Read();

        var tie = Assert.Single(sink.TiesOf(TieKind.Subaward));
        Assert.Equal("PO-77|2020-03-04|40000.00", tie.Discriminator);
        Assert.Equal((Money.Usd(40000m), new DateOnly(2020, 3, 4)), (tie.Amount!.Value, tie.Start!.Value));
        Assert.Equal(TieFlags.None, tie.Flags);
        Assert.Equal("CEDAR ANALYTICS INC", sink.Organization(tie.From).Names[0].Text);
        var award = Assert.Single(sink.Awards);
        Assert.Equal((AwardBasis.SubawardContext, award.Key), (award.Basis, tie.To));
        Assert.Equal(100000m, award.Obligated);
        Assert.Equal("HARBORLINE SYSTEMS LLC", sink.Organization(Assert.Single(sink.TiesOf(TieKind.Holds)).From).Names[0].Text);
        Assert.Equal(2, sink.TiesOf(TieKind.Serves).Count);
        Assert.Equal("award:CONT_IDV_47QTCA19D0001_4732", Assert.Single(sink.TiesOf(TieKind.OrdersUnder)).To.Value);
        Assert.Equal("CEDAR HOLDINGS INC", sink.Organization(Assert.Single(sink.TiesOf(TieKind.Owns)).From).Names[0].Text);
        Assert.Empty(sink.Rejects);
    }

    [Fact]
    public void A_report_filed_again_makes_the_same_tie_with_its_own_evidence()
    {
        var sink = AwardFile.Subawards().AddSubaward(("subaward_fsrs_report_id", "B-2"), ("subaward_amount", "40000")).Read();

        var ties = sink.TiesOf(TieKind.Subaward);
        Assert.Single(ties.Select(tie => (tie.From, tie.To, tie.Discriminator)).Distinct());
        Assert.Equal(2, ties.Select(tie => tie.Evidence).Distinct().Count());
        Assert.Single(sink.Awards);
    }

    [Theory]
    [InlineData("subaward_amount", "100000.01", TieFlags.SubawardExceedsPrime)]
    [InlineData("subaward_amount", "-5.00", TieFlags.None)]
    [InlineData("subaward_number", "PO 40000", TieFlags.AmountEqualsNumber)]
    [InlineData("subaward_number", "PO 140000", TieFlags.None)]
    [InlineData("subaward_action_date", "2025-01-02", TieFlags.DatedAfterPrime)]
    [InlineData("subaward_action_date", "2025-01-01", TieFlags.None)]
    public void Doubtful_subawards_are_flagged(string column, string value, TieFlags expected) =>
        Assert.Equal(expected, Assert.Single(AwardFile.Subawards((column, value)).Read().TiesOf(TieKind.Subaward)).Flags);

    [Theory]
    [InlineData("HARBORLINE", false)]
    [InlineData("CEDAR", true)]
    [InlineData("CEDAR ANALYTICS LLC", true)]
    public void A_trade_name_of_a_subawardee_is_taken_where_it_resembles_the_name(string tradeName, bool isTaken)
    {
        var sink = AwardFile.Subawards(("subawardee_dba_name", tradeName)).Read();

        var names = sink.Organization(Assert.Single(sink.TiesOf(TieKind.Subaward)).From).Names;
        Assert.Equal(isTaken, names.Contains(new NameForm(tradeName, NameUse.Trade)));
        Assert.Equal("CEDAR ANALYTICS INC", names[0].Text);
    }

    [Fact]
    public void A_subaward_to_itself_is_dropped_and_its_award_stays()
    {
        var sink = AwardFile.Subawards(("subawardee_uei", "nqewn6c1lsu5")).Read();
        Assert.Empty(sink.TiesOf(TieKind.Subaward));
        Assert.Single(sink.Awards);
        Assert.Equal(("subaward-to-itself", RejectSeverity.Dropped), (sink.Rejects[0].Code, sink.Rejects[0].Severity));
    }

    [Theory]
    [InlineData("MARY QUILLON", "FOR-PROFIT ORGANIZATION", "natural-person")]
    [InlineData("QUILLON, MARY Z", "", "natural-person")]
    [InlineData("", "FOR-PROFIT ORGANIZATION", "recipient-unnamed")]
    public void A_subawardee_that_may_be_a_person_is_left_out(string name, string types, string code)
    {
        var sink = AwardFile.Subawards(
            ("subawardee_name", name), ("subawardee_business_types", types), ("subawardee_parent_name", "")).Read();
        Assert.Empty(sink.TiesOf(TieKind.Subaward));
        var reject = Assert.Single(sink.Rejects);
        Assert.Equal((code, "", RejectSeverity.Dropped), (reject.Code, reject.Value, reject.Severity));
    }

    [Fact]
    public void Columns_named_after_march_2025_are_read_alike()
    {
        var old = AwardFile.Subawards().Read();
        var recent = new AwardFile("contract-subawards").Rename("subaward_fsrs_report_id", "subaward_sam_report_id")
            .Rename("subaward_fsrs_report_year", "subaward_sam_report_year").AddSubaward(("subaward_sam_report_id", "A-1")).Read();
        Assert.Equal(old.Ties.Select(tie => tie.ToString()), recent.Ties.Select(tie => tie.ToString()));
    }
}
