using System.Globalization;
using System.Xml.Linq;
using Cutset.Web.Pictures;
using Cutset.Web.Tests.Api;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Pages;

public sealed class LegendTests(Browser browser, SampleServer sample) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("/trace", false)]
    [InlineData("/cut", true)]
    public async Task A_saved_picture_explains_its_signs_as_the_page_does(string path, bool hasCut)
    {
        var svg = XDocument.Parse(await sample.Client.GetStringAsync(
            $"{path}.svg?from=Amazon&to=ICE", TestContext.Current.CancellationToken)).Root!;
        var legend = Elements(svg, "g").Single(static group => (string?)group.Attribute("class") == "legend");
        var words = Elements(legend, "text").Select(static text => text.Value).ToList();
        var signs = Elements(legend, "path").ToList();
        var drawn = Elements(svg, "path").Except(signs).ToList();

        Assert.Superset(Set(["documented", "inferred", "claimed"]), Set(words));
        Assert.Equal(hasCut, words.Contains(PictureLegend.CutWords));
        Assert.Equal(hasCut, drawn.Any(static path => (string?)path.Attribute("class") == "mark"));
        foreach (var (word, sign) in words.Zip(signs))
        {
            if (PictureColours.Kinds.Contains(word))
            {
                Assert.Equal(PictureColours.Of(word), (string?)sign.Attribute("stroke"));
                Assert.Contains(drawn, line => (string?)line.Attribute("stroke") == PictureColours.Of(word));
            }
            else if (PictureLegend.Grades.Contains(word))
            {
                Assert.Equal(PictureColours.DashOf(word), (string?)sign.Attribute("stroke-dasharray"));
            }
        }

        // Every colour that is drawn is explained.
        Assert.Superset(Set(drawn.Select(static path => (string?)path.Attribute("stroke"))), Set(signs.Select(static path => (string?)path.Attribute("stroke"))));

        await using var visit = await browser.Open(sample.Server);
        var page = await visit.Go($"{path}?from=Amazon&to=ICE");
        Assert.Equal(words, (await page.Locator("ul.legend li").AllInnerTextsAsync()).Select(static text => text.Trim()));
        visit.AssertQuiet();
    }

    [Fact]
    public void The_width_in_the_legend_is_that_of_a_line_of_the_amount()
    {
        Assert.Equal([1.6, 4, 7], PictureLegend.Widths.Select(static width => PictureEdge.WidthOf(width.Amount)));
        Assert.Equal(9, PictureEdge.WidthOf(1e15m));
    }

    [Fact]
    public async Task A_saved_picture_says_what_it_shows_and_whence_and_nothing_of_it_lies_outside()
    {
        var svg = XDocument.Parse(await sample.Client.GetStringAsync(
            "/trace.svg?from=Amazon&to=ICE&max-hops=2", TestContext.Current.CancellationToken)).Root!;
        var texts = Elements(svg, "text").ToList();
        Assert.StartsWith("Chains from Amazon", texts[0].Value, StringComparison.Ordinal);
        Assert.Contains(texts, static text => text.Value.StartsWith("Searched: ", StringComparison.Ordinal));
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        Assert.All(texts, text => Assert.True(
            Number(text, "x") < width && Number(text, "y") < height, text.Value));
        // One title for the whole; those of lines and boxes stand within their groups.
        Assert.Single(svg.Elements(), static element => element.Name.LocalName == "title");
    }

    [Fact]
    public async Task A_long_name_takes_two_lines_of_its_box()
    {
        var svg = XDocument.Parse(await sample.Client.GetStringAsync("/trace.svg?from=Amazon&to=ICE", TestContext.Current.CancellationToken)).Root!;
        var agency = Elements(svg, "g").Single(static group => (string?)group.Attribute("class") == "node n-agency");
        Assert.Equal(["U.S. Immigration and", "Customs Enforcement"], Elements(agency, "text").Select(static line => line.Value));
        var box = Elements(agency, "rect").Single();
        Assert.All(Elements(agency, "text"), line => Assert.InRange(
            Number(line, "y"), Number(box, "y") + 10, Number(box, "y") + Number(box, "height") - 3));
    }

    [Fact]
    public async Task Without_a_chain_there_is_no_picture_to_save()
    {
        foreach (var path in new[] { "/trace.svg", "/cut.svg" })
        {
            var (status, problem) = await sample.Get($"{path}?from=Amazon&to=ICE&kind=owns");
            Assert.Equal(422, status);
            Assert.Contains("nothing to draw", (string)problem["detail"]!, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<XElement> Elements(XElement within, string name) =>
        within.Descendants().Where(element => element.Name.LocalName == name);

    private static HashSet<string> Set(IEnumerable<string?> texts) => [.. texts.OfType<string>().Where(static text => text != "#333333")];

    private static double Number(XElement element, string name) =>
        double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
