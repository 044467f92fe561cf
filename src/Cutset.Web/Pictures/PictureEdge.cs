using System.Collections.Immutable;

namespace Cutset.Web.Pictures;

/// <summary>A line of a picture.</summary>
/// <param name="From">The box on the left.</param>
/// <param name="To">The box on the right.</param>
/// <param name="Kind">Code of the kind of tie.</param>
/// <param name="Grade">The weakest grade of the chains over it that is still the best: documented, inferred or claimed.</param>
/// <param name="Amount">The largest amount obligated on its awards, in dollars; null where none is stated.</param>
/// <param name="Row">Number of its row in the table; -1 for lines of a box that stands for several.</param>
/// <param name="Ties">How many ties it stands for.</param>
/// <param name="Steps">Numbers of all steps that it stands for; one, but for lines of a box that stands for several.</param>
internal sealed record PictureEdge(
    int From, int To, string Kind, string Grade, decimal? Amount, int Row, int Ties, ImmutableArray<int> Steps)
{
    /// <summary>True where the cut ends all steps that it stands for.</summary>
    /// <param name="isCut">Tells which steps the cut ends; null: there is no cut.</param>
    public bool IsCut(Func<int, bool>? isCut) => isCut is not null && Steps.All(isCut);

    /// <summary>The layers that it passes on its way: at each it runs level from the left edge of the boxes to the right, where
    /// no box stands. Empty where it leads to the next layer.</summary>
    public List<(double Left, double Right, double Y)> Way { get; } = [];

    /// <summary>The width of a line: from 1.6 where no amount is stated or it is small, a step of one for each power of ten
    /// (4 for a million dollars, 7 for a billion), to 9.</summary>
    public static double WidthOf(decimal? amount) =>
        amount is > 0 and var known ? Math.Clamp(Math.Log10((double)known) - 2, 1.6, 9) : 1.6;
}
