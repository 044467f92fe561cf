using Cutset.Web.Tests.Api;

namespace Cutset.Web.Tests.Pages;

/// <summary>What a visitor reads whose question names nobody, or somebody who does not fit.</summary>
public sealed class UnclearNameTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("/backbone?agency=Amazon", "here stands an agency")]
    [InlineData("/trace?from=Amazon&to=Microsoft", "here stands an agency or a service or an award")]
    public async Task A_company_in_the_place_of_an_agency_is_told_and_not_offered_again(string address, string words)
    {
        var page = await Page(address, 422);

        Assert.Contains(words, page, StringComparison.Ordinal);
        // A link to the same company would lead back to this page.
        Assert.DoesNotContain("agency=org-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("to=org-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_about_an_agency_is_asked_for_an_agency_again()
    {
        var page = await Page("/backbone?agency=Nobody+At+All", 404);

        Assert.Contains("name=\"agency\" value=\"Nobody At All\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"from\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entity/org-000000000000")]
    [InlineData("/trace?from=Amazon&to=ICE&without=Nobody+At+All")]
    public async Task A_visitor_is_not_sent_to_the_command_line(string address)
    {
        var page = await Page(address, 404);

        Assert.Contains("Try part of the name, or an identifier.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cutset find", page, StringComparison.Ordinal);
        Assert.DoesNotContain("--", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_supplies_and_is_not_asked_for_as_an_end()
    {
        Assert.DoesNotContain("Chains to here", await Page("/entity/Amazon", 200), StringComparison.Ordinal);
        Assert.Contains("Chains to here", await Page("/entity/ICE", 200), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trace?from=Amazon&to=ICE&as-of=2026-04-28&max-hops=3&active=1", "as of 2026-04-28", "at most 3 steps", "active only")]
    [InlineData("/cut?from=Amazon&to=ICE&grade=documented&certain=1", "the weakest grade documented", "certain merges only")]
    [InlineData("/backbone?agency=ICE&as-of=2026-04-28", "as of 2026-04-28")]
    public async Task The_limits_of_a_question_are_told_in_words(string address, params string[] words)
    {
        var page = await Page(address, 200);
        var lead = page[page.IndexOf("<p class=\"lead\">", StringComparison.Ordinal)..];
        lead = lead[..lead.IndexOf("</p>", StringComparison.Ordinal)];

        Assert.All(words, word => Assert.Contains(word, lead, StringComparison.Ordinal));
        Assert.DoesNotContain("--", lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trace?from=Amazon")]
    [InlineData("/cut?from=Amazon&to=")]
    public async Task Half_a_question_keeps_what_was_named(string address)
    {
        using var answer = await sample.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((302, "/?from=Amazon"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("name=\"from\" value=\"Amazon\"", await Page("/?from=Amazon", 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_chain_is_told_as_one()
    {
        var page = await Page("/trace?from=HENRY+SCHEIN&to=ICE", 200);
        Assert.Contains("The only chain. Supply flows", page, StringComparison.Ordinal);
    }

    private async Task<string> Page(string address, int status)
    {
        using var answer = await sample.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
