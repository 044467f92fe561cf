using Cutset.Core.Resolution;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class NamesAloneTests
{
    private static readonly string[] Fillers =
    [
        "Harrowgate Instruments Inc", "Pellworth Manufacturing Co", "Tolvane Logistics LLC", "Marbury Lisle LLP", "Drummel Optics",
        "Veldkamp Marine", "Quillan Partners", "Ashcombe Dental", "Kestrel Bay Co", "Brennweiler Foods",
    ];

    [Theory]
    [InlineData("KPMG", "KPMP")]
    [InlineData("Vellum Holding", "Vallum Holding")]
    [InlineData("School District 12", "School District 27")]
    [InlineData("Union Station Phase 1", "Union Station Phase 2")]
    [InlineData("North Shore Gas", "South Shore Gas")]
    [InlineData("Industrial Bank of Chad", "Industrial Bank of China")]
    [InlineData("Siemens", "Siemens Mobility")]
    [InlineData("Orvane Inc", "Orvane International LLC")]
    [InlineData("General Systems Inc", "General Ssytems Inc")]
    [InlineData("Washington University", "University of Washington")]
    [InlineData("Siemens", "Siemens Government Technologies")]
    [InlineData("Orvane", "Orvane Dental Optics")]
    [InlineData("IBM Corp", "International Business Systems Corp")]
    [InlineData("IBM Corp", "International Business Machines LLC")]
    [InlineData("Sail", "Science Applications International Corporation")]
    [InlineData("UPS", "United Parcel Service of America")]
    public void Names_that_are_only_alike_stay_apart(string left, string right) => Assert.False(AreOne(left, right));

    [Theory]
    [InlineData("Satellite Industries Inc.", "SATELLITE INDUSTRIES, INCORPORATED")]
    [InlineData("Boeing Company, The", "The Boeing Co")]
    [InlineData("Orange, County of", "County of Orange")]
    [InlineData("Northrup Grumman Systems Corp", "Northrop Grumman Systems Corporation")]
    [InlineData("Booz Allen Hamilton Holding Corp", "Booz Allen Hamilton Inc")]
    [InlineData("Kloreen Systems Corp", "Kloreen Ssytems")]
    [InlineData("Crosswind Environmental Consul", "Crosswind Environmental Consultants LLC")]
    [InlineData("Zarrick Pelham LLC", "Zarrick Pelham Solutions, LLC")]
    [InlineData("Orvane Group LLC", "Orvane LLC")]
    [InlineData("Alveron Science and Technology C", "Alveron Science & Technology Corporation")]
    [InlineData("Verizon", "Verizon Communications Inc")]
    [InlineData("Orvane Inc", "Orvane International Inc.")]
    [InlineData("Aerospace Corporation", "The Aerospace Corp")]
    [InlineData("IBM Corp", "International Business Machines Corporation")]
    [InlineData("AT&T", "American Telephone & Telegraph Co")]
    [InlineData("GTSI Corp", "Government Technology Services Inc")]
    [InlineData("SAIC", "Science Applications International Corporation")]
    [InlineData("ATT", "American Telephone & Telegraph Co")]
    public void Spellings_of_one_name_become_one(string left, string right) => Assert.True(AreOne(left, right));

    [Theory]
    [InlineData("Verizon", "Verizon Communications Inc")]
    [InlineData("IBM", "International Business Machines Corporation")]
    public void Another_web_address_speaks_against_names_that_are_not_the_same(string left, string right)
    {
        Assert.True(AreOne("example.com"));
        Assert.True(AreOne("shop.example.com"));
        Assert.False(AreOne("example.org"));

        bool AreOne(string other)
        {
            var rows = Fillers.Select(static name => (name, "")).Concat([(left, "example.com"), (right, other)])
                .Select(static (row, number) => (IReadOnlyList<string>)[row.Item1, row.Item2, $"{number}"]);
            var run = ClusterRun.Resolve(["name", "website", "cluster"], rows, new RecordResolver(), TestContext.Current.CancellationToken);
            return run.Predicted[^1] == run.Predicted[^2];
        }
    }

    [Fact]
    public void The_longer_the_list_the_more_letters_an_acronym_needs()
    {
        string[] letters = ["B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z"];
        string[] many = [.. from a in letters from b in letters from c in letters select $"{a}o{b}u{c}ex Paving"];
        Assert.Equal(2744, many.Length);
        Assert.False(AreOne("IBM Corp", "International Business Machines Corporation", many));
        Assert.True(AreOne("NTEC Inc", "National Testing Evaluation Consultants Inc", many));
    }

    [Theory]
    [InlineData("SAIC", "SAIC Inc", "Science Applications International Corp", "Science Applications Internati")]
    [InlineData("KBR Inc", "Kellogg Brown & Root Inc", "Kellogg Brown and Root Services")]
    public void Initials_meet_a_name_that_is_also_cut_off_or_has_a_word_more(params string[] spellings) =>
        Assert.Single(GroupsOf(spellings, Fillers).Distinct());

    [Fact]
    public void Initials_do_not_bring_two_names_together()
    {
        var groups = GroupsOf(["NTEC", "National Testing Evaluation Consultants", "Northern Tidewater Electric Cooperative"], Fillers);
        Assert.NotEqual(groups[1], groups[2]);
    }

    private static bool AreOne(string left, string right) => AreOne(left, right, Fillers);

    private static bool AreOne(string left, string right, string[] others) => GroupsOf([left, right], others).Distinct().Count() == 1;

    /// <summary>The groups of some names in a list with others.</summary>
    private static int[] GroupsOf(string[] names, string[] others)
    {
        var rows = others.Concat(names).Select(static (name, row) => (IReadOnlyList<string>)[name, $"{row}"]);
        var run = ClusterRun.Resolve(["name", "cluster"], rows, new RecordResolver(), TestContext.Current.CancellationToken);
        return [.. run.Predicted.Skip(others.Length)];
    }
}
