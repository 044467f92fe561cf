using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests.Reviewing;

public sealed class ClaimReviewTests : IDisposable
{
    private const string Table = """
        kind,from,to,to_id,to_kind,sentence,url,as_of
        claim,Harbor Systems,Mill Works,,,Harbor supplies Mill Works.,https://example.org/mill,2025-03-01
        claim,Quay Group,ICE,us-subtier:7012,agency,Quay supplies ICE.,https://example.org/quay,2025-04-01
        holds,Mill Works,70CDCR22FR0000013,,,,https://example.org/award,2025-03-01
        serves,70CDCR22FR0000013,ICE,us-subtier:7012,,,https://example.org/award,2025-03-01
        """;

    private readonly ScratchFolder _folder = new();

    public ClaimReviewTests()
    {
        Run("import", "table", _folder.Write("claims.csv", Table));
        Run("build");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_claim_is_shown_to_who_asks_for_it_and_becomes_inferred_once_confirmed()
    {
        Assert.Empty(Grades("trace", "Harbor Systems", "ICE"));
        Assert.Empty(Grades("trace", "Harbor Systems", "ICE", "--grade", "inferred"));
        Assert.Equal(["claimed"], Grades("trace", "Harbor Systems", "ICE", "--grade", "claimed"));
        var shown = Run("trace", "Harbor Systems", "ICE", "--grade", "claimed").Out;
        Assert.All(
            ["“Harbor supplies Mill Works.”", "nobody has confirmed it", "as of 2025-03-01, https://example.org/mill"],
            part => Assert.Contains(part, shown, StringComparison.Ordinal));

        Run("decide", KeyOf("Harbor Systems"), "confirmed", "--by", "ana");
        Run("build");

        Assert.Equal(["inferred"], Grades("trace", "Harbor Systems", "ICE"));
        Assert.Empty(Grades("trace", "Harbor Systems", "ICE", "--grade", "documented"));
        shown = Run("trace", "Harbor Systems", "ICE").Out;
        Assert.Contains("Confirmed by a person, by ana on 2026-05-01", shown, StringComparison.Ordinal);
        Assert.Contains("https://example.org/mill", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_claim_is_in_no_chain_until_that_is_taken_back()
    {
        Run("decide", KeyOf("Harbor Systems"), "rejected");
        Run("build");
        Assert.Empty(Grades("trace", "Harbor Systems", "ICE", "--grade", "claimed"));

        Run("decide", "--undo");
        Run("build");
        Assert.Equal(["claimed"], Grades("trace", "Harbor Systems", "ICE", "--grade", "claimed"));
    }

    [Fact]
    public void Keys_confirm_reject_undo_and_the_next_session_goes_on()
    {
        var first = Type("c\nz\nr\nq\n", "review", "--claims", "--by", "ana");
        Assert.Equal(ExitCodes.Ok, first.Code);
        Assert.Contains("2 claims wait", first.Out, StringComparison.Ordinal);
        Assert.Contains("Recorded 1 decision;", first.Out, StringComparison.Ordinal);
        Assert.Contains("1 claim waits", Type("", "review", "--claims").Out, StringComparison.Ordinal);
        Assert.Contains("1 of 1 claims.", Run("review", "--claims", "--list").Out, StringComparison.Ordinal);
        Assert.Contains("1 claim waits: 'cutset review --claims'", Type("", "review").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_claims_are_listed_as_JSON_with_what_a_decision_needs()
    {
        using var json = JsonDocument.Parse(Run("review", "--claims", "--list", "--json", "--limit", "1").Out);
        Assert.Equal(2, json.RootElement.GetProperty("waiting").GetInt32());
        var claim = Assert.Single(json.RootElement.GetProperty("claims").EnumerateArray());
        Run("decide", claim.GetProperty("claim").GetProperty("key").GetString()!, "rejected");
        using var rest = JsonDocument.Parse(Run("review", "--claims", "--list", "--json").Out);
        Assert.Equal(1, rest.RootElement.GetProperty("waiting").GetInt32());
        Assert.Equal("open", rest.RootElement.GetProperty("claims")[0].GetProperty("claim").GetProperty("state").GetString());

        Assert.Equal(ExitCodes.Usage, CliRun.Of(_folder.Workspace, "review", "--json").Code);
        Assert.Equal(ExitCodes.Usage, CliRun.Of(_folder.Workspace, "review", "--list", "--limit", "0").Code);
    }

    [Fact]
    public void A_cut_says_of_a_claim_that_it_is_one()
    {
        Assert.Contains(
            "Quay Group is said to supply U.S. Immigration and Customs Enforcement (claimed)",
            Run("cut", "Quay Group", "ICE", "--grade", "claimed", "--csv").Out, StringComparison.Ordinal);
        Run("decide", KeyOf("Quay Group"), "confirmed");
        Run("build");
        Assert.Contains(
            "Quay Group is said to supply U.S. Immigration and Customs Enforcement (claimed, confirmed)",
            Run("cut", "Quay Group", "ICE", "--grade", "inferred", "--csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reach_lists_an_agency_that_only_a_claim_leads_to()
    {
        const string Sentence = "An article says that Quay Group, or a company that it supplies, supplies the agency itself, and ";
        Assert.Contains("No chain from Quay Group to any agency", Run("reach", "Quay Group", "--grade", "inferred").Out, StringComparison.Ordinal);
        var text = Run("reach", "Quay Group", "--grade", "claimed").Out;
        Assert.Contains("reaches 1 agency or department, none by a documented chain.", text, StringComparison.Ordinal);
        Assert.Contains("With claims, too: 0 services and 0 awards.", text, StringComparison.Ordinal);
        Assert.Contains(Sentence + "nobody has confirmed it, which is in no total: U.S. Immigration and Customs Enforcement.", text, StringComparison.Ordinal);

        Run("decide", KeyOf("Quay Group"), "confirmed");
        Run("build");
        Assert.Contains(Sentence + "a person confirmed it, which is in no total: U.S.", Run("reach", "Quay Group", "--grade", "inferred").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("reach", "Quay Group", "--grade", "inferred", "--json").Out);
        var agency = Assert.Single(json.RootElement.GetProperty("agencies").EnumerateArray());
        Assert.Equal("inferred", agency.GetProperty("grade").GetString());
        Assert.Equal(1, agency.GetProperty("saidToSupply").GetProperty("confirmed").GetInt32());
        Assert.Contains("No chain", Run("reach", "Quay Group").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_on_claims_go_out_and_in_and_contradictions_are_told()
    {
        var key = KeyOf("Harbor Systems");
        Run("decide", key, "confirmed", "--by", "ana");
        var file = Path.Combine(_folder.Root, "decisions.csv");
        Run("decisions", "export", file);
        Assert.Contains($"{key},,confirmed,ana,2026-05-01T12:00:00", File.ReadAllText(file), StringComparison.Ordinal);
        File.WriteAllText(file, File.ReadAllText(file).Replace(",confirmed,ana,", ",rejected,ben,", StringComparison.Ordinal));

        var imported = Run("decisions", "import", file);

        Assert.Contains("Added 1 decision;", imported.Out, StringComparison.Ordinal);
        Assert.Contains("contradict each other", imported.Error, StringComparison.Ordinal);
        Assert.Contains("2 counts, the newer one", imported.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_is_none_and_a_verdict_on_pairs_are_refused()
    {
        Assert.Equal(ExitCodes.Usage, CliRun.Of(_folder.Workspace, "decide", KeyOf("Harbor Systems"), "same").Code);
        Assert.Equal(ExitCodes.BadInput, CliRun.Of(_folder.Workspace, "decide", "claim:0000000000", "confirmed").Code);
    }

    private string KeyOf(string supplier)
    {
        using var json = JsonDocument.Parse(Run("trace", supplier, "ICE", "--grade", "claimed", "--json").Out);
        return json.RootElement.GetProperty("chains")[0].GetProperty("steps")[0].GetProperty("ties")[0]
            .GetProperty("claim").GetProperty("key").GetString()!;
    }

    private List<string> Grades(params string[] command)
    {
        using var json = JsonDocument.Parse(Run([.. command, "--json"]).Out);
        return [.. json.RootElement.GetProperty("chains").EnumerateArray().Select(static chain => chain.GetProperty("grade").GetString()!)];
    }

    private CliRun Run(params string[] args)
    {
        var run = CliRun.Of(_folder.Workspace, args);
        Assert.True(run.Code == ExitCodes.Ok, run.Error);
        return run;
    }

    private CliRun Type(string input, params string[] args) =>
        CliRun.Run(new StringReader(input), CancellationToken.None, ["--workspace", _folder.Workspace, .. args]);
}
