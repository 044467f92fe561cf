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
    public void Spellings_of_one_name_become_one(string left, string right) => Assert.True(AreOne(left, right));

    private static bool AreOne(string left, string right)
    {
        var rows = Fillers.Concat([left, right]).Select(static (name, row) => (IReadOnlyList<string>)[name, $"{row}"]);
        var run = ClusterRun.Resolve(["name", "cluster"], rows, new RecordResolver(), TestContext.Current.CancellationToken);
        return run.Predicted[^1] == run.Predicted[^2];
    }
}
