using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class RecordResolverTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Equal_names_in_one_place_are_one_organisation()
    {
        var result = Resolve([
            Company("Kralovic Instruments, Inc.", city: "Reston", region: "VA", zip: "20190"),
            Company("KRALOVIC INSTRUMENTS INCORPORATED", city: "Reston", region: "VA", zip: "20191-1234"),
            Company("Dunmore Paving LLC", city: "Reston", region: "VA", zip: "20190")]);
        Assert.Equal([0, 0, 2], result.GroupOf);
        Assert.Equal([0, 1, 2], result.CertainGroupOf);
        var link = Assert.Single(result.Links);
        Assert.Equal((0, 1, MergeGrade.Likely), (link.Left, link.Right, link.Grade));
    }

    [Fact]
    public void A_shared_identifier_and_an_agreeing_name_are_certain()
    {
        var result = Resolve([Company("Kralovic Instruments Inc", uei: "NQEWN6C1LSU5"), Company("KRALOVIC INSTRUMENTS", uei: "NQEWN6C1LSU5")]);
        Assert.Equal([0, 0], result.CertainGroupOf);
        Assert.Equal("same-identifier-and-name", Assert.Single(result.Links).Reason);
    }

    [Fact]
    public void A_shared_identifier_under_unlike_names_is_a_question()
    {
        var result = Resolve([Company("Qualtrics LLC", uei: "NQEWN6C1LSU5"), Company("Carahsoft Technology Corp", uei: "NQEWN6C1LSU5")]);
        Assert.Equal([0, 1], result.GroupOf);
        Assert.Equal("shared-identifier-unlike-names", Assert.Single(result.Questions).Reason);
    }

    [Fact]
    public void Different_numbers_alone_do_not_keep_apart()
    {
        var result = Resolve([
            Company("Kralovic Instruments Inc", uei: "NQEWN6C1LSU5", city: "Reston", region: "VA", zip: "20190"),
            Company("Kralovic Instruments Inc", uei: "ZQGGHJH74DW7", city: "Reston", region: "VA", zip: "20190")]);
        Assert.Equal([0, 0], result.GroupOf);
        Assert.Equal([0, 1], result.CertainGroupOf);
    }

    [Fact]
    public void Decisions_are_obeyed()
    {
        OrganizationRecord[] records = [
            Company("Kralovic Instruments Inc", city: "Reston", region: "VA"),
            Company("Kralovic Instruments", city: "Reston", region: "VA"),
            Company("Something Else Entirely", city: "Boise", region: "ID")];
        var result = Resolve(records, Decide(records[0], records[1], Verdict.Different), Decide(records[0], records[2], Verdict.Same));
        Assert.Equal([0, 1, 0], result.GroupOf);
        Assert.Equal([0, 1, 0], result.CertainGroupOf);
        Assert.Empty(result.Questions);
    }

    [Fact]
    public void A_same_that_would_join_a_different_is_reported()
    {
        OrganizationRecord[] records = [Company("Aaronsen"), Company("Bertilsen"), Company("Cristofsen")];
        var result = Resolve(records, Decide(records[0], records[1], Verdict.Same), Decide(records[1], records[2], Verdict.Same),
            Decide(records[0], records[2], Verdict.Different));
        Assert.NotEqual(result.GroupOf[0], result.GroupOf[2]);
        Assert.Single(result.Conflicts);
    }

    [Fact]
    public void Common_words_alone_do_not_merge()
    {
        var result = Resolve([Company("Construction Services Inc"), Company("Construction Services LLC")]);
        Assert.Equal([0, 1], result.GroupOf);
    }

    internal static OrganizationRecord Company(
        string name, string? uei = null, string? city = null, string? region = null, string? zip = null) => new()
        {
            Key = RecordKey.Organization(name, uei, city, region, zip),
            Evidence = default,
            Names = [new NameForm(name, NameUse.Registered)],
            Identifiers = uei is null ? [] : [new Identifier(Schemes.Uei, uei)],
            Address = city is null && region is null && zip is null
                ? null : new PostalAddress { City = city, Region = region, PostalCode = zip, Country = "US" },
        };

    private static Decision Decide(OrganizationRecord a, OrganizationRecord b, Verdict verdict) =>
        a.Key.CompareTo(b.Key) < 0 ? new(a.Key, b.Key, verdict, "tester", Noon, "") : new(b.Key, a.Key, verdict, "tester", Noon, "");

    private static ResolutionResult Resolve(OrganizationRecord[] records, params Decision[] decisions) =>
        new RecordResolver().Resolve(records, decisions, TestContext.Current.CancellationToken);
}
