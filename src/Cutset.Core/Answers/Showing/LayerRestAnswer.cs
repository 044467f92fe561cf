using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Answers.Showing;

/// <summary>A part of a layer that is not split among providers.</summary>
/// <param name="Count">How many services or awards.</param>
/// <param name="Size">The same number, or their net obligations.</param>
public sealed record LayerRestAnswer(int Count, decimal Size)
{
    /// <summary>From the numbers; null where there is nothing.</summary>
    public static LayerRestAnswer? Of(LayerRest rest) => rest.Count == 0 ? null : new(rest.Count, rest.Size);
}
