using System.Collections.Immutable;
using System.Globalization;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Web.Pictures;

namespace Cutset.Web.Pages.Common;

/// <summary>The picture of chains, for a page and to save. Which layers are open stands in the address.</summary>
internal static class ChainPicture
{
    private const string Open = "open";
    private const string Anchor = "#picture";

    /// <summary>The picture as a page shows it.</summary>
    /// <param name="address">The question.</param>
    /// <param name="steps">The steps of the chains.</param>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="isCut">Tells which steps the cut ends; null: there is no cut.</param>
    public static PictureView Draw(
        QuestionAddress address, ImmutableArray<ChainStepRow> steps, string title, Func<int, bool>? isCut = null)
    {
        if (steps.IsEmpty)
        {
            return PictureView.None;
        }

        var picture = Picture.Of(steps, OpenIn(address), canClose: true);
        var opened = picture.Nodes.Where(static node => node.Closes).Select(static node => node.Layer).ToHashSet();
        return new PictureView(
            PictureSvg.Write(picture, title, layer => opened.Contains(layer) ? Close(layer) : address.And(Open, Number(layer)) + Anchor, isCut),
            PictureLegend.Of(picture, isCut),
            [
                .. opened.Order().Select(layer => new OpenLayer(
                    layer, picture.Nodes.Count(node => node.Layer == layer && !node.Closes), Close(layer))),
            ]);

        string Close(int layer) => address.Without(Open, Number(layer)) + Anchor;
    }

    /// <summary>The picture as it is saved.</summary>
    /// <exception cref="CutsetException">There is no chain.</exception>
    public static string Save(
        QuestionAddress address, ImmutableArray<ChainStepRow> steps, PictureSheet sheet, Func<int, bool>? isCut = null) => steps.IsEmpty
        ? throw new CutsetException("There is no chain in these records, so there is nothing to draw.")
        : PictureSvg.Save(Picture.Of(steps, OpenIn(address)), sheet, isCut);

    /// <summary>Which chains a picture shows, in words that begin a sentence.</summary>
    public static string Words(TraceAnswer answer, string one, string several)
    {
        var (shown, first) = (answer.Chains.Length, answer.ChainsBefore + 1);
        return answer is { ChainsAreAll: true, ChainsBefore: 0 } && shown == 1 ? $"The only {one}"
            : answer.ChainsAreAll ? $"All {Figures.Count(shown, one, several)}"
            : answer.ChainsBefore == 0 ? $"The first {Figures.Count(shown, one, several)}"
            : shown == 1 ? $"The {one} of rank {Figures.Count(first)}"
            : $"The {several} of rank {Figures.Count(first)} to {Figures.Count(first + shown - 1)}";
    }

    private static HashSet<int> OpenIn(QuestionAddress address) =>
    [
        .. address.All(Open).Select(static text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var layer) ? layer : -1),
    ];

    private static string Number(int layer) => layer.ToString(CultureInfo.InvariantCulture);
}
