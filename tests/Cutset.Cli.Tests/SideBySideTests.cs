using System.Globalization;
using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests;

/// <summary>The totals of documented and of wider chains, the options named, and the units of CSV, on the real records.</summary>
public sealed class SideBySideTests
{
    private const string Table = """
        kind,from,to,url,as_of,obligated,currency
        provides,Cedar,Cedar Cloud,https://example.org/1,2026-01-02,,
        hosts,Cedar Cloud,Pine Desk,https://example.org/2,2026-01-02,,
        provides,Pine,Pine Desk,https://example.org/3,2026-01-02,,
        authorised,Cedar Cloud,Agency,https://example.org/4,2026-01-02,,
        authorised,Pine Desk,Agency,https://example.org/5,2026-01-02,,
        authorised,Pine Desk,Office,https://example.org/6,2026-01-02,,
        part-of,Office,Agency,https://example.org/7,2026-01-02,,
        holds,Pine,A-1,https://example.org/8,2026-01-02,100.5,USD
        serves,A-1,Agency,https://example.org/9,2026-01-02,,

        """;

    [Fact]
    public void Both_totals_stand_side_by_side_in_every_form()
    {
        using var scratch = Workspace();
        var provider = Rows(scratch, "backbone", "Agency", "--grade", "inferred", "--csv").Single(static row => row["provider"] == "Cedar");
        Assert.Equal(
            ("2", "0", "2", "1", "100.5", "1"),
            (provider["services_any_depth"], provider["awards"], provider["services_with_inferred"], provider["awards_with_inferred"],
                provider["obligated_with_inferred"], provider["share_of_services"]));
        var reached = Rows(scratch, "reach", "Cedar", "--grade", "inferred", "--csv").Single(static row => row["agency"] == "Agency");
        Assert.Equal(
            ("2", "0", "0", "2", "1", "100.5"),
            (reached["services"], reached["awards"], reached["obligated"], reached["services_with_inferred"],
                reached["awards_with_inferred"], reached["obligated_with_inferred"]));

        var answer = Json(scratch, "backbone", "Agency", "--grade", "inferred").GetProperty("providers").EnumerateArray()
            .Single(static row => row.GetProperty("name").GetString() == "Cedar");
        Assert.Equal((0, 1), (Number(answer, "awards"), Number(answer.GetProperty("withInferred"), "awards")));
        var reach = Json(scratch, "reach", "Cedar", "--grade", "inferred");
        Assert.Equal((2, 0), (Number(reach, "services"), Number(reach, "awards")));
        Assert.Equal((2, 1), (Number(reach.GetProperty("withInferred"), "services"), Number(reach.GetProperty("withInferred"), "awards")));
        Assert.Equal(100.5m, reach.GetProperty("withInferred").GetProperty("obligated")[0].GetProperty("amount").GetDecimal());
        Assert.False(Json(scratch, "reach", "Cedar").TryGetProperty("withInferred", out _));

        foreach (var form in new[] { "--md", null })
        {
            foreach (var command in new[] { new[] { "backbone", "Agency" }, ["reach", "Cedar"] })
            {
                string[] asked = [.. command, "--grade", "inferred", .. new[] { form }.OfType<string>()];
                Assert.Contains("USD 100.5", Run(scratch, asked), StringComparison.Ordinal);
            }

            var cut = Run(scratch, ["cut", "Cedar", "Agency", "--grade", "inferred", .. new[] { form }.OfType<string>()]);
            Assert.Contains("documented chains alone", cut, StringComparison.Ordinal);
            Assert.Contains("documented or inferred chains", cut, StringComparison.Ordinal);
        }

        var grades = Rows(scratch, "cut", "Cedar", "Agency", "--grade", "inferred", "--csv")
            .Where(static row => row["cut"] == "anywhere").ToLookup(static row => row["grade"]);
        Assert.Equal((2, 2), (grades["documented"].Count(), grades["inferred"].Count()));
    }

    [Fact]
    public void An_answer_names_the_options_that_it_was_asked_under()
    {
        using var scratch = Workspace();
        string[][] commands =
        [
            ["trace", "Cedar", "Agency"], ["cut", "Cedar", "Agency"], ["backbone", "Agency"], ["reach", "Cedar"],
            ["compare", "Cedar", "Pine", "--to", "Agency"], ["backbone", "Agency", "--under", "Cedar"],
        ];
        foreach (var command in commands)
        {
            foreach (var form in new[] { null, "--md" })
            {
                string[] asked = [.. command, "--exact", "--as-of", "2026-01-02", .. new[] { form }.OfType<string>()];
                var said = Run(scratch, asked).Replace("\\", "", StringComparison.Ordinal);
                Assert.Contains("--exact (leaves out ", said, StringComparison.Ordinal);
                Assert.Contains("--as-of 2026-01-02", said, StringComparison.Ordinal);
            }
        }

        Assert.Contains("leaves out 1 sub-agency", Run(scratch, "backbone", "Agency", "--exact"), StringComparison.Ordinal);
        Assert.Contains("leaves out nothing here", Run(scratch, "backbone", "Office", "--exact"), StringComparison.Ordinal);
        Assert.Contains("--by-amount, --by 2027-01-01", Run(scratch, "cut", "Cedar", "Agency", "--by-amount", "--by", "2027-01-01"), StringComparison.Ordinal);
        var question = Json(scratch, "backbone", "Agency", "--exact").GetProperty("question");
        Assert.Equal((1, 1), (Number(question, "toGroup"), Number(question, "toLeftOut")));
    }

