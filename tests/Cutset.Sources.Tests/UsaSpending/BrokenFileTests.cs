using System.Globalization;
using System.Text;
using CsCheck;
using Cutset.Core.Model;
using Cutset.Sources.UsaSpending;

namespace Cutset.Sources.Tests.UsaSpending;

public sealed class BrokenFileTests
{
    private static readonly UsaSpendingSource Source = new();

    [Theory]
    [InlineData("contract_award_unique_key")]
    public void A_missing_key_column_is_named(string column)
    {
        var file = AwardFile.Contracts(("contract_award_unique_key", "")).Rename(column, "other");
        var error = SourceRuns.Refused(Source, "a.csv", file.ToString());
        Assert.Contains(column, error.Message, StringComparison.Ordinal);
        Assert.Contains("row 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_column_of_subawards_is_named() => Assert.Contains(
        "prime_award_unique_key",
        SourceRuns.Refused(Source, "a.csv", AwardFile.Subawards().Rename("prime_award_unique_key", "x").ToString()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Columns_may_stand_in_any_order_and_most_may_be_missing()
    {
        var sink = SourceRuns.Read(
            Source, "a.csv",
            "usaspending_permalink,recipient_name,unknown,recipient_uei,contract_award_unique_key\n"
            + $"https://x,HARBORLINE LLC,,NQEWN6C1LSU5,{AwardFile.AwardKey}");
        Assert.Null(Assert.Single(sink.Awards).Obligated);
        Assert.Single(sink.TiesOf(TieKind.Holds));
        Assert.Empty(sink.TiesOf(TieKind.Serves));
        Assert.Empty(sink.Rejects);
    }

    [Theory]
    [InlineData('\t', "\n")]
    [InlineData('|', "\r\n")]
    [InlineData(',', "\n")]
    public void Delimiters_line_ends_quotes_and_breaks_in_fields_are_read(char delimiter, string newline)
    {
        var file = new AwardFile("contract-awards") { Delimiter = delimiter, Newline = newline };
        const string Description = "12\" PIPE, \"SPECIAL\"\nTWO|LINES\tTAB";
        var sink = file.AddContract(("prime_award_base_transaction_description", Description)).AddContract().Read();
        Assert.Equal(Description, sink.Awards[0].Description);
        Assert.Equal(["row 2", "row 3"], sink.Evidence.Select(evidence => evidence.Locator));
    }

    [Fact]
    public void A_row_with_too_few_fields_is_rejected_and_the_next_is_read()
    {
        var sink = AwardFile.Contracts().AddRaw("a,b,c").AddRaw("").AddContract().Read();
        Assert.Equal(2, sink.Awards.Count);
        var reject = Assert.Single(sink.Rejects);
        Assert.Equal(("field-count", "row 3", "3"), (reject.Code, reject.Locator, reject.Value));
        Assert.Equal("row 5", sink.Evidence[1].Locator);
    }

    [Fact]
    public void A_stray_quote_costs_at_most_its_row()
    {
        var sink = AwardFile.Contracts(("prime_award_base_transaction_description", "A, \"B\"\nC")).AddContract()
            .AddRaw("\"a\"b,c").AddContract(("award_id_piid", "LAST")).Read();
        Assert.Equal(3, sink.Awards.Count);
        Assert.Equal(("LAST", "row 5"), (sink.Awards[2].Number, sink.Evidence[2].Locator));
        Assert.Equal("row 4", Assert.Single(sink.Rejects).Locator);
        Assert.Equal(4, sink.Rows);
    }

    [Fact]
    public void A_first_record_without_end_is_refused()
    {
        var text = AwardFile.Contracts().ToString();
        var header = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var error = SourceRuns.Refused(Source, "a.csv", header + "\n" + new string(' ', 17 << 20));
        Assert.Contains("row 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("more than 16 million characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_inside_quotes_is_refused()
    {
        var whole = AwardFile.Contracts(("prime_award_base_transaction_description", "A, B\nC")).AddContract().ToString();
        var cut = whole[..(whole.IndexOf("A, B", StringComparison.Ordinal) + 3)];
        Assert.Contains("ends inside a quoted field", SourceRuns.Refused(Source, "a.csv", cut).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_inside_a_record_is_refused()
    {
        var whole = AwardFile.Contracts().AddContract().ToString();
        Assert.Contains("cut short", SourceRuns.Refused(Source, "a.csv", whole[..^200]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_is_a_valid_file()
    {
        var sink = new AwardFile("assistance-subawards").Read();
        Assert.Equal("usaspending-assistance-subawards", Assert.Single(sink.Files).Dataset);
        Assert.Equal(0, sink.Rows);
    }

    [Fact]
    public void Values_that_cannot_be_read_cost_the_value_not_the_row()
    {
        var sink = AwardFile.Contracts(
            ("period_of_performance_start_date", "2023-02-29"), ("total_obligated_amount", "1.2E+06"),
            ("recipient_uei", "NONSENSE"), ("contract_award_unique_key", AwardFile.AwardKey)).Read();
        Assert.Equal(
            ["amount-invalid", "date-invalid", "uei-malformed"],
            sink.Rejects.Select(reject => reject.Code).Order(StringComparer.Ordinal));
        Assert.All(sink.Rejects, reject => Assert.Equal(RejectSeverity.Repaired, reject.Severity));
        Assert.Null(Assert.Single(sink.Awards).Start);
    }

    [Theory]
    [InlineData("", "award-key-missing")]
    [InlineData("CONT_AWD_X", "award-key-malformed")]
    public void A_row_without_award_key_is_rejected(string key, string code)
    {
        var sink = AwardFile.Contracts(("contract_award_unique_key", key)).Read();
        Assert.Empty(sink.Ties);
        Assert.Equal((code, RejectSeverity.Dropped), (Assert.Single(sink.Rejects).Code, sink.Rejects[0].Severity));
    }

    [Fact]
    public void Invalid_bytes_are_counted_and_the_row_is_kept()
    {
        var bytes = Encoding.Latin1.GetBytes(AwardFile.Contracts(("recipient_city_name", "\u00C9VRY\u00FF")).ToString());
        var sink = SourceRuns.Read(Source, "a.csv", bytes);
        Assert.Single(sink.Awards);
        Assert.Equal(("invalid-utf8", "2"), (Assert.Single(sink.Rejects).Code, sink.Rejects[0].Value));
    }

    [Fact]
    public void Cancelling_stops_a_long_file()
    {
        var file = new AwardFile("contract-awards");
        for (var i = 0; i < 1100; i++)
        {
            file.AddContract();
        }

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var bytes = Encoding.UTF8.GetBytes(file.ToString());
        Assert.Throws<OperationCanceledException>(() => Source.Read(
            new Cutset.Sources.Reading.SourceEntry("a", "a", null, () => new MemoryStream(bytes)),
            new Cutset.Sources.Reading.FileIdentity("a", "", 0), new TestKit.RecordingSink(), cancelled.Token));
    }

    [Fact]
    public void Dates_and_amounts_say_the_same_in_both_spellings() => Gen.Select(
        Gen.Int[0, 36_000], Gen.Long[-99_999_999_999, 99_999_999_999]).Sample((dayNumber, cents) =>
    {
        var day = new DateOnly(1969, 1, 1).AddDays(dayNumber);
        var amount = cents / 100m;
        var published = AwardOf(Text(day, "yyyy-MM-dd"), amount.ToString("0.00", CultureInfo.InvariantCulture));
        var damaged = AwardOf(Text(day, "M/d/yy H:mm"), amount.ToString("#,##0.##", CultureInfo.InvariantCulture));
        Assert.Equal((day, amount), (published.Start!.Value, published.Obligated!.Value));
        Assert.Equal((day, amount), (damaged.Start!.Value, damaged.Obligated!.Value));
    }, iter: 200);

    private static AwardRecord AwardOf(string start, string obligated) => Assert.Single(AwardFile.Contracts(
        ("period_of_performance_start_date", start), ("total_obligated_amount", obligated)).Read().Awards);

    private static string Text(DateOnly day, string format) => day.ToDateTime(TimeOnly.MinValue)
        .ToString(format, CultureInfo.InvariantCulture);
}
