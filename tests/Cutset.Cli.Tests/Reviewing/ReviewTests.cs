using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests.Reviewing;

public sealed class ReviewTests : IDisposable
{
    private readonly MarketplaceWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Keys_decide_skip_undo_and_quit_and_the_next_session_goes_on()
    {
        var first = _workspace.Type("s\nk\nd\nz\nu\nq\n", "review", "--by", "ana");
        Assert.Equal(ExitCodes.Ok, first.Code);
        Assert.Contains("Recorded 2 decisions", first.Out, StringComparison.Ordinal);
        var decisions = Decisions();
        Assert.Equal(["same", "different", "unsure"], decisions.Select(static d => d.GetProperty("verdict").GetString()!));
        Assert.Equal([false, true, false], decisions.Select(static d => d.TryGetProperty("retractedAt", out _)));
        Assert.All(decisions, static d => Assert.Equal("ana", d.GetProperty("decidedBy").GetString()));
        var waiting = Waiting(first.Out);

        var second = _workspace.Type("", "review");

        Assert.Equal(waiting - 2, Waiting(second.Out));
        Assert.Contains($"1 of {waiting - 2}:", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_is_shown_with_both_records_and_the_explanation()
    {
        var run = _workspace.Type("q\n", "review");
        string[] parts = ["names", "identifiers", "address", "source", "ties", "names: '", "s same  d different"];
        Assert.All(parts, part => Assert.Contains(part, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void The_weights_of_a_pair_are_shown_on_demand_and_the_pair_stays()
    {
        var plain = _workspace.Type("q\n", "review").Out;
        var weighed = _workspace.Type("w\nq\n", "review").Out;
        Assert.DoesNotContain("weighed with all records", plain, StringComparison.Ordinal);
        Assert.Contains("weighed with all records", weighed, StringComparison.Ordinal);
        Assert.Contains(" name: ", weighed, StringComparison.Ordinal);
        Assert.Contains("Recorded 0 decisions", weighed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_build_obeys_and_undo_takes_back()
    {
        var pair = Question();
        _workspace.Run("decide", pair.Left, pair.Right, "same", "--note", "one owner");
        _workspace.Run("build");
        Assert.True(IsOne(pair));
        var explained = _workspace.Run("explain", pair.Left, pair.Right).Out;
        Assert.Contains("They are one entity", explained, StringComparison.Ordinal);
        Assert.Contains("one owner", explained, StringComparison.Ordinal);

        _workspace.Run("decide", "--undo");
        _workspace.Run("build");
        Assert.False(IsOne(pair));
    }

    [Fact]
    public void Decisions_go_out_and_in_with_who_and_when_and_contradictions_are_told()
    {
        var pair = Question();
        _workspace.Run("decide", pair.Left, pair.Right, "same", "--by", "ana");
        var file = _workspace.PathOf("decisions.csv");
        _workspace.Run("decisions", "export", file);
        Assert.Contains("ana,2026-05-01T12:00:00", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("Added 0 decisions; 1", _workspace.Run("decisions", "import", file).Out, StringComparison.Ordinal);

        File.WriteAllText(file, File.ReadAllText(file).Replace(",same,ana,", ",different,ben,", StringComparison.Ordinal));
        var imported = _workspace.Run("decisions", "import", file);

        Assert.Contains("Added 1 decision;", imported.Out, StringComparison.Ordinal);
        Assert.Contains("conflict:", imported.Error, StringComparison.Ordinal);
        Assert.Contains("ana", imported.Error, StringComparison.Ordinal);
        Assert.Contains("ben", imported.Error, StringComparison.Ordinal);
        Assert.Equal(2, Decisions().Count);
    }

    [Fact]
    public void The_merge_on_which_an_answer_hangs_comes_first_until_it_is_decided()
    {
        var question = _workspace.Run("trace", "IDENTIX INCORPORATED", "ICE", "--json").Out;
        using var json = JsonDocument.Parse(question);
        var certainty = json.RootElement.GetProperty("certainty");
        var pivot = certainty.GetProperty("pivot");
        Assert.NotEqual(certainty.GetProperty("count").GetInt32(), pivot.GetProperty("countWithout").GetInt32());

        var first = _workspace.Type("q\n", "review").Out;
        Assert.Contains(
            "The answer to 'trace IDENTIX INCORPORATED → U.S. Immigration and Customs Enforcement' hangs on it", first,
            StringComparison.Ordinal);

        _workspace.Run("decide", pivot.GetProperty("left").GetString()!, pivot.GetProperty("right").GetString()!, "same");
        Assert.DoesNotContain("hangs on it", _workspace.Type("q\n", "review").Out, StringComparison.Ordinal);

        _workspace.Run("build");
        _workspace.Run("decide", "--undo");
        _workspace.Run("trace", "IDENTIX INCORPORATED", "ICE");
        Assert.DoesNotContain("hangs on it", _workspace.Type("q\n", "review").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Backbone_and_compare_say_how_sure_each_provider_is()
    {
        const string Name = "IDENTIX INCORPORATED";
        using var trace = JsonDocument.Parse(_workspace.Run("trace", Name, "ICE", "--json").Out);
        using var backbone = JsonDocument.Parse(_workspace.Run("backbone", "ICE", "--json").Out);
        var provider = backbone.RootElement.GetProperty("providers").EnumerateArray()
            .Single(static row => row.GetProperty("name").GetString() == Name);
        Assert.True(JsonElement.DeepEquals(trace.RootElement.GetProperty("certainty"), provider.GetProperty("certainty")));

        var sentence = provider.GetProperty("certainty").GetProperty("sentence").GetString()!;
        Assert.Contains($"{Name}. {sentence}", _workspace.Run("backbone", "ICE", "--limit", "400").Out, StringComparison.Ordinal);
        var compared = _workspace.Run("compare", Name, "Amazon", "--to", "ICE").Out;
        Assert.Contains($"How sure: {Name}. {sentence}", compared, StringComparison.Ordinal);
        Assert.Contains("How sure: Amazon. ", compared, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_answered_where_nothing_can_be_noted()
    {
        // Nothing can be written into a folder of that name.
        File.Delete(Path.Combine(_workspace.Folder, "decisions.db"));
        Directory.CreateDirectory(Path.Combine(_workspace.Folder, "decisions.db"));
        Assert.Contains(
            "it hangs most on", _workspace.Run("trace", "IDENTIX INCORPORATED", "ICE").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_is_nobody_unless_named()
    {
        var pair = Question();
        _workspace.Run("decide", pair.Left, pair.Right, "unsure");
        Assert.Equal("local", Decisions()[0].GetProperty("decidedBy").GetString());
    }

    [Theory]
    [InlineData("decide", "Okta")]
    [InlineData("decide", "Okta", "Palantir Technologies", "maybe")]
    [InlineData("decide", "a", "b", "same", "--undo")]
    public void A_decision_that_says_too_little_or_too_much_is_refused(params string[] args) =>
        Assert.Equal(ExitCodes.Usage, CliRun.Of(_workspace.Folder, args).Code);

    [Fact]
    public void An_entity_shows_its_records_and_why_each_belongs()
    {
        using var json = JsonDocument.Parse(_workspace.Run("entity", "Palantir Technologies", "--json").Out);
        var root = json.RootElement;
        Assert.Equal("organization", root.GetProperty("entity").GetProperty("kind").GetString());
        var records = root.GetProperty("records").GetArrayLength();
        Assert.True(records > 0);
        Assert.True(root.GetProperty("merges").GetArrayLength() >= records - 1);
        Assert.NotEqual(0, root.GetProperty("services").GetArrayLength());
        Assert.NotEqual(0, root.GetProperty("history").GetArrayLength());
        Assert.Contains(
            root.GetProperty("ties").EnumerateArray(), static tie => tie.GetProperty("kind").GetString() == "provides");
    }

    [Fact]
    public void Two_organisations_are_told_apart_by_their_names()
    {
        var text = _workspace.Run("explain", "Okta", "Palantir Technologies").Out;
        Assert.Contains("They are two entities: the names differ.", text, StringComparison.Ordinal);
        Assert.Contains("only in the one", text, StringComparison.Ordinal);
        Assert.Contains("bits, a probability of 0.0", text, StringComparison.Ordinal);
    }

    private static int Waiting(string text) => int.Parse(
        text[..text.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    private List<JsonElement> Decisions()
    {
        using var json = JsonDocument.Parse(_workspace.Run("decisions", "list", "--json").Out);
        return [.. json.RootElement.GetProperty("decisions").EnumerateArray().Select(static element => element.Clone())];
    }

    /// <summary>The records of the first question that nobody has decided.</summary>
    private (string Left, string Right) Question()
    {
        using var reader = Cutset.Store.Workspaces.Workspace.Open(_workspace.Folder).OpenSnapshot();
        var question = reader.Questions(100).First(static q =>
            q.LeftNode != q.RightNode && q.Left.Value.StartsWith("org:", StringComparison.Ordinal));
        return (question.Left.Value, question.Right.Value);
    }

    private bool IsOne((string Left, string Right) pair)
    {
        using var reader = Cutset.Store.Workspaces.Workspace.Open(_workspace.Folder).OpenSnapshot();
        return reader.Record(pair.Left)!.Node == reader.Record(pair.Right)!.Node;
    }
}
