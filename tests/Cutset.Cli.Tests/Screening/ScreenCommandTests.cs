using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;
using Cutset.Sources.Vendors;

namespace Cutset.Cli.Tests.Screening;

public sealed class ScreenCommandTests : IDisposable
{
    private const string Vendors = """
        id,Supplier,Remark
        1,"OKTA, INC.",=HYPERLINK("x")
        2,Zebra Nonexistent Partners LLC,-5
        3,Amazon Web Services,+cmd
        4,,@x
        5,Palantir Technologies Inc.,plain
        6,"OKTA, INC.",again
        """;

    private readonly MarketplaceWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Each_row_gets_one_in_order_with_verdict_and_tie()
    {
        var rows = Rows("--json");
        Assert.Equal([2, 3, 4, 5, 6, 7], rows.Select(static row => row.GetProperty("row").GetInt64()));
        Assert.Equal(
            ["same", "none", "possible", "none", "same", "same"], rows.Select(static row => row.GetProperty("verdict").GetString()!));
        Assert.Equal("Okta", rows[0].GetProperty("entity").GetProperty("name").GetString());
        var chain = rows[0].GetProperty("chain");
        Assert.Equal("documented", chain.GetProperty("grade").GetString());
        foreach (var step in chain.GetProperty("steps").EnumerateArray())
        {
            Assert.NotEmpty(step.GetProperty("ties")[0].GetProperty("evidence")[0].GetProperty("sha256").GetString()!);
        }
    }

    [Fact]
    public void What_matched_only_possibly_is_not_called_tied()
    {
        var row = Rows("--json")[2];
        Assert.False(row.TryGetProperty("tied", out _));
        Assert.False(row.TryGetProperty("chain", out _));
        Assert.False(row.TryGetProperty("documented", out _));
        Assert.False(row.TryGetProperty("entity", out _));
        Assert.NotEqual(0, row.GetProperty("candidates").GetArrayLength());
    }

    [Fact]
    public void Counts_are_those_of_a_trace()
    {
        var row = Rows("--json")[0];
        using var trace = JsonDocument.Parse(_workspace.Run("trace", "Okta", "ICE", "--json").Out);
        var summary = trace.RootElement.GetProperty("summary");
        var documented = row.GetProperty("documented");
        Assert.Equal(summary.GetProperty("servicesReached").GetInt32(), documented.GetProperty("services").GetInt32());
        Assert.Equal(summary.GetProperty("awardsReached").GetInt32(), documented.GetProperty("awards").GetInt32());
        Assert.True(documented.GetProperty("services").GetInt32() > 10);
    }

    [Theory]
    [InlineData("out.csv")]
    [InlineData("out.xlsx")]
    public void Files_keep_columns_and_order_and_read_back(string name)
    {
        var output = _workspace.PathOf(name);
        Screen("--out", output);
        using var table = VendorTable.Open(output);
        var names = new List<string>();
        var remarks = new List<string>();
        while (table.Read())
        {
            names.Add(table.Cell(1));
            remarks.Add(table.Cell(2));
        }

        Assert.Equal("Supplier", table.Header[1]);
        Assert.Contains("cutset_match", table.Header);
        Assert.Equal(
            ["OKTA, INC.", "Zebra Nonexistent Partners LLC", "Amazon Web Services", "", "Palantir Technologies Inc.", "OKTA, INC."], names);
        Assert.Equal(6, remarks.Count);
        Assert.All(remarks, remark => Assert.True(
            name == "out.xlsx" || remark is not ['=' or '+' or '@', ..], $"'{remark}' is a formula"));
        Assert.Equal("-5", remarks[1]);
    }

    [Fact]
    public void A_spreadsheet_holds_no_formula()
    {
        var output = _workspace.PathOf("out.xlsx");
        Screen("--out", output);
        using var zip = System.IO.Compression.ZipFile.OpenRead(output);
        var sheet = zip.Entries.Single(static entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)
            || entry.FullName.Contains("worksheets/", StringComparison.Ordinal));
        using var reader = new StreamReader(sheet.Open());
        var text = reader.ReadToEnd();
        Assert.DoesNotContain("<x:f>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", text, StringComparison.Ordinal);
        Assert.Contains("inlineStr", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_form_is_refused_before_the_work()
    {
        var run = CliRun.Of(_workspace.Folder, "screen", "nothing.csv", "--out", "x.pdf");
        Assert.Equal(ExitCodes.Usage, run.Code);
    }

    private List<JsonElement> Rows(params string[] options)
    {
        using var json = JsonDocument.Parse(Screen(options).Out);
        return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(static row => row.Clone())];
    }

    private CliRun Screen(params string[] options) =>
        _workspace.Run(["screen", _workspace.Write("vendors.csv", Vendors), "--to", "ICE", .. options]);
}
