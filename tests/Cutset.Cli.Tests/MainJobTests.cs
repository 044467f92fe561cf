using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;
using Cutset.TestKit;

namespace Cutset.Cli.Tests;

/// <summary>The main job on the real records, as a user runs it.</summary>
public sealed class MainJobTests
{
    [Theory]
    [InlineData("2026-04-28", 40, 28, 1, 24, 27, 28)]
    // One tie fewer than services: two of them stand on one tie from a service of Amazon.
    [InlineData("2024-06-15", 33, 22, 2, 16, 20, 21)]
    public void Trace_counts_the_services_of_a_marketplace(
        string day, int authorised, int reached, int provided, int oneStep, int anyDepth, int cutTies)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", "fedramp", SharedData.PathOf($"fedramp/data-{day}.json"));
        Run(scratch, "build");
        var summary = Json(scratch, "trace", "Amazon", "ICE", "--json").GetProperty("summary");
        Assert.Equal(
            (authorised, reached, provided, oneStep, anyDepth),
            (Number(summary, "servicesAuthorised"), Number(summary, "servicesReached"), Number(summary, "servicesProvided"),
                Number(summary, "servicesOneStep"), Number(summary, "servicesAnyDepth")));

        var cut = Json(scratch, "cut", "Amazon", "ICE", "--json").GetProperty("anywhere");
        Assert.Equal((cutTies, cutTies), (cut.GetProperty("ties").GetArrayLength(), Number(cut, "flow")));
        Assert.Contains("finds no chain", cut.GetProperty("proof").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_leaves_no_chain_is_told_with_the_way_round_it()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", SharedData.PathOf("fedramp/data-2026-04-28.json"));
        Run(scratch, "build");
        Assert.Contains("Add --kind authorised.", Hint("trace", "Amazon", "ICE", "--kind", "hosts"), StringComparison.Ordinal);
        Assert.Contains("Add --kind authorised.", Hint("cut", "Amazon", "ICE", "--kind", "hosts"), StringComparison.Ordinal);
        Assert.Contains("--max-hops 2", Hint("trace", "Amazon", "ICE", "--max-hops", "1"), StringComparison.Ordinal);
        Assert.Contains("certified there", Hint("trace", "Amazon", "22-092"), StringComparison.Ordinal);
        Assert.False(Json(scratch, "trace", "Amazon", "ICE", "--json").TryGetProperty("hint", out _));
        Assert.Contains(
            "'Amazon' is an organization", CliRun.Of(scratch.Workspace, "cut", "ICE", "Amazon").Error, StringComparison.Ordinal);
        Assert.Contains(
            "left on 2027-06-01 if nothing is renewed", CliRun.Of(scratch.Workspace, "cut", "Amazon", "ICE", "--by", "2027-06-01").Out, StringComparison.Ordinal);

        string Hint(params string[] command) => Json(scratch, [.. command, "--json"]).GetProperty("hint").GetString()!;
    }

    [Fact]
    public void A_company_to_pass_stands_for_its_services()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", SharedData.PathOf("fedramp/data-2026-04-28.json"));
        Run(scratch, "build");
        var through = Csv("trace", "Amazon", "ICE", "--through", "Okta");
        var byName = Csv("trace", "Amazon", "ICE", "--through", "Okta IDaaS Regulated Cloud");
        Assert.Contains("Okta IDaaS Regulated Cloud", through, StringComparison.Ordinal);
        Assert.NotEmpty(Chains(byName));
        Assert.All(Chains(byName), chain => Assert.Contains(chain, Chains(through)));
        Assert.All(Chains(through), static chain => Assert.Contains(",Okta ", chain, StringComparison.Ordinal));

        var without = Csv("trace", "Amazon", "ICE", "--without", "Okta");
        Assert.NotEmpty(Chains(without));
        Assert.DoesNotContain(",Okta ", without, StringComparison.Ordinal);

        string Csv(params string[] command) => CliRun.Of(scratch.Workspace, [.. command, "--limit", "10000", "--csv"]).Out;

