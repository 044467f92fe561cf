namespace Cutset.Web.Pictures;

/// <summary>A line of a picture.</summary>
/// <param name="From">The box on the left.</param>
/// <param name="To">The box on the right.</param>
/// <param name="Kind">Code of the kind of tie.</param>
/// <param name="Grade">The weakest grade of the chains over it that is still the best: documented, inferred or claimed.</param>
/// <param name="Amount">The largest amount obligated on its awards, in dollars; null where none is stated.</param>
/// <param name="Row">Number of its row in the table; -1 for lines of a box that stands for several.</param>
/// <param name="Ties">How many ties it stands for.</param>
internal sealed record PictureEdge(int From, int To, string Kind, string Grade, decimal? Amount, int Row, int Ties)
{
    /// <summary>The layers that it passes on its way: at each it runs level from the left edge of the boxes to the right, where
    /// no box stands. Empty where it leads to the next layer.</summary>
    public List<(double Left, double Right, double Y)> Way { get; } = [];
}
