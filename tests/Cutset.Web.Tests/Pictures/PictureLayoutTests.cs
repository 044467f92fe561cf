using System.Collections.Immutable;
using CsCheck;
using Cutset.Core.Answers.Showing;
using Cutset.Web.Pictures;

namespace Cutset.Web.Tests.Pictures;

public sealed class PictureLayoutTests
{
    private static readonly Gen<Picture> Pictures =
        from ends in Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Where(static pair => pair.Item1 != pair.Item2).Array[1, 120]
        from isOpen in Gen.Bool
        select Picture.Of(StepsOf(ends), isOpen ? Enumerable.Range(0, 32).ToHashSet() : []);

    [Fact]
    public void No_line_passes_behind_a_box() => Pictures.Sample(static picture =>
    {
        var columns = picture.Nodes.GroupBy(static node => node.X).ToDictionary(static column => column.Key, static column => column.ToList());
        foreach (var edge in picture.Edges)
        {
            var (from, to) = (picture.Nodes[edge.From], picture.Nodes[edge.To]);
            var passed = columns.Keys.Where(x => x > from.X && x < to.X).Order().ToList();
            Assert.Equal(passed, edge.Way.Select(static place => place.Left));
            foreach (var (left, _, y) in edge.Way)
            {
                Assert.All(columns[left], box => Assert.False(y >= box.Y && y <= box.Y + Picture.BoxHeight, $"line at {y} behind the box at {box.Y}"));
            }
        }
    });

    [Fact]
    public void Boxes_do_not_overlap_and_all_of_it_is_within_the_picture() => Pictures.Sample(static picture =>
    {
        foreach (var column in picture.Nodes.GroupBy(static node => node.X))
        {
            var boxes = column.OrderBy(static box => box.Y).ToList();
            for (var i = 1; i < boxes.Count; i++)
            {
                Assert.True(boxes[i].Y >= boxes[i - 1].Y + Picture.BoxHeight);
            }
        }

        Assert.All(picture.Nodes, box => Assert.True(box.X >= 0 && box.Y >= 0
            && box.X + Picture.BoxWidth <= picture.Width && box.Y + Picture.BoxHeight <= picture.Height));
        Assert.All(picture.Edges.SelectMany(static edge => edge.Way), place => Assert.InRange(place.Y, 0, picture.Height));
    });

    private static ImmutableArray<ChainStepRow> StepsOf((int From, int To)[] ends) =>
    [
        .. ends.Distinct().Select(static (pair, number) => new ChainStepRow(
            number, "documented", "hosts", false, Entity(pair.From), Entity(pair.To), [])),
    ];

    private static EntityRef Entity(int number) => new($"svc-{number}", "service", $"Service {number}");
}