        // The rows of each chain as one text, without their number.
        static List<string> Chains(string csv) =>
        [
            .. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .GroupBy(static row => row[..row.IndexOf(',', StringComparison.Ordinal)])
                .Select(static rows => string.Join('\n', rows.Select(static row => row[row.IndexOf(',', StringComparison.Ordinal)..]))),
        ];
    }

    [Fact]
    public void Backbone_agrees_with_an_independent_count()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", SharedData.PathOf("fedramp/data-2026-04-28.json"));
        Run(scratch, "build");
        var answer = Json(scratch, "backbone", "ICE", "--json");
        Assert.Equal(40, Number(answer, "servicesAuthorised"));
        var first = answer.GetProperty("providers").EnumerateArray().Take(5)
            .Select(static provider => $"{provider.GetProperty("name").GetString()} {Number(provider, "servicesAnyDepth")}");
        Assert.Equal(["Amazon 28", "Microsoft 22", "Google 20", "Okta 18", "Akamai 15"], first);
    }

    [Fact]
    public void As_of_an_older_listing_the_answer_is_that_listings_own()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", SharedData.PathOf("fedramp/data-2026-04-28.json"), SharedData.PathOf("fedramp/data-2024-06-15.json"));
        Run(scratch, "build");
        var summary = Json(scratch, "trace", "Amazon", "ICE", "--as-of", "2024-06-15", "--json").GetProperty("summary");
        Assert.Equal((33, 22), (Number(summary, "servicesAuthorised"), Number(summary, "servicesReached")));

        var points = Json(scratch, "trace", "Amazon", "ICE", "--over", "imports", "--json").GetProperty("points");
        Assert.Equal([22, 28], points.EnumerateArray().Select(static point => Number(point.GetProperty("trace"), "servicesReached")));
        // What a listing of 2024 has joins the answer of 2026; it does not appear then.
        Assert.NotEmpty(Listed("joined"));
        Assert.All(Listed("joined"), static day => Assert.Equal("2024-06-15", day));
        Assert.NotEmpty(Listed("appeared"));
        Assert.All(Listed("appeared"), static day => Assert.Equal("2026-04-28", day));
        var refused = CliRun.Of(scratch.Workspace, "trace", "Amazon", "ICE", "--over", "imports", "--as-of", "2024-06-15");
        Assert.Equal(ExitCodes.Usage, refused.Code);
        Assert.Contains("leave out --as-of", refused.Error, StringComparison.Ordinal);
        foreach (var change in new[] { "appeared", "joined", "gone", "left" })
        {
            var rows = CliRun.Of(scratch.Workspace, "trace", "Amazon", "ICE", "--over", "imports", "--csv").Out.Split('\n')
                .Count(row => row.StartsWith($"2026-04-28,{change},", StringComparison.Ordinal));
            Assert.Equal(points[1].GetProperty(change).GetArrayLength(), rows);
        }

        var backbone = Json(scratch, "backbone", "ICE", "--over", "imports", "--json").GetProperty("points")[1];
        var (csv, markdown) = (Over("--csv"), Over("--md"));
        Assert.Equal(
            backbone.GetProperty("backbone").GetProperty("providers").GetArrayLength(),
            csv.Split('\n').Count(static row => row.StartsWith("2026-04-28,provider,", StringComparison.Ordinal)));
        foreach (var change in new[] { "appeared", "joined", "gone", "left" })
        {
            var count = backbone.GetProperty(change).GetArrayLength();
            Assert.InRange(count, 1, 1000);
            Assert.Equal(count, csv.Split('\n').Count(row => row.StartsWith($"2026-04-28,{change},", StringComparison.Ordinal)));
        }

        // Of the 40 services authorised in 2026, 33 were in 2024 but for those that are gone.
        var authorised = new[] { "appeared", "gone" }.Select(change => backbone.GetProperty(change).EnumerateArray()
            .Where(static tie => tie.GetProperty("kind").GetString() == "authorised")
            .Select(static tie => tie.GetProperty("from").GetProperty("id").GetString()).Distinct().Count()).ToList();
        Assert.Equal(40 - 33, authorised[0] - authorised[1]);
        Assert.Contains("| 2026-04-28 | 40 |", markdown, StringComparison.Ordinal);
        Assert.Contains("## Gone from the records after 2024-06-15, by 2026-04-28", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "# Amazon → U.S. Immigration", CliRun.Of(scratch.Workspace, "trace", "Amazon", "ICE", "--over", "imports", "--md").Out,
            StringComparison.Ordinal);
        var reach = Json(scratch, "reach", "Amazon", "--json").GetProperty("agencies").EnumerateArray()
            .Single(static agency => agency.GetProperty("name").GetString() == "U.S. Immigration and Customs Enforcement");
        Assert.Equal((28, 40), (Number(reach, "services"), Number(reach, "servicesAuthorised")));

        string Over(string form) => CliRun.Of(scratch.Workspace, "backbone", "ICE", "--over", "imports", form).Out;

        List<string?> Listed(string member) =>
        [
            .. points[1].GetProperty(member).EnumerateArray().Where(static tie => tie.TryGetProperty("listedFrom", out _))
                .Select(static tie => tie.GetProperty("listedFrom").GetString()),
        ];
    }

    [Theory]
    [InlineData("22-007-17", "Argonne National Laboratory", "Argonne Site Office")]
    [InlineData("22-007-25", "Brookhaven Site Office", "National Energy Technology Laboratory")]
    public void Two_agencies_that_had_one_id_in_turn_stay_two(string id, string first, string second)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", SharedData.PathOf("fedramp/data-2026-04-28.json"), SharedData.PathOf("fedramp/data-2024-06-15.json"));
        Run(scratch, "build");
        var hits = Json(scratch, "find", id, "--json").GetProperty("hits").EnumerateArray()
            .Select(static hit => hit.GetProperty("name").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal([first, second], hits);
    }

    [Fact]
    public void A_supplier_that_is_an_agency_is_found_once()
    {
        using var workspace = new MarketplaceWorkspace();
        foreach (var name in new[] { "General Services Administration", "Department of the Treasury" })
        {
            using var found = JsonDocument.Parse(workspace.Run("find", name, "--json").Out);
            var same = found.RootElement.GetProperty("hits").EnumerateArray()
                .Where(hit => hit.GetProperty("name").GetString() == name);
            Assert.Equal("agency", Assert.Single(same).GetProperty("kind").GetString());
        }
    }

    [Fact]
    public void All_real_files_together_cite_every_step()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        using var scratch = new ScratchFolder();
        Run(scratch, "import", "fedramp", SharedData.PathOf("fedramp/data-2026-04-28.json"));
        Run(scratch, "import", "usaspending", SharedData.PathOf("usaspending"));
        Run(scratch, "build");
        foreach (var from in new[] { "Amazon", "WEST PUBLISHING CORPORATION", "JUNIPER NETWORKS (US), INC." })
        {
            var answer = Json(scratch, "trace", from, "ICE", "--json");
            var chains = answer.GetProperty("chains").EnumerateArray().ToList();
            Assert.NotEmpty(chains);
            foreach (var tie in chains.SelectMany(static chain => chain.GetProperty("steps").EnumerateArray())
                .SelectMany(static step => step.GetProperty("ties").EnumerateArray()))
            {
                var citation = tie.GetProperty("evidence")[0];
                Assert.Equal(64, citation.GetProperty("sha256").GetString()?.Length);
                Assert.NotEmpty(citation.GetProperty("record").GetString() ?? "");
            }
        }

        var verify = CliRun.Of(scratch.Workspace, "verify");
        Assert.Equal(ExitCodes.Ok, verify.Code);
    }

    private static void Run(ScratchFolder scratch, params string[] args)
    {
        var run = CliRun.Of(scratch.Workspace, args);
        Assert.True(run.Code == ExitCodes.Ok, run.Error);
    }

    private static JsonElement Json(ScratchFolder scratch, params string[] args)
    {
        var run = CliRun.Of(scratch.Workspace, args);
        Assert.True(run.Code == ExitCodes.Ok, run.Error);
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private static int Number(JsonElement element, string member) => element.GetProperty(member).GetInt32();
}