    [Fact]
    public void Shares_in_csv_are_numbers_from_0_to_1()
    {
        using var workspace = new MarketplaceWorkspace();
        foreach (var command in new[] { new[] { "reach", "Amazon" }, ["backbone", "ICE"] })
        {
            var rows = Parse(workspace.Run([.. command, "--csv"]).Out);
            Assert.NotEmpty(rows);
            foreach (var (name, cell) in rows.SelectMany(static row => row).Where(static pair => pair.Key.StartsWith("share", StringComparison.Ordinal)))
            {
                Assert.True(
                    decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1,
                    $"{name}: {cell}");
            }
        }

        var health = Parse(workspace.Run("reach", "Amazon", "--csv").Out)
            .Single(static row => row["agency"] == "Department of Health and Human Services");
        Assert.Equal(("118", "147", "0.8027"), (health["services"], health["services_authorised"], health["share_of_services"]));
        var compared = Parse(workspace.Run("compare", "Amazon", "Microsoft", "--to", "ICE", "--csv").Out);
        var shares = compared.Single(static row => row["what"] == "share_of_services");
        Assert.Equal(("0.7", "0.55"), (shares["first"], shares["second"]));
        Assert.Equal(28, compared.Count(static row => row["what"] == "reaches_service" && row["first"] == "1"));
    }

    [Fact]
    public void A_cut_tells_the_last_day_for_orders_of_a_vehicle()
    {
        using var workspace = new MarketplaceWorkspace();
        var vehicles = Parse(workspace.Run("cut", "VISTA OUTDOOR SALES LLC", "ICE", "--csv").Out)
            .Where(static row => row["cut"] == "anywhere" && row["last_ordering_day"].Length > 0)
            .ToDictionary(static row => row["what"], static row => row["last_ordering_day"]);
        Assert.Equal("2022-09-26", vehicles["award HSCEMS17D00002"]);
        Assert.Equal("2023-08-01", vehicles["award 70CMSW18D00000002"]);
        Assert.Contains(
            "orders until", workspace.Run("cut", "VISTA OUTDOOR SALES LLC", "ICE").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_a_question_does_not_take_is_refused()
    {
        using var scratch = Workspace();
        foreach (var command in new[]
            {
                new[] { "backbone", "Agency", "--under", "Cedar", "--over", "imports" },
                ["trace", "Cedar", "Agency", "--over", "imports", "--limit", "3"],
                ["backbone", "Agency", "--over", "imports", "--as-of", "2026-01-02"],
                ["reach", "Cedar", "--through", "Pine"],
                ["backbone", "Agency", "--max-hops", "2"],
                ["cut", "Cedar", "Agency", "--through", "Pine"],
                ["cut", "Cedar", "Agency", "--max-hops", "3"],
            })
        {
            Assert.Equal(ExitCodes.Usage, CliRun.Of(scratch.Workspace, command).Code);
        }

        Assert.Contains("NP-hard", CliRun.Of(scratch.Workspace, "cut", "Cedar", "Agency", "--max-hops", "3").Error, StringComparison.Ordinal);
        var near = Json(scratch, "reach", "Cedar", "--max-hops", "2").GetProperty("agencies").EnumerateArray().Single();
        Assert.Equal(("Agency", 1), (near.GetProperty("name").GetString(), Number(near, "services")));
        Assert.Equal(2, Json(scratch, "reach", "Cedar", "--max-hops", "3").GetProperty("agenciesTotal").GetInt32());
    }

    private static ScratchFolder Workspace()
    {
        var scratch = new ScratchFolder();
        Run(scratch, "import", "table", scratch.Write("ties.csv", Table));
        Run(scratch, "build");
        return scratch;
    }

    private static string Run(ScratchFolder scratch, params string[] args)
    {
        var run = CliRun.Of(scratch.Workspace, args);
        Assert.True(run.Code == ExitCodes.Ok, run.Error);
        return run.Out;
    }

    private static JsonElement Json(ScratchFolder scratch, params string[] args) =>
        JsonDocument.Parse(Run(scratch, [.. args, "--json"])).RootElement;

    private static List<Dictionary<string, string>> Rows(ScratchFolder scratch, params string[] args) => Parse(Run(scratch, args));

    /// <summary>Rows by the names of their columns.</summary>
    private static List<Dictionary<string, string>> Parse(string csv)
    {
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(static pair => pair.First, static pair => pair.Second))];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }

        return cells;
    }

    private static int Number(JsonElement element, string member) => element.GetProperty(member).GetInt32();
}
