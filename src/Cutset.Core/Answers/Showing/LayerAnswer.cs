using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Answers.Showing;

/// <summary>How concentrated a layer is.</summary>
/// <param name="Layer"><c>offered</c>, <c>first-hand</c>, <c>foundation</c>, <c>awards</c> or <c>obligated</c>.</param>
/// <param name="Hhi">Herfindahl-Hirschman index, 0 to 1.</param>
/// <param name="Providers">Number of providers with a share.</param>
/// <param name="Whole">What is split: a number of services or awards, or an amount.</param>
public sealed record LayerAnswer(string Layer, double Hhi, int Providers, decimal Whole)
{
    /// <summary>The written name of a layer.</summary>
    public static string CodeOf(BackboneLayer layer) => layer switch
    {
        BackboneLayer.Offered => "offered",
        BackboneLayer.FirstHand => "first-hand",
        BackboneLayer.Foundation => "foundation",
        BackboneLayer.Awards => "awards",
        _ => "obligated",
    };
}
