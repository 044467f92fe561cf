using System.Collections.Immutable;

namespace Cutset.Web.Pictures;

/// <summary>What the signs of a picture mean: the same entries beside the picture in a page and within a saved one.</summary>
/// <param name="Kinds">Codes of the kinds of tie that the picture draws, in the order of <see cref="PictureColours.Kinds"/>.</param>
/// <param name="HasAmounts">True where an amount makes a line wider.</param>
/// <param name="HasCut">True where a cross stands for the cut.</param>
public sealed record PictureLegend(ImmutableArray<string> Kinds, bool HasAmounts, bool HasCut)
{
    /// <summary>The grades, from the best on, by their codes.</summary>
    public static ImmutableArray<string> Grades { get; } = ["documented", "inferred", "claimed"];

    /// <summary>What the cross says.</summary>
    public static string CutWords => "ended by the smallest cut";

    /// <summary>What the width of a line says, with the amounts in US dollars that stand as examples.</summary>
    public static ImmutableArray<(decimal? Amount, string Words)> Widths { get; } =
        [(null, "no amount stated"), (1_000_000, "USD 1 million obligated"), (1_000_000_000, "USD 1 billion")];

    /// <summary>The legend of a picture.</summary>
    internal static PictureLegend Of(Picture picture, Func<int, bool>? isCut)
    {
        var kinds = picture.Edges.Select(static edge => edge.Kind).ToHashSet();
        return new PictureLegend(
            [.. PictureColours.Kinds.Where(kinds.Contains)],
            picture.Edges.Any(static edge => edge.Amount > 0),
            picture.Edges.Any(edge => edge.IsCut(isCut)));
    }
}
